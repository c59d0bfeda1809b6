import * as vscode from 'vscode';
import { Debounced } from '../debounced.ts';
import { Lifetime } from '../lifetime.ts';
import { type FoundArray, sameArray, sameValues } from './foundArray.ts';
import { replacementsOf } from './lineEnds.ts';
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
 * values. Any other array is another one. An array that nobody looks at is `asleep`: it keeps up its place only, and is
 * read when it is refreshed.
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
	/** True while the text may say something else than `current`. */
	private stale = false;
	/** Of the newest reading; a newer edit cancels it. */
	private reading: { readonly source: vscode.CancellationTokenSource; readonly done: Promise<void> } | undefined;

	/** Fires after edits of the document that may have touched the array, and when its kind is chosen. */
	readonly onDidChange = this.changed.event;

	private asleep = false;

	constructor(found: FoundArray, unasked: (body: () => Promise<void>) => void) {
		this.current = { live: true, found };
		this.offset = found.offset;
		this.stretch = found.selection ?? found.detection.range;
		this.reread = this.lifetime.own(new Debounced(() => unasked(() => this.read()), EDIT_DELAY));
		const isMine = (document: vscode.TextDocument): boolean => document.uri.toString() === this.uri.toString();
		this.lifetime.own(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (!isMine(document) || contentChanges.length === 0) return;
				const replacements = replacementsOf(document, contentChanges);
				this.offset = offsetAfter(this.offset, replacements);
				this.stretch = stretchAfter(this.stretch, replacements);
				this.outdate();
			}),
		);
		this.lifetime.own(
			vscode.workspace.onDidOpenTextDocument(document => {
				if (isMine(document)) this.lookAnew();
			}),
		);
		this.lifetime.own(
			found.arrays.kinds.onDidChoose(uri => {
				if (uri.toString() === this.uri.toString()) this.rekind();
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

	/** What is known of the array; a scheduled reading will say more. */
	get state(): TrackedState {
		return this.current;
	}

	/** Where the array starts in the document's present text. */
	get start(): number {
		return this.stretch.start;
	}

	/** The state as of the document's present version; of a document that was closed, the last one. */
	async refresh(): Promise<TrackedState> {
		let read: number | undefined;
		// an edit while it is read makes it stale again
		while (this.stale && read !== this.last.document.version) {
			read = this.last.document.version;
			this.reread.flush();
			await (this.reading?.done ?? this.read());
		}
		return this.current;
	}

	/** From now on it is not read after edits, but when it is refreshed. */
	sleep(): void {
		this.asleep = true;
		this.reread.dispose();
	}

	/** From now on it is read after edits. */
	wake(): void {
		this.asleep = false;
		if (this.stale) this.reread.schedule();
	}

	/** True when `found` is the array that is tracked, in its present version; of one that sleeps, in its last version. */
	shows(found: FoundArray): boolean {
		return this.current.live && (this.asleep || !this.stale) && sameArray(this.current.found, found);
	}

	dispose(): void {
		this.reading?.source.cancel();
		this.lifetime.dispose();
	}

	/** What happened to the text meanwhile is not known: only the values tell the array. */
	private lookAnew(): void {
		this.stretch = { start: this.offset, end: this.offset };
		this.outdate();
	}

	private outdate(): void {
		this.stale = true;
		this.reading?.source.cancel();
		this.reading = undefined;
		if (!this.asleep) this.reread.schedule();
	}

	private rekind(): void {
		const { live, found } = this.current;
		// what is read anew takes the kind along
		if (!live || this.stale) return;
		this.current = { live, found: found.arrays.rekinded(found) };
		this.changed.fire(this.current);
	}

	private read(): Promise<void> {
		const source = new vscode.CancellationTokenSource();
		const done = this.readNow(source.token).finally(() => {
			source.dispose();
			if (this.reading?.source === source) this.reading = undefined;
		});
		this.reading = { source, done };
		return done;
	}

	private async readNow(cancellation: vscode.CancellationToken): Promise<void> {
		const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
		// a document that is closed has no text to read; it is looked at when it is opened again
		if (document === undefined) return;
		const found = await this.find(document, cancellation);
		if (cancellation.isCancellationRequested) return;
		if (found) {
			this.offset = found.offset;
			this.stretch = found.selection ?? found.detection.range;
		}
		this.stale = false;
		this.current = found ? { live: true, found } : { live: false, found: this.current.found };
		this.changed.fire(this.current);
	}

	private async find(
		document: vscode.TextDocument,
		cancellation: vscode.CancellationToken,
	): Promise<FoundArray | undefined> {
		const { found: last } = this.current;
		const { arrays, definitionOf } = last;
		const named = definitionOf === undefined ? {} : { definitionOf };
		const { start, end } = this.stretch;
		if (start < end) {
			if (last.selection) return arrays.inSelection(document, this.stretch, cancellation);
			const here = await arrays.at(document, Math.min(Math.max(this.offset, start), end), cancellation);
			if (here && here.detection.range.start < end && here.detection.range.end > start) return { ...here, ...named };
			// of a very long one the cursor may be too far from the beginning
			const whole = await arrays.at(document, start, cancellation);
			if (whole?.detection.range.start === start && whole.detection.range.end >= this.offset) {
				return { ...whole, ...named, offset: this.offset };
			}
		}
		if (cancellation.isCancellationRequested) return undefined;
		const nearby = await arrays.near(document, this.offset, NEAREST, cancellation);
		const moved = nearby.find(candidate => sameValues(candidate, last));
		return moved && { ...moved, ...named };
	}
}
