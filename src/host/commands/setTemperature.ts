import * as vscode from 'vscode';
import { parseTemperature } from '../../core/present/parseTemperature.ts';
import { readSettings } from '../settings.ts';
import type { ArrayPage } from '../webviews/arrayPage.ts';

/** Asks for a temperature: for the panel when it has the focus, else for the setting. */
export async function setTemperature(activePage: ArrayPage | undefined): Promise<void> {
	const { t } = vscode.l10n;
	const answer = await vscode.window.showInputBox({
		title: activePage ? t('Temperature of the panel') : t('Temperature of hover and Copy, and default of the views'),
		prompt: t('softmax(x/T): below 1 sharper, above 1 flatter.'),
		value: String(readSettings().temperature),
		validateInput: text =>
			parseTemperature(text) === undefined ? t('The temperature must be a number greater than 0.') : undefined,
	});
	const temperature = answer === undefined ? undefined : parseTemperature(answer);
	if (temperature === undefined) return;
	if (activePage) activePage.setTemperature(temperature);
	else await writeSetting(temperature);
}

/** Writes where the setting stands already, so that the new value takes effect. */
async function writeSetting(temperature: number): Promise<void> {
	const configuration = vscode.workspace.getConfiguration();
	const { workspaceValue } = configuration.inspect('logitscope.temperature') ?? {};
	const target =
		workspaceValue !== undefined ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
	await configuration.update('logitscope.temperature', temperature, target);
}
