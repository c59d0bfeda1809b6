import type * as vscode from 'vscode';

/**
 * Owns disposables and disposes them together, the last first. What is handed to a lifetime that has already ended is
 * disposed at once, so that nothing outlives its owner.
 */
export class Lifetime implements vscode.Disposable {
	private owned: vscode.Disposable[] | undefined = [];

	get ended(): boolean {
		return this.owned === undefined;
	}

	own<T extends vscode.Disposable>(disposable: T): T {
		if (this.owned === undefined) disposable.dispose();
		else this.owned.push(disposable);
		return disposable;
	}

	dispose(): void {
		const owned = this.owned ?? [];
		this.owned = undefined;
		for (const disposable of owned.toReversed()) disposable.dispose();
	}
}
