import * as vscode from 'vscode';
import { numberBefore } from '../core/detect/numberAt.ts';
import { plainLabel } from '../core/present/escape.ts';
import { rowAt } from '../core/present/rows.ts';
import { summaryLine } from '../core/present/summaryLine.ts';
import { readSettings } from './settings.ts';
import { type FoundArray, titleOf } from './sources/foundArray.ts';

/** The item of the status bar that says in one line what the array at the cursor means. */
export class StatusLine implements vscode.Disposable {
	private readonly item: vscode.StatusBarItem;

	constructor() {
		this.item = vscode.window.createStatusBarItem('array', vscode.StatusBarAlignment.Right, 100);
		this.item.name = vscode.l10n.t('Logitscope: Array at Cursor');
		this.item.command = 'logitscope.visualizeAtCursor';
	}

	/** Shows an array, or nothing. */
	show(found: FoundArray | undefined): void {
		if (found === undefined) return this.item.hide();
		const { detection, offset, document } = found;
		const row = rowAt(detection.shape, detection.order, numberBefore(detection, offset));
		const { temperature } = readSettings(document);
		const line = summaryLine(detection, row, temperature, vscode.env.language, vscode.l10n.t);
		const { t } = vscode.l10n;
		this.item.text = `$(graph) ${line}`;
		this.item.tooltip = `${plainLabel(titleOf(found))}\n${t(detection.reason)}\n${t('Click to open it in the panel')}`;
		this.item.accessibilityInformation = { label: `${line}. ${t('Click to open it in the panel')}` };
		this.item.show();
	}

	dispose(): void {
		this.item.dispose();
	}
}
