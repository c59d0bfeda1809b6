import type * as vscode from 'vscode';
import type { EditorArrays } from '../sources/editorArrays.ts';
import { type FoundArray, isWorthShowing } from '../sources/foundArray.ts';

/** Arrays that get a line; among more, those in the middle of the view. */
const MOST = 32;

/** The arrays that may be shown unasked in a stretch of a document, in document order; none when cancelled. */
export async function arraysInView(
	arrays: EditorArrays,
	document: vscode.TextDocument,
	view: vscode.Range,
	cancellation: vscode.CancellationToken,
): Promise<FoundArray[]> {
	const start = document.offsetAt(view.start);
	const end = document.offsetAt(view.end);
	const nearby = await arrays.near(document, (start + end) >> 1, MOST, cancellation);
	return nearby.filter(
		found => found.detection.range.start <= end && found.detection.range.end >= start && isWorthShowing(found),
	);
}
