import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';
import type { Patience } from '../within.ts';
import { definitionsOfCursors } from './arraysOfCursors.ts';
import type { EditorArrays } from './editorArrays.ts';
import type { KindChoices } from './kindChoices.ts';
import type { ShownArrays } from './shownArrays.ts';

type Cursors = Pick<vscode.TextEditor, 'document' | 'selections'>;

/** Definitions that are remembered; each holds its numbers. */
const MOST = 8;

/**
 * What the names at cursors are defined as, remembered until any text changes: a cursor that comes back to a name asks
 * no definition provider again. What was not found is asked for again, as language servers take their time to start.
 */
export class KnownDefinitions implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	/** By the places of the names; the one that was asked for last stands last. */
	private readonly known = new Map<string, ShownArrays>();
	/** Counts how often everything was forgotten: an answer that was asked for before that is not remembered. */
	private forgotten = 0;

	constructor(kinds: KindChoices) {
		const forget = (): void => {
			this.known.clear();
			this.forgotten += 1;
		};
		this.lifetime.own(vscode.workspace.onDidChangeTextDocument(forget));
		this.lifetime.own(vscode.workspace.onDidCloseTextDocument(forget));
		this.lifetime.own(kinds.onDidChoose(forget));
	}

	/** What is known of the names at all cursors without asking. */
	remembered(arrays: EditorArrays, editor: Cursors): ShownArrays | undefined {
		const key = keyOf(arrays, editor);
		return key === undefined ? undefined : this.known.get(key);
	}

	/** The arrays that the identifiers at all cursors are defined as; `undefined` where none is, and when cancelled. */
	async ofCursors(arrays: EditorArrays, editor: Cursors, patience: Patience): Promise<ShownArrays | undefined> {
		const key = keyOf(arrays, editor);
		if (key === undefined) return undefined;
		const { forgotten } = this;
		const found = this.known.get(key) ?? (await definitionsOfCursors(arrays, editor, patience));
		if (found === undefined || patience.cancellation?.isCancellationRequested) return undefined;
		if (forgotten !== this.forgotten) return found;
		this.known.delete(key);
		this.known.set(key, found);
		const [oldest] = this.known.keys();
		if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
		return found;
	}

	dispose(): void {
		this.known.clear();
		this.lifetime.dispose();
	}
}

/** The places of the names at the cursors; `undefined` where there is none. */
function keyOf(arrays: EditorArrays, { document, selections }: Cursors): string | undefined {
	const names = selections.map(({ active }) => arrays.identifierAt(document, document.offsetAt(active))?.start);
	return names.every(start => start === undefined) ? undefined : `${document.uri.toString()} ${names.join()}`;
}
