import * as vscode from 'vscode';
import { Debounced } from '../debounced.ts';
import { Lifetime } from '../lifetime.ts';
import { type FoundArray, sameValues } from './foundArray.ts';
import { offsetAfter, type Stretch, stretchAfter } from './offsetEdits.ts';

/** Long enough to take a burst of edits as one, short enough to be felt as at once. */
const EDIT_DELAY = 40;
/** How many arrays nearby are looked at for one that has moved. */
const NEAREST = 16;

/** What became of a tracked array after an edit. */
export type TrackedState =
	| { readonly live: true; readonly found: FoundArray }
	/** Its text is gone, for now at least: `found` is what it last was. */
	| { readonly live: false; readonly found: FoundArray };

/**
 * Follows one array of a document through edits. The array is the one that stands in its stretch of text; when that is
 * wiped out (its line was moved, the file replaced, the document opened anew), an array nearby with the very same
 * values. Any other array is another one.
 */
export class TrackedArray implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private readonly changed = this.lifetime.own(new vscode.EventEmitter<TrackedState>());
	private readonly reread: Debounced;
	private current: TrackedState;
	/** The place in the array that decides the row, kept up to date with every edit. */
	private offset: number;
	/** The text of the array, or the selection; empty when it was wiped out. */
	private stretch: Stretch;

	/** Fires after edits of the document that may have touched the array. */
	readonly onDidChange = this.changed.event;

	constructor(found: FoundArray, unasked: (body: () => void) => void) {
		this.current = { live: true, found };
		this.offset = found.offset;
		this.stretch = found.selection ?? found.detection.range;
		this.reread = this.lifetime.own(new Debounced(() => unasked(() => this.read()), EDIT_DELAY));
		const isMine = (document: vscode.TextDocument): boolean => document.uri.toString() === this.uri.toString();
		this.lifetime.own(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (!isMine(document) || contentChanges.length === 0) return;
				this.offset = offsetAfter(this.offset, contentChanges);
				this.stretch = stretchAfter(this.stretch, contentChanges);
				this.reread.schedule();
			}),
		);
		this.lifetime.own(
			vscode.workspace.onDidOpenTextDocument(document => {
				if (isMine(document)) this.lookAnew();
			}),
		);
		if (found.document.isClosed || found.version !== found.document.version) this.lookAnew();
	}

	get uri(): vscode.Uri {
		return this.last.document.uri;
	}

	/** The array as it was when it was read last. */
	get last(): FoundArray {
		return this.current.found;
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
			mine.selection === found.selection &&
			mine.detection.range.start === found.detection.range.start &&
			mine.detection.range.end === found.detection.range.end
		);
	}

	dispose(): void {
		this.lifetime.dispose();
	}

	/** What happened to the text meanwhile is not known: only the values tell the array. */
	private lookAnew(): void {
		this.stretch = { start: this.offset, end: this.offset };
		this.reread.schedule();
	}

	private read(): void {
		const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
		// a document that is closed has no text to read; it is looked at when it is opened again
		if (document === undefined) return;
		const found = this.find(document);
		if (found) {
			this.offset = found.offset;
			this.stretch = found.selection ?? found.detection.range;
		}
		this.current = found ? { live: true, found } : { live: false, found: this.current.found };
		this.changed.fire(this.current);
	}

	private find(document: vscode.TextDocument): FoundArray | undefined {
		const { found: last } = this.current;
		const { arrays } = last;
		const { start, end } = this.stretch;
		if (start < end) {
			if (last.selection) return arrays.inSelection(document, this.stretch);
			const here = arrays.at(document, Math.min(Math.max(this.offset, start), end));
			if (here && here.detection.range.start < end && here.detection.range.end > start) return here;
		}
		return arrays.near(document, this.offset, NEAREST).find(candidate => sameValues(candidate, last));
	}
}
