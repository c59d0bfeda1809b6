import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The part of package.json that tests read, its strings in VS Code's display language. */
interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: Translated }[] };
}

/** VS Code keeps the English text beside a translation. */
type Translated = string | { readonly value: string; readonly original: string };

/** The installed extension. */
export function logitscope(): vscode.Extension<unknown> {
	const extension = vscode.extensions.getExtension('logitscope.logitscope');
	assert.ok(extension, 'logitscope.logitscope is not installed');
	return extension;
}

/** A string of the manifest as it is shown. */
export function displayed(text: Translated): string {
	return typeof text === 'string' ? text : text.value;
}

export function manifest(): Manifest {
	return logitscope().packageJSON;
}
