import * as vscode from 'vscode';
import { numberBefore } from '../core/detect/numberAt.ts';
import { rowAt } from '../core/present/rows.ts';
import { readSettings } from './settings.ts';
import { type FoundArray, headlineOf } from './sources/foundArray.ts';

/** The item of the status bar that says in one line what the array at the cursor means, or the one that a name stands for. */
export class StatusLine implements vscode.Disposable {
	private readonly item: vscode.StatusBarItem;
	private shown: FoundArray | undefined;

	constructor() {
		this.item = vscode.window.createStatusBarItem('array', vscode.StatusBarAlignment.Right, 100);
		this.item.name = vscode.l10n.t('Logitscope: Array at Cursor');
		this.item.command = 'logitscope.visualizeAtCursor';
	}

	/** Shows an array, of a matrix the row at the cursor if there is one; or nothing. */
	async show(found: FoundArray | undefined): Promise<void> {
		this.shown = found;
		if (found === undefined) return this.item.hide();
		// not needed before the first array
		const { summaryLine } = await import('../core/present/summaryLine.ts');
		if (this.shown !== found) return;
		const { detection, offset, document, definitionOf } = found;
		const isThere = definitionOf === undefined;
		const row = isThere ? rowAt(detection.shape, detection.order, numberBefore(detection, offset)) : undefined;
		const { temperature } = readSettings(document);
		const line = summaryLine(detection, row, temperature, vscode.l10n.t);
		const { t } = vscode.l10n;
		this.item.text = `$(graph) ${line}`;
		this.item.tooltip = `${headlineOf(found)}\n${t(detection.reason)}\n${t('Click to open it in the panel')}`;
		this.item.accessibilityInformation = {
			label: `${line.replace(/[.。]$/, '')}. ${t('Click to open it in the panel')}`,
		};
		this.item.show();
	}

	dispose(): void {
		this.item.dispose();
	}
}
