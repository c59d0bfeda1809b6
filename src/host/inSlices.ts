import type * as vscode from 'vscode';
import { finishInSlices } from '../core/slices.ts';
import type { Steps } from '../core/steps.ts';

/**
 * Does work on a version of a document while the host serves others too: every few milliseconds they have their turn.
 * `undefined` when it was cancelled or the document edited meanwhile.
 */
export function inSlices<T>(
	document: vscode.TextDocument,
	steps: Steps<T>,
	cancellation: vscode.CancellationToken | undefined,
): Promise<T | undefined> {
	const { version } = document;
	return finishInSlices(steps, {
		pause: () => new Promise(resolve => setTimeout(resolve)),
		isCancelled: () => cancellation?.isCancellationRequested === true || document.version !== version,
	});
}
