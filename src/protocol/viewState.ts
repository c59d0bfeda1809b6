import type { TemperatureSetting } from '../core/math/temperature.ts';
import type { SourceKey } from './subject.ts';

export type SortColumn = 'index' | 'label' | 'logit' | 'probability' | 'linear';

/** How an array is shown, and which: what survives hide, move and reload of a webview. */
export interface ViewState {
	readonly version: 1;
	readonly temperature: TemperatureSetting;
	readonly sort: { readonly column: SortColumn; readonly descending: boolean };
	readonly locked: boolean;
	readonly source?: SourceKey;
}

const SORT_COLUMNS: readonly SortColumn[] = ['index', 'label', 'logit', 'probability', 'linear'];

/**
 * Reads a stored view state. Anything that is not one of this version is `undefined`: the caller starts afresh.
 * Stored states come back from disk and from older versions, so nothing about them is believed.
 */
export function parseViewState(stored: unknown): ViewState | undefined {
	if (!isRecord(stored) || stored['version'] !== 1) return undefined;
	const { temperature, sort, locked, source } = stored;
	if (!isTemperatureSetting(temperature) || !isRecord(sort) || typeof locked !== 'boolean') return undefined;
	const column = SORT_COLUMNS.find(name => name === sort['column']);
	if (column === undefined || typeof sort['descending'] !== 'boolean') return undefined;
	const state = {
		version: 1,
		temperature,
		sort: { column, descending: sort['descending'] },
		locked,
	} as const;
	const key = parseSourceKey(source);
	return key === undefined ? state : { ...state, source: key };
}

/** A positive finite number, `'argmax'` or `'uniform'`. */
export function isTemperatureSetting(value: unknown): value is TemperatureSetting {
	return (
		value === 'argmax' || value === 'uniform' || (typeof value === 'number' && Number.isFinite(value) && value > 0)
	);
}

/** True for an object whose fields may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function parseSourceKey(value: unknown): SourceKey | undefined {
	if (!isRecord(value)) return undefined;
	const { uri, offset, selectionEnd } = value;
	if (typeof uri !== 'string' || uri.length > 10_000 || !isOffset(offset)) return undefined;
	return isOffset(selectionEnd) ? { uri, offset, selectionEnd } : { uri, offset };
}

function isOffset(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
