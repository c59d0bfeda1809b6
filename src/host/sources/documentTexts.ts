import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';
import type { Replacement } from './offsetEdits.ts';

/** Replacements that are made in a text; after more of them it is asked for anew. */
const MOST_REPLACEMENTS = 4;

interface KnownText {
	readonly document: vscode.TextDocument;
	version: number;
	text: string;
	/** What was edited since, in the order in which it was. */
	edits: readonly Replacement[];
}

/**
 * The whole text of the document read last. VS Code joins all lines at each `getText()` (9 ms for 100,000 lines), and
 * hover, cursor and commands ask for the same version many times. What is typed is replaced in the text that is known.
 */
export class DocumentTexts implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private latest: KnownText | undefined;

	constructor() {
		const { workspace } = vscode;
		this.lifetime.own(
			workspace.onDidCloseTextDocument(document => {
				if (this.latest?.document === document) this.latest = undefined;
			}),
		);
		this.lifetime.own(
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				const { latest } = this;
				if (latest?.document !== document || latest.version === document.version) return;
				latest.edits = [...latest.edits, ...contentChanges];
				latest.version = document.version;
				// other line ends are no replacement
				if (contentChanges.length === 0 || latest.edits.length > MOST_REPLACEMENTS) this.latest = undefined;
			}),
		);
	}

	of(document: vscode.TextDocument): string {
		const { latest } = this;
		if (latest?.document === document && latest.version === document.version) {
			for (const { rangeOffset, rangeLength, text } of latest.edits) {
				latest.text = latest.text.slice(0, rangeOffset) + text + latest.text.slice(rangeOffset + rangeLength);
			}
			latest.edits = [];
			if (latest.text.length === lengthOf(document)) return latest.text;
		}
		const text = document.getText();
		this.latest = { document, version: document.version, text, edits: [] };
		return text;
	}

	dispose(): void {
		this.latest = undefined;
		this.lifetime.dispose();
	}
}

function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
