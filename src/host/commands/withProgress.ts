import * as vscode from 'vscode';

/** Work that is done by then, in ms, is not worth a notification. */
const UNNOTICED = 300;

/**
 * Does what the user asked for and waits for. When it takes longer than a moment, a notification says so and offers to
 * cancel it; then the work's token is cancelled, and a `CancellationError` thrown.
 */
export async function withProgress<T>(
	title: string,
	work: (cancellation: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
	const source = new vscode.CancellationTokenSource();
	let notice: ReturnType<typeof setTimeout> | undefined;
	try {
		const result = work(source.token);
		notice = setTimeout(() => show(title, result, source), UNNOTICED);
		const value = await result;
		if (source.token.isCancellationRequested) throw new vscode.CancellationError();
		return value;
	} finally {
		clearTimeout(notice);
		source.dispose();
	}
}

function show(title: string, work: Promise<unknown>, source: vscode.CancellationTokenSource): void {
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	void vscode.window.withProgress(options, (_, cancellation) => {
		cancellation.onCancellationRequested(() => source.cancel());
		// whoever asked for the work hears of its failure
		return work.catch(() => {});
	});
}
