import type * as vscode from 'vscode';

/** How long somebody waits for an answer. */
export interface Patience {
	readonly milliseconds: number;
	readonly cancellation?: vscode.CancellationToken | undefined;
}

/** What a promise gives in time; `undefined` when it takes too long or is cancelled before. It fails as the promise fails. */
export async function within<T>(
	promise: PromiseLike<T>,
	{ milliseconds, cancellation }: Patience,
): Promise<T | undefined> {
	if (cancellation?.isCancellationRequested) return undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let cancelling: vscode.Disposable | undefined;
	const givingUp = new Promise<undefined>(resolve => {
		timer = setTimeout(() => resolve(undefined), milliseconds);
		cancelling = cancellation?.onCancellationRequested(() => resolve(undefined));
	});
	try {
		return await Promise.race([promise, givingUp]);
	} finally {
		clearTimeout(timer);
		cancelling?.dispose();
	}
}
