import * as vscode from 'vscode';
import { Lifetime } from './lifetime.ts';
import { invalidTemperature } from './settings.ts';

/** Says once per wrong value that the setting `logitscope.temperature` is no temperature and 1 is used. */
export class SettingsNotice implements vscode.Disposable {
	private readonly lifetime = new Lifetime();
	private told: unknown;

	constructor(log: vscode.LogOutputChannel) {
		const check = (): void => {
			const invalid = invalidTemperature();
			if (invalid === this.told) return;
			this.told = invalid;
			if (invalid === undefined) return;
			const text = JSON.stringify(invalid);
			log.warn(`logitscope.temperature is ${text}; 1 is used.`);
			void vscode.window.showWarningMessage(
				vscode.l10n.t('The setting logitscope.temperature must be a number greater than 0; 1 is used instead.'),
			);
		};
		this.lifetime.own(
			vscode.workspace.onDidChangeConfiguration(change => {
				if (change.affectsConfiguration('logitscope.temperature')) check();
			}),
		);
		check();
	}

	dispose(): void {
		this.lifetime.dispose();
	}
}
