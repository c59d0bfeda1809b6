import type * as vscode from 'vscode';
import type { EditorArrays } from '../sources/editorArrays.ts';
import { type FoundArray, isWorthShowing } from '../sources/foundArray.ts';

/** Arrays that get a line; among more, those in the middle of the view. */
const MOST = 32;
/** For prints, tables and payloads in view, in ms: more than one frame, for the reader has asked for the lines. */
const SEARCH_TIME = 100;
/** Of a view that holds a long line only so much before the place from which arrays are looked for, in UTF-16 units. */
const MOST_BEFORE = 2 ** 16;

/** The arrays that may be shown unasked in a stretch of a document, in document order; none when cancelled. */
export async function arraysInView(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	view: vscode.Range,
	cancellation: vscode.CancellationToken,
): Promise<FoundArray[]> {
	const start = document.offsetAt(view.start);
	const end = document.offsetAt(view.end);
	const middle = Math.min((start + end) >> 1, start + MOST_BEFORE);
	const bounds = { otherForms: SEARCH_TIME, reach: end - middle };
	const nearby = await arrays.near(document, middle, MOST, cancellation, bounds);
	return nearby.filter(
		found => found.detection.range.start <= end && found.detection.range.end >= start && isWorthShowing(found),
	);
}
