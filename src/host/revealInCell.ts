import * as vscode from 'vscode';

/**
 * Selects a range of a notebook's cell. `showTextDocument` would open the cell in an editor of its own; so the notebook
 * is brought into sight, in `column` where it is not, and then the range in the editor that the cell has there. What it
 * cannot find is said in the log.
 */
export async function revealInCell(
	document: vscode.TextDocument,
	range: vscode.Range,
	column: vscode.ViewColumn,
	focus: boolean,
	log: Pick<vscode.LogOutputChannel, 'warn'>,
): Promise<void> {
	const cell = vscode.workspace.notebookDocuments
		.flatMap(notebook => notebook.getCells())
		.find(candidate => candidate.document === document);
	if (cell === undefined) return log.warn(`No open notebook has the cell ${document.uri.toString()}.`);
	const { notebook, index } = cell;
	const editors = vscode.window.visibleNotebookEditors;
	const visible = editors.find(editor => editor.notebook === notebook);
	const place = new vscode.NotebookRange(index, index + 1);
	if (visible === undefined || focus) {
		const viewColumn = visible?.viewColumn ?? column;
		await vscode.window.showNotebookDocument(notebook, { viewColumn, preserveFocus: !focus, selections: [place] });
		if (focus) await vscode.commands.executeCommand('notebook.cell.edit');
	} else visible.revealRange(place, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
	const editor = await editorOf(document);
	if (editor === undefined) {
		return log.warn(
			`The cell ${document.uri.toString()} got no editor within ${MOMENT} ms: nothing is selected in it.`,
		);
	}
	editor.selection = new vscode.Selection(range.start, range.end);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A cell that comes into sight gets its editor a moment later, in ms. */
const MOMENT = 1000;

async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor | undefined> {
	const find = (): vscode.TextEditor | undefined =>
		vscode.window.visibleTextEditors.find(editor => editor.document === document);
	const there = find();
	if (there !== undefined) return there;
	return new Promise(resolve => {
		const end = (editor: vscode.TextEditor | undefined): void => {
			subscription.dispose();
			clearTimeout(timer);
			resolve(editor);
		};
		const subscription = vscode.window.onDidChangeVisibleTextEditors(() => {
			const editor = find();
			if (editor !== undefined) end(editor);
		});
		const timer = setTimeout(() => end(undefined), MOMENT);
	});
}
