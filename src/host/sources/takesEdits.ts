import * as vscode from 'vscode';

/** Documents without a file behind them that take edits. */
const EDITABLE: ReadonlySet<string> = new Set(['untitled', 'vscode-notebook-cell']);

/** Whether documents of this kind of address take edits at all. */
export function takesEdits({ scheme }: vscode.Uri): boolean {
	return EDITABLE.has(scheme) || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Whether a document takes edits, as far as its file tells. */
export async function isWritable(uri: vscode.Uri): Promise<boolean> {
	if (EDITABLE.has(uri.scheme) || !takesEdits(uri)) return takesEdits(uri);
	try {
		const { permissions } = await vscode.workspace.fs.stat(uri);
		return permissions === undefined || (permissions & vscode.FilePermission.Readonly) === 0;
	} catch {
		// a file that is not there yet, or no more: the editor will create it
		return true;
	}
}
