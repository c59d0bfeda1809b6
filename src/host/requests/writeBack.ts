import * as vscode from 'vscode';
import { detectAtSteps } from '../../core/detect/detectAt.ts';
import { detectSelectionSteps } from '../../core/detect/detectSelection.ts';
import type { Detection } from '../../core/detect/detection.ts';
import { defaultLimits } from '../../core/detect/limits.ts';
import { floatFormats, roundTo } from '../../core/math/floatFormat.ts';
import { formatCount, formatScore } from '../../core/present/formatNumber.ts';
import { type NewValues, type NumberEdit, rewrittenNumbers } from '../../core/present/rewrittenNumbers.ts';
import { inSlices } from '../inSlices.ts';
import { type FoundArray, numberRangeOf, sameValues, titleOf } from '../sources/foundArray.ts';
import { offsetAfter, stretchAfter } from '../sources/offsetEdits.ts';
import type { TrackedArray } from '../sources/trackedArray.ts';
import { isWritable } from '../sources/takesEdits.ts';

/** How long the status bar says that something was written, in ms. */
const CONFIRMATION = 4000;

/**
 * Writes new values into the document of an array, as one edit that Undo takes back. `asked` is the array as the page
 * shows it: nothing is written where the document holds other numbers by now, where the language has no way to write
 * one of them, or where the text would then be read as something else. Says why.
 */
export async function writeBack(tracked: TrackedArray, asked: FoundArray, values: NewValues): Promise<void> {
	const { t } = vscode.l10n;
	const refused = (reason: string): void => {
		void vscode.window.showWarningMessage(t('Nothing was written: {0}', reason));
	};
	if (asked.document.isClosed) await vscode.workspace.openTextDocument(tracked.uri);
	const { live, found } = await tracked.refresh();
	if (!live || !sameValues(found, asked)) return refused(t('the numbers in the document are others by now.'));
	const { document, version } = found;
	if (!(await isWritable(document.uri))) return refused(t('the document is read-only.'));
	const text = document.getText();
	const { length } = found.detection.values;
	if (Array.from(values.indices).some(index => index >= length)) return refused(t('the array is shorter by now.'));
	const rewriting = rewrittenNumbers(text, found.detection, values, document.languageId);
	switch (rewriting.type) {
		case 'unspeakable':
			return refused(t('there is no way to write {0} in this array.', formatScore(rewriting.value)));
		case 'shared':
			return refused(t('one number in the text stands for several values.'));
		case 'edits':
			break;
		default:
			return rewriting satisfies never;
	}
	const { edits } = rewriting;
	if (edits.length === 0) return;
	const read = await readAfter(found, text, edits);
	if (read === undefined || !holds(read, found.detection, values, edits)) {
		return refused(t('the text would be read as other numbers.'));
	}
	if (document.version !== version) return refused(t('the numbers in the document are others by now.'));
	const edit = new vscode.WorkspaceEdit();
	for (const { index, text: written } of edits) edit.replace(document.uri, numberRangeOf(found, index)!, written);
	if (!(await vscode.workspace.applyEdit(edit))) return refused(t('the editor did not accept the edit.'));
	const count = values.indices.length;
	const message =
		count === 1
			? t('1 number written to {0}', titleOf(found))
			: t('{0} numbers written to {1}', formatCount(count), titleOf(found));
	vscode.window.setStatusBarMessage(message, CONFIRMATION);
}

/** What will be read where the array stands once the edits are made. */
function readAfter(
	{ document, detection, offset, selection }: FoundArray,
	text: string,
	edits: readonly NumberEdit[],
): Promise<Detection | undefined> {
	const { languageId } = document;
	const replacements = edits.map(({ start, end, text: written }) => ({
		rangeOffset: start,
		rangeLength: end - start,
		text: written,
	}));
	const after = textAfter(text, edits);
	if (selection !== undefined) {
		const { start, end } = stretchAfter(selection, replacements);
		return inSlices(document, detectSelectionSteps(after, start, end, languageId), undefined);
	}
	const { start, end } = stretchAfter(detection.range, replacements);
	const place = Math.min(Math.max(offsetAfter(offset, replacements), start), end);
	// also where it begins very far before the place
	const limits = { ...defaultLimits, lookBehind: defaultLimits.lookBehind + place - start };
	return inSlices(document, detectAtSteps(after, place, languageId, limits), undefined);
}

function textAfter(text: string, edits: readonly NumberEdit[]): string {
	const parts: string[] = [];
	let end = 0;
	for (const edit of edits) {
		parts.push(text.slice(end, edit.start), edit.text);
		({ end } = edit);
	}
	return parts.join('') + text.slice(end);
}

/** Whether the new values are read in their places, as far as their formats hold them, and the old ones in the others. */
function holds(read: Detection, before: Detection, values: NewValues, edits: readonly NumberEdit[]): boolean {
	if (read.shape.join() !== before.shape.join() || read.values.length !== before.values.length) return false;
	const expected = before.values.slice();
	for (let place = 0; place < values.indices.length; place++) {
		expected[values.indices[place]!] = values.values[place]!;
	}
	const formats = new Map(edits.map(({ index, format }) => [index, floatFormats[format]]));
	return expected.every((value, index) => {
		const format = formats.get(index) ?? floatFormats.float64;
		// of 0 and −0 the text need not say which
		return Object.is(roundTo(read.values[index]!, format) + 0, roundTo(value, format) + 0);
	});
}
