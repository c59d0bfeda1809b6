import type { TemperatureSetting } from '../core/math/temperature.ts';
import type { SourceKey } from './subject.ts';

/** The views of the page, in the order of their tabs. */
export const viewNames = [
	'compare',
	'whyExp',
	'samplers',
	'loss',
	'maximumEntropy',
	'precision',
	'matrix',
	'twoArrays',
] as const;

export type ViewName = (typeof viewNames)[number];

export type SortColumn = 'index' | 'label' | 'logit' | 'probability' | 'linear';

/** A score that the reader tries in place of the document's. */
export interface TriedScore {
	/** Index into the subject's values. */
	readonly index: number;
	/** What the document has. */
	readonly from: number;
	readonly to: number;
}

/** How an array is shown, and which: what survives hide, move and reload of a webview. */
export interface ViewState {
	readonly version: 2;
	readonly view: ViewName;
	readonly temperature: TemperatureSetting;
	readonly sort: { readonly column: SortColumn; readonly descending: boolean };
	readonly locked: boolean;
	/** What each view keeps for itself, as stored: only the view's own slice of the page's state can read it. */
	readonly slices: Readonly<Partial<Record<ViewName, unknown>>>;
	readonly source?: SourceKey;
	/** The array A of a comparison. */
	readonly pinned?: SourceKey;
	/** Index, document's score, tried score; as texts, as JSON has no NaN and no ±∞. At most 1,000. */
	readonly tried?: readonly (readonly [index: string, from: string, to: string])[];
}

/** The most scores that may be tried at once. */
export const MOST_TRIED = 1000;
const SORT_COLUMNS: readonly SortColumn[] = ['index', 'label', 'logit', 'probability', 'linear'];

/**
 * Reads a stored view state of this version or, with what it lacks at its start, of version 1. Anything else is
 * `undefined`: the caller starts afresh. Stored states come back from disk and from older versions, so nothing about
 * them is believed.
 */
export function parseViewState(stored: unknown): ViewState | undefined {
	if (!isRecord(stored) || (stored['version'] !== 1 && stored['version'] !== 2)) return undefined;
	const { temperature, sort, locked } = stored;
	if (!isTemperatureSetting(temperature) || !isRecord(sort) || typeof locked !== 'boolean') return undefined;
	const column = SORT_COLUMNS.find(name => name === sort['column']);
	if (column === undefined || typeof sort['descending'] !== 'boolean') return undefined;
	const view = stored['version'] === 1 ? 'compare' : viewNames.find(name => name === stored['view']);
	if (view === undefined) return undefined;
	const source = parseSourceKey(stored['source']);
	const pinned = parseSourceKey(stored['pinned']);
	const tried = storeTried(parseTried(stored['tried']));
	return {
		version: 2,
		view,
		temperature,
		sort: { column, descending: sort['descending'] },
		locked,
		slices: slicesOf(stored['slices']),
		...(source === undefined ? {} : { source }),
		...(pinned === undefined ? {} : { pinned }),
		...(tried.length === 0 ? {} : { tried }),
	};
}

/** The scores that were tried, as they are stored. */
export function storeTried(tried: readonly TriedScore[]): NonNullable<ViewState['tried']> {
	return tried.map(({ index, from, to }) => [String(index), String(from), String(to)] as const);
}

/** The scores that were tried, as they were stored; none where that is anything else. */
export function parseTried(stored: unknown): readonly TriedScore[] {
	if (!Array.isArray(stored) || stored.length > MOST_TRIED) return [];
	return stored.flatMap((entry: unknown) => {
		if (!Array.isArray(entry) || entry.length !== 3 || entry.some(text => typeof text !== 'string')) return [];
		const [index, from, to] = entry.map(Number);
		return isOffset(index) ? [{ index, from: from!, to: to! }] : [];
	});
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

/** The parts of views that there are; what else stood there is dropped. */
function slicesOf(stored: unknown): ViewState['slices'] {
	if (!isRecord(stored)) return {};
	const known = viewNames.filter(name => Object.hasOwn(stored, name));
	return Object.fromEntries(known.map(name => [name, stored[name]]));
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
