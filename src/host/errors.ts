import * as vscode from 'vscode';

/**
 * Runs the body of a command or event: an error goes to the log with the name of what failed, and for commands (where
 * the user waits for something) to a message that offers the log.
 */
export class Errors {
	readonly log: vscode.LogOutputChannel;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
	}

	/** For what the user asked for; when it is the user who cancelled it, there is nothing to say. */
	async inCommand(name: string, body: () => unknown): Promise<void> {
		try {
			await body();
		} catch (error) {
			if (error instanceof vscode.CancellationError) return;
			this.report(name, error);
			const showLog = vscode.l10n.t('Show Log');
			const message = vscode.l10n.t('Logitscope could not finish this command. The log says more.');
			if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) this.log.show();
		}
	}

	/** For what happens unasked: quiet, but never lost. Resolves to `undefined` when the body failed. */
	async unasked<T>(name: string, body: () => T | Promise<T>): Promise<T | undefined> {
		try {
			return await body();
		} catch (error) {
			this.report(name, error);
			return undefined;
		}
	}

	/** For a promise that nobody waits for. */
	background(name: string, promise: PromiseLike<unknown>): void {
		promise.then(undefined, (error: unknown) => this.report(name, error));
	}

	private report(name: string, error: unknown): void {
		this.log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	}
}
