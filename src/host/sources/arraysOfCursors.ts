import type * as vscode from 'vscode';
import type { Patience } from '../within.ts';
import { definitionArray } from './definitionArray.ts';
import type { EditorArrays } from './editorArrays.ts';
import { type FoundArray, sameArray } from './foundArray.ts';
import type { Stretch } from './offsetEdits.ts';
import type { ShownArrays } from './shownArrays.ts';

/** Cursors that are looked at, and arrays of one selection. */
const MOST = 64;
/** How long a selection is searched for tables, payloads and arrays in comments, in ms. */
const SEARCH_TIME = 100;

/** How the arrays of a cursor are looked for when it has selected something. */
type Looking =
	/** The array around the cursor; where there is none, those in its selection. */
	| 'around'
	/** What the selection holds, a part of an array too; where it holds none, the array around the cursor. */
	| 'within';

/**
 * The arrays of all cursors of an editor, each once and in document order; the one of the main cursor is to be shown
 * first. `undefined` where there is none, and when cancelled.
 */
export async function arraysOfCursors(
	arrays: EditorArrays,
	{ document, selections }: Pick<vscode.TextEditor, 'document' | 'selections'>,
	looking: Looking,
	cancellation?: vscode.CancellationToken,
): Promise<ShownArrays | undefined> {
	const found: FoundArray[] = [];
	for (const selection of selections.slice(0, MOST)) {
		if (cancellation?.isCancellationRequested) return undefined;
		found.push(...(await arraysOf(arrays, document, selection, looking, cancellation)));
	}
	return inOrder(found.slice(0, MOST));
}

/** The arrays that the identifiers at all cursors are defined as; `undefined` where none is. */
export async function definitionsOfCursors(
	arrays: EditorArrays,
	{ document, selections }: Pick<vscode.TextEditor, 'document' | 'selections'>,
	patience: Patience,
): Promise<ShownArrays | undefined> {
	const offsets = selections.slice(0, MOST).map(({ active }) => document.offsetAt(active));
	const found = await Promise.all(offsets.map(offset => definitionArray(arrays, document, offset, patience)));
	return inOrder(found.filter(array => array !== undefined));
}

/** Arrays as they are shown: each once, in document order, and first the one that was found first. */
function inOrder(found: readonly FoundArray[]): ShownArrays | undefined {
	const [main] = found;
	if (main === undefined) return undefined;
	const others = found.filter((array, index) => found.findIndex(other => isSamePlace(array, other)) === index);
	const ordered = others.toSorted((a, b) => a.detection.range.start - b.detection.range.start);
	const [first = main, ...rest] = ordered;
	return { arrays: [first, ...rest], first: ordered.indexOf(main) };
}

function isSamePlace(one: FoundArray, other: FoundArray): boolean {
	// of two cursors in one array the first counts, whatever was selected
	const { selection: _, ...mine } = one;
	const { selection: __, ...theirs } = other;
	return sameArray(mine, theirs);
}

async function arraysOf(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	selection: vscode.Selection,
	looking: Looking,
	cancellation: vscode.CancellationToken | undefined,
): Promise<readonly FoundArray[]> {
	const around = async (): Promise<FoundArray[]> => {
		const found = await arrays.at(document, document.offsetAt(selection.active), cancellation);
		return found ? [found] : [];
	};
	if (selection.isEmpty) return around();
	const stretch = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
	const steps =
		looking === 'within'
			? [() => arraysWithin(arrays, document, stretch, cancellation), around]
			: [around, () => arraysWithin(arrays, document, stretch, cancellation)];
	for (const step of steps) {
		const found = await step();
		if (found.length > 0) return found;
	}
	return [];
}

/** The array that a selection is or cuts out, or the arrays that it holds. */
async function arraysWithin(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	selection: Stretch,
	cancellation: vscode.CancellationToken | undefined,
): Promise<FoundArray[]> {
	const only = await arrays.inSelection(document, selection, cancellation);
	if (only) return [only];
	const middle = (selection.start + selection.end) >> 1;
	const bounds = { otherForms: SEARCH_TIME, reach: selection.end - middle };
	const nearby = await arrays.near(document, middle, MOST, cancellation, bounds);
	return nearby.filter(({ detection: { range } }) => selection.start <= range.start && range.end <= selection.end);
}
