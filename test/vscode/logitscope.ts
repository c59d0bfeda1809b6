import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The part of package.json that tests read, its strings in VS Code's display language. */
interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

/** The installed extension. */
export function logitscope(): vscode.Extension<unknown> {
	const extension = vscode.extensions.getExtension('logitscope.logitscope');
	assert.ok(extension, 'logitscope.logitscope is not installed');
	return extension;
}

export function manifest(): Manifest {
	return logitscope().packageJSON;
}
