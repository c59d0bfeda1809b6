import type * as vscode from 'vscode';
import type { EditorArrays } from '../sources/editorArrays.ts';
import { type FoundArray, isWorthShowing } from '../sources/foundArray.ts';

/** Arrays that get a line; among more, those in the middle of the view. */
const MOST = 32;
/** For prints, tables and payloads in view, in ms: more than one frame, for the reader has asked for the lines. */
const SEARCH_TIME = 100;
/** A view of more text has long lines, and is looked at from both of its ends, in UTF-16 units. */
const WIDE = 2 ** 17;

/** The arrays that may be shown unasked in a stretch of a document, in document order; none when cancelled. */
export async function arraysInView(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	view: vscode.Range,
	cancellation: vscode.CancellationToken,
): Promise<FoundArray[]> {
	const start = document.offsetAt(view.start);
	const end = document.offsetAt(view.end);
	const reach = Math.ceil(Math.min(WIDE, end - start) / 2);
	const places = end - start > WIDE ? [start + reach, end - reach] : [end - reach];
	const found = new Map<number, FoundArray>();
	for (const place of places) {
		const nearby = await arrays.near(document, place, MOST, cancellation, { otherForms: SEARCH_TIME, reach });
		for (const array of nearby) found.set(array.detection.range.start, array);
	}
	return [...found.values()].filter(
		array => array.detection.range.start <= end && array.detection.range.end >= start && isWorthShowing(array),
	);
}
