import * as vscode from 'vscode';
import { fileName } from '../../core/present/fileName.ts';
import type { SaveFormat } from '../../protocol/messages.ts';
import { type FoundArray, titleOf } from '../sources/foundArray.ts';
import { takesEdits } from '../sources/takesEdits.ts';

const FORMATS: Readonly<Record<SaveFormat, { readonly extension: string; readonly name: string }>> = {
	png: { extension: 'png', name: 'PNG' },
	svg: { extension: 'svg', name: 'SVG' },
	csv: { extension: 'csv', name: 'CSV' },
	json: { extension: 'json', name: 'JSON' },
	markdown: { extension: 'md', name: 'Markdown' },
};

/** Asks for a place, beside the array's document if possible, and saves a file there. Says where it is, or why not. */
export async function saveFile(found: FoundArray, format: SaveFormat, data: Uint8Array, errors: Log): Promise<void> {
	const { t } = vscode.l10n;
	const { extension, name } = FORMATS[format];
	const folder = folderFor(found.document.uri);
	const chosen = await vscode.window.showSaveDialog({
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${suggestedName(found)}.${extension}`) }),
		filters: { [name]: [extension] },
		title: t('Save as {0}', name),
	});
	if (chosen === undefined) return;
	try {
		await vscode.workspace.fs.writeFile(chosen, data);
	} catch (error) {
		errors.error(`saving ${chosen.toString()}: ${String(error)}`);
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(t('The file could not be saved: {0}', reason));
		return;
	}
	// nobody waits for the answer
	void offerToOpen(chosen, errors);
}

type Log = Pick<vscode.LogOutputChannel, 'error'>;

async function offerToOpen(saved: vscode.Uri, errors: Log): Promise<void> {
	const { t } = vscode.l10n;
	const open = t('Open');
	const reveal = t('Show in Folder');
	const isOnDisk = saved.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
	const name = saved.path.slice(saved.path.lastIndexOf('/') + 1);
	const answer = await vscode.window.showInformationMessage(
		t('Saved as {0}', name),
		open,
		...(isOnDisk ? [reveal] : []),
	);
	try {
		if (answer === open) await vscode.commands.executeCommand('vscode.open', saved);
		else if (answer === reveal) await vscode.commands.executeCommand('revealFileInOS', saved);
	} catch (error) {
		errors.error(`opening ${saved.toString()}: ${String(error)}`);
	}
}

/** `softmax-train-12` of `train.py:12`. */
function suggestedName(found: FoundArray): string {
	return `softmax-${fileName(titleOf(found).replace(/\.[^.:]*(?=:\d+$)/, ''))}`;
}

/** The document's folder, where files can be written there; else that of the workspace. */
function folderFor(document: vscode.Uri): vscode.Uri | undefined {
	const beside = document.scheme !== 'untitled' && document.scheme !== 'vscode-notebook-cell' && takesEdits(document);
	return beside ? vscode.Uri.joinPath(document, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}
