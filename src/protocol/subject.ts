import type { Kind } from '../core/detect/detection.ts';

/** Where an array was found: enough for the host to find it again after a reload. */
export interface SourceKey {
	readonly uri: string;
	/** UTF-16 offset of a place inside the array, or of the start of a selection. */
	readonly offset: number;
	/** End of the selection, when only what it holds was read. */
	readonly selectionEnd?: number;
}

/** Several arrays of which one is shown; the page asks for another with `choose`. */
export interface Choices {
	/** One line each, in document order. Untrusted text. */
	readonly names: readonly string[];
	/** Index of the one that is shown. */
	readonly chosen: number;
}

/** One array of numbers as the webview gets it: posted once a change, never per slider step. */
export interface Subject {
	/** Grows with every post of a view; what the webview asks about an older one is dropped. */
	readonly revision: number;
	/** Document order, a buffer of its own. */
	readonly values: Float64Array;
	/** `[n]`, `[rows, columns]`, …; the product is `values.length`. */
	readonly shape: readonly number[];
	readonly order: 'row-major' | 'column-major';
	/** Names of the entries of the last axis: untrusted text of the document. */
	readonly labels?: readonly (string | undefined)[];
	/** What the numbers are shown as: the kind that the reader chose for this array, else the one that was found. */
	readonly kind: Kind;
	/** What the text itself says they are. */
	readonly detectedKind: Kind;
	/** True when the reader chose the kind, even where it is the one that was found. */
	readonly kindChosen: boolean;
	/** Why this kind, in the reader's language. */
	readonly reason: string;
	/** What was odd about the text, in the reader's language. */
	readonly notes: readonly string[];
	/** The text itself leaves values out. */
	readonly truncated: boolean;
	/** The entries of the last axis before which it does, ascending; the length of the axis for its end. None where unknown. */
	readonly gaps?: readonly number[];
	/** The rows before which it leaves some out, ascending; their number for the end. */
	readonly rowGaps?: readonly number[];
	/** Names of the rows where it does: their places in the whole. */
	readonly rowPlaces?: readonly string[];
	/** Probability outside the listed candidates. */
	readonly missingMass?: number;
	/** Where the array stands, for people: `train.py:12`. Untrusted text. */
	readonly title: string;
	/** What the text calls it: a variable or a key, `logits`. Untrusted text. */
	readonly name?: string;
	/** The identifier at the cursor whose definition the array is: "`logits`, defined in train.py:12". Untrusted text. */
	readonly definitionOf?: string;
	/** All the arrays that were asked for, where they are several: those of many cursors, or of a selection. */
	readonly choices?: Choices;
	/** The row under the cursor, 0-based: a row is a vector along the last axis. */
	readonly row: number;
	/** Index into `values` of the number at the cursor. */
	readonly selected?: number;
	/** Why other numbers cannot be written in their place, in the reader's language; `undefined` where they can. */
	readonly unwritable?: string;
	/** False once the array's text is gone and this is the last valid view of it. */
	readonly live: boolean;
	readonly source: SourceKey;
}
