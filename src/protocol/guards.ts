import { type CopyChoice, copyFormats } from '../core/present/copyFormats.ts';
import { kinds } from '../core/present/kindName.ts';
import type { KindChoice, SaveFormat, WebviewMessage } from './messages.ts';
import { isRecord, isTemperatureSetting } from './viewState.ts';

const LONGEST_ERROR = 4000;
/** A picture of a screen's size has a tenth of it, a table of 262,144 entries a third. */
const LARGEST_FILE = 64 * 2 ** 20;

/** No array that is read has more. */
const MOST_VALUES = 2 ** 18;
/** Controls, bidi marks and the like, but line breaks and tabs. */
const INVISIBLE = /[^\P{C}\n\t]/gu;

const SAVE_FORMATS: readonly SaveFormat[] = ['png', 'svg', 'csv', 'json', 'markdown'];

/**
 * Reads what a webview posted. Returns `undefined` for anything that is not exactly one of the messages; a field that
 * no message has is dropped. A text for the log is cut at 4,000 characters, and its lines after the first are indented,
 * so that none of them passes for another entry.
 */
export function parseWebviewMessage(posted: unknown): WebviewMessage | undefined {
	if (!isRecord(posted)) return undefined;
	switch (posted['type']) {
		case 'ready':
			return { type: 'ready' };
		case 'drawn':
			return { type: 'drawn' };
		case 'select': {
			const { revision, index, focus } = posted;
			if (!isIndex(revision) || !isIndex(index)) return undefined;
			return { type: 'select', revision, index, ...(focus === true && { focus }) };
		}
		case 'copy': {
			const { revision, row, temperature, values } = posted;
			if (values !== undefined && !isValues(values)) return undefined;
			const choice = copyChoice(posted['choice']);
			if (choice === undefined && posted['choice'] !== undefined) return undefined;
			return isIndex(revision) && isIndex(row) && isTemperatureSetting(temperature)
				? { type: 'copy', revision, row, temperature, ...(values && { values }), ...(choice && { choice }) }
				: undefined;
		}
		case 'choose': {
			const { revision, index } = posted;
			return isIndex(revision) && isIndex(index) ? { type: 'choose', revision, index } : undefined;
		}
		case 'setKind': {
			const { revision } = posted;
			const kind = kindChoice(posted['kind']);
			return isIndex(revision) && kind !== undefined ? { type: 'setKind', revision, kind } : undefined;
		}
		case 'setLocked':
			return typeof posted['locked'] === 'boolean' ? { type: 'setLocked', locked: posted['locked'] } : undefined;
		case 'writeBack': {
			const { revision, indices, values } = posted;
			return isIndex(revision) &&
				indices instanceof Uint32Array &&
				isValues(values) &&
				indices.length === values.length &&
				new Set(indices).size === indices.length
				? { type: 'writeBack', revision, indices, values }
				: undefined;
		}
		case 'save': {
			const { revision, data } = posted;
			const format = SAVE_FORMATS.find(name => name === posted['format']);
			return isIndex(revision) && format !== undefined && data instanceof Uint8Array && data.length <= LARGEST_FILE
				? { type: 'save', revision, format, data }
				: undefined;
		}
		case 'pin':
		case 'requestTargets': {
			const { type, revision } = posted;
			return isIndex(revision) ? { type, revision } : undefined;
		}
		case 'unpin':
			return { type: 'unpin' };
		case 'note':
		case 'failed': {
			const { type, message } = posted;
			return typeof message === 'string' ? { type, message: logText(message) } : undefined;
		}
		default:
			return undefined;
	}
}

/** One of the kinds or `'auto'`; `undefined` for anything else. */
function kindChoice(value: unknown): KindChoice | undefined {
	return value === 'auto' ? 'auto' : kinds.find(kind => kind === value);
}

function copyChoice(value: unknown): CopyChoice | undefined {
	if (!isRecord(value)) return undefined;
	const numbers = (['probabilities', 'scores'] as const).find(name => name === value['numbers']);
	const format = copyFormats.find(known => known.format === value['format'])?.format;
	return numbers && format && { numbers, format };
}

function isValues(value: unknown): value is Float64Array {
	return value instanceof Float64Array && value.length <= MOST_VALUES;
}

function logText(message: string): string {
	return message.slice(0, LONGEST_ERROR).replaceAll(INVISIBLE, '\uFFFD').replaceAll('\n', '\n\t');
}

function isIndex(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
