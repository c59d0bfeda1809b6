import * as vscode from 'vscode';

/** Runs `body` with a setting of Logitscope, and takes the setting back. */
export async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('logitscope');
	await configuration.update(name, value, vscode.ConfigurationTarget.Global);
	try {
		await body();
	} finally {
		await configuration.update(name, undefined, vscode.ConfigurationTarget.Global);
	}
}
