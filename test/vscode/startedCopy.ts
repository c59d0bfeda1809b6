import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText } from './hovers.ts';
import { InstrumentedExtension, type WatchedWebview } from './instrumentedExtension.ts';
import { logitscope } from './logitscope.ts';

/** A copy of the extension that a test watches, activated. */
export async function startedCopy(): Promise<InstrumentedExtension> {
	await logitscope().activate();
	const extension = new InstrumentedExtension(logitscope().extensionUri);
	extension.activate();
	return extension;
}

/** Has a copy visualize the array at a place of an editor, as its command does, and gives its panel. */
export async function visualized(
	extension: InstrumentedExtension,
	editor: vscode.TextEditor,
	line: number,
	column: number,
): Promise<WatchedWebview> {
	editor.selection = new vscode.Selection(line, column, line, column);
	await vscode.commands.executeCommand(InstrumentedExtension.renamed('logitscope.visualizeAtCursor'));
	const panel = extension.webviews.at(-1);
	assert.ok(panel);
	await panel.passed('show');
	return panel;
}

/** An array in the panel of a copy of the extension. */
export interface VisualizedText {
	readonly extension: InstrumentedExtension;
	readonly editor: vscode.TextEditor;
	readonly webview: WatchedWebview;
}

/** Starts a copy and has it visualize the array at a place of a new document. */
export async function visualizedText(text: string, line: number, column: number): Promise<VisualizedText> {
	const extension = await startedCopy();
	const editor = await openText(text);
	return { extension, editor, webview: await visualized(extension, editor, line, column) };
}
