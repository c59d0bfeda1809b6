import * as vscode from 'vscode';

/** The settings that apply to a document, with every value checked: VS Code only warns of values that do not fit. */
export interface Settings {
	readonly hoverEnabled: boolean;
	/** Fewest numbers an array must have to be shown unasked. */
	readonly minimumLength: number;
	/** T of hover and Copy, and the one that a view starts with. */
	readonly temperature: number;
	readonly codeLens: boolean;
	readonly inlayHints: boolean;
}

/** Reads the settings for a scope; a value that does not fit counts as the default. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
	const configuration = vscode.workspace.getConfiguration(undefined, scope);
	const hoverEnabled = configuration.get<unknown>('logitscope.hover.enabled');
	const minimumLength = configuration.get<unknown>('logitscope.minimumLength');
	const temperature = configuration.get<unknown>('logitscope.temperature');
	return {
		hoverEnabled: typeof hoverEnabled === 'boolean' ? hoverEnabled : true,
		minimumLength: typeof minimumLength === 'number' && minimumLength >= 1 ? minimumLength : 2,
		temperature: isTemperature(temperature) ? temperature : 1,
		codeLens: configuration.get<unknown>('logitscope.codeLens') === true,
		inlayHints: configuration.get<unknown>('logitscope.inlayHints') === true,
	};
}

/** The temperature as the settings have it when it is none, for a notice; `undefined` when it is fine. */
export function invalidTemperature(): unknown {
	const temperature = vscode.workspace.getConfiguration().get<unknown>('logitscope.temperature');
	return isTemperature(temperature) ? undefined : temperature;
}

/** T must be a positive finite number. */
function isTemperature(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
