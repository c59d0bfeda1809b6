import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { onlyOne } from '../sources/shownArrays.ts';
import type { Panel } from '../webviews/panel.ts';

const WALKTHROUGH = 'logitscope.logitscope#whyExp';

/** Opens the walkthrough "Why exp?", its sample in the tab behind it, and the sample's page beside both. */
export async function whyExp(services: Services, panel: Panel): Promise<void> {
	const { document } = await vscode.window.showTextDocument(await openSample(), { preview: false });
	const arrays = await services.arrays();
	const found = await arrays.at(document, document.getText().indexOf('[') + 1);
	if (found) panel.show(onlyOne(found), 'whyExp');
	await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
}

/** The sample that is open already, whatever the reader has changed below its first line, or a new one. */
async function openSample(): Promise<vscode.TextDocument> {
	const { t } = vscode.l10n;
	const title = `# ${t('Four scores of a classifier. Change a number: the chart follows.')}`;
	const open = vscode.workspace.textDocuments.find(
		document => document.isUntitled && !document.isClosed && document.lineAt(0).text === title,
	);
	const content = `${title}
logits = [2, 4, 2, 1]

# ${t('All moved by 100: softmax stands still, division does not.')}
shifted = [102, 104, 102, 101]

# ${t('One below zero: division is no distribution any more.')}
signed = [2, 4, -2, 1]
`;
	return open ?? vscode.workspace.openTextDocument({ language: 'python', content });
}
