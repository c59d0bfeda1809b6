import * as vscode from 'vscode';
import { Debounced } from '../debounced.ts';
import { Lifetime } from '../lifetime.ts';
import type { FoundArray } from './foundArray.ts';
import { offsetAfter } from './offsetEdits.ts';

/** Long enough to take a burst of edits as one, short enough to be felt as at once. */
const EDIT_DELAY = 40;

/** What became of a tracked array after an edit. */
export type TrackedState =
	| { readonly live: true; readonly found: FoundArray }
	/** Its text is gone, for now at least: `found` is what it last was. */
	| { readonly live: false; readonly found: FoundArray };

/** Follows one array of a document through edits. */
export class TrackedArray implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly changed = this.lifetime.own(new vscode.EventEmitter<TrackedState>());
	private readonly reread: Debounced;
	private current: TrackedState;
	/** The place in the array that is read again, kept up to date with every edit. */
	private offset: number;

	/** Fires after edits of the document that may have touched the array. */
	readonly onDidChange = this.changed.event;

	constructor(found: FoundArray, unasked: (body: () => void) => void) {
		this.current = { live: true, found };
		this.offset = found.offset;
		this.reread = this.lifetime.own(new Debounced(() => unasked(() => this.read()), EDIT_DELAY));
		this.lifetime.own(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (document.uri.toString() !== this.uri.toString() || contentChanges.length === 0) return;
				this.offset = offsetAfter(this.offset, contentChanges);
				this.reread.schedule();
			}),
		);
	}

	get uri(): vscode.Uri {
		return this.current.found.document.uri;
	}

	/** The state as of the document's present version: a scheduled reading is done first. */
	refresh(): TrackedState {
		this.reread.flush();
		return this.current;
	}

	/** True when `found` is the array that is tracked, in its present version. */
	shows(found: FoundArray): boolean {
		const { live, found: mine } = this.current;
		return (
			live &&
			mine.document === found.document &&
			mine.version === found.version &&
			mine.detection.range.start === found.detection.range.start &&
			mine.detection.range.end === found.detection.range.end
		);
	}

	dispose(): void {
		this.lifetime.dispose();
	}

	private read(): void {
		const found = this.current.found.readAt(this.offset);
		this.current = found ? { live: true, found } : { live: false, found: this.current.found };
		this.changed.fire(this.current);
	}
}
