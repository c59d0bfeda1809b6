import type { WebviewMessage } from './messages.ts';
import { isRecord, isTemperatureSetting } from './viewState.ts';

const LONGEST_ERROR = 4000;

/**
 * Reads what a webview posted. Returns `undefined` for anything that is not exactly one of the messages; a field that
 * no message has is dropped, and an error text is cut at 4,000 characters.
 */
export function parseWebviewMessage(posted: unknown): WebviewMessage | undefined {
	if (!isRecord(posted)) return undefined;
	switch (posted['type']) {
		case 'ready':
			return { type: 'ready' };
		case 'select': {
			const { revision, index } = posted;
			return isIndex(revision) && isIndex(index) ? { type: 'select', revision, index } : undefined;
		}
		case 'copy': {
			const { revision, row, temperature } = posted;
			return isIndex(revision) && isIndex(row) && isTemperatureSetting(temperature)
				? { type: 'copy', revision, row, temperature }
				: undefined;
		}
		case 'setLocked':
			return typeof posted['locked'] === 'boolean' ? { type: 'setLocked', locked: posted['locked'] } : undefined;
		case 'failed':
			return typeof posted['message'] === 'string'
				? { type: 'failed', message: posted['message'].slice(0, LONGEST_ERROR) }
				: undefined;
		default:
			return undefined;
	}
}

function isIndex(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
