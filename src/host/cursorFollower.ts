import * as vscode from 'vscode';
import { Debounced } from './debounced.ts';
import { Lifetime } from './lifetime.ts';
import type { Services } from './services.ts';
import { isWorthShowing } from './sources/foundArray.ts';
import type { SideView } from './webviews/sideView.ts';

/** Short enough to feel as at once, long enough to skip the lines that a held arrow key runs over. */
const CURSOR_DELAY = 60;

/**
 * Keeps the side view on the array at the cursor. Where the cursor stands on none, the last array stays: it is what the
 * reader was looking at.
 */
export class CursorFollower implements vscode.Disposable {
	private readonly lifetime = new Lifetime();

	constructor(sideView: SideView, services: Services) {
		const { errors } = services;
		const follow = this.lifetime.own(
			new Debounced(() => {
				void errors.unasked('following the cursor', async () => {
					const arrays = await services.arrays();
					const editor = vscode.window.activeTextEditor;
					if (!editor || !sideView.follows) return;
					const found = arrays.at(editor.document, editor.document.offsetAt(editor.selection.active));
					if (found && isWorthShowing(found)) sideView.show(found);
				});
			}, CURSOR_DELAY),
		);
		const { window, workspace } = vscode;
		this.lifetime.own(sideView.onDidBecomeVisible(() => follow.schedule()));
		this.lifetime.own(window.onDidChangeActiveTextEditor(() => follow.schedule()));
		this.lifetime.own(
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === window.activeTextEditor && sideView.follows) follow.schedule();
			}),
		);
		this.lifetime.own(
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document === window.activeTextEditor?.document && sideView.follows) follow.schedule();
			}),
		);
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
