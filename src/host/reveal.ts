import * as vscode from 'vscode';
import { revealInCell } from './revealInCell.ts';
import { type FoundArray, numberRangeOf } from './sources/foundArray.ts';

/**
 * Selects a number of an array in its editor and brings it into sight; the focus stays where it is unless it is to
 * follow. Of several editors of the document it is the active one; an editor that is not visible opens in `column`.
 */
export async function revealNumber(
	found: FoundArray,
	index: number,
	column: vscode.ViewColumn,
	focus: boolean,
	log: Pick<vscode.LogOutputChannel, 'warn'>,
): Promise<void> {
	const selection = numberRangeOf(found, index);
	if (selection === undefined) return;
	const { document } = found;
	if (document.uri.scheme === 'vscode-notebook-cell') return revealInCell(document, selection, column, focus, log);
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
	const visible = editors.find(editor => editor.document === document);
	await vscode.window.showTextDocument(document, {
		viewColumn: visible?.viewColumn ?? column,
		preserveFocus: !focus,
		selection,
	});
}
