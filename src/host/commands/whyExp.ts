import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { onlyOne } from '../sources/shownArrays.ts';
import type { Panel } from '../webviews/panel.ts';
import { within } from '../within.ts';

const WALKTHROUGH = 'logitscope.logitscope#whyExp';
const SAMPLE = 'why-exp.py';
/** How long the walkthrough waits for the picture, in ms: loaded at the same time, it would hold it up. */
const PATIENCE = 3000;

/** The sample without a file, where nothing can be stored. */
let unstored: vscode.TextDocument | undefined;

/** Opens a sample, its page beside it, and the walkthrough "Why exp?" in front of the sample. */
export async function whyExp(services: Services, panel: Panel): Promise<void> {
	const sample = openSample(services);
	// the page takes longest to load: it begins at once, but in a lone empty group the sample would cover it
	if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) panel.prepare();
	const { document } = await vscode.window.showTextDocument(await sample, {
		viewColumn: panel.editorColumn(),
		preview: false,
	});
	const arrays = await services.arrays();
	const found = await arrays.at(document, document.getText().indexOf('[') + 1);
	if (found) {
		panel.show(onlyOne(found), 'whyExp');
		await within(panel.drawn, { milliseconds: PATIENCE });
	}
	await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
}

/**
 * The sample that is open already, whatever the reader has changed, or a new one: a file of the extension's own, so that
 * nothing asks to be saved before anything was typed.
 */
async function openSample({ storageUri, errors }: Services): Promise<vscode.TextDocument> {
	const { t } = vscode.l10n;
	const uri = vscode.Uri.joinPath(storageUri, SAMPLE);
	const open = vscode.workspace.textDocuments.find(
		document => document.uri.toString() === uri.toString() && !document.isClosed,
	);
	if (open) return open;
	const content = `# ${t('Four scores of a classifier. Change a number: the chart follows.')}
logits = [2, 4, 2, 1]

# ${t('All moved by 100: softmax stands still, division does not.')}
shifted = [102, 104, 102, 101]

# ${t('One below zero: division is no distribution any more.')}
signed = [2, 4, -2, 1]
`;
	const stored = await errors.unasked('storing the sample', async () => {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
		return vscode.workspace.openTextDocument(uri);
	});
	if (stored) return stored;
	if (unstored === undefined || unstored.isClosed) {
		unstored = await vscode.workspace.openTextDocument({ language: 'python', content });
	}
	return unstored;
}
