import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';

/**
 * The whole text of the document read last. VS Code joins all lines at each `getText()` (9 ms for 100,000 lines), and
 * hover, cursor and commands ask for the same version many times.
 */
export class DocumentTexts implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private latest:
		| { readonly document: vscode.TextDocument; readonly version: number; readonly text: string }
		| undefined;

	constructor() {
		this.lifetime.own(
			vscode.workspace.onDidCloseTextDocument(document => {
				if (this.latest?.document === document) this.latest = undefined;
			}),
		);
	}

	of(document: vscode.TextDocument): string {
		if (this.latest?.document !== document || this.latest.version !== document.version) {
			this.latest = { document, version: document.version, text: document.getText() };
		}
		return this.latest.text;
	}

	dispose(): void {
		this.latest = undefined;
		this.lifetime.dispose();
	}
}
