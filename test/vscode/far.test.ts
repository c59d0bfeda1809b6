import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver } from './hovers.ts';
import type { InstrumentedExtension, WatchedWebview } from './instrumentedExtension.ts';
import { shownSubject } from './shownSubject.ts';
import { visualizedText } from './startedCopy.ts';
import { until } from './until.ts';

const COUNT = 30_000;

describe('an array that begins more than 128 KB before the cursor', () => {
	let extension: InstrumentedExtension;
	let editor: vscode.TextEditor;
	let webview: WatchedWebview;

	beforeEach(async () => {
		const entries = Array.from({ length: COUNT }, (_, index) => `\t"t${index}": ${index % 7}.5,\n`);
		const text = `logits = {\n${entries.join('')}}\n`;
		({ extension, editor, webview } = await visualizedText(text, COUNT - 10, 3));
	});

	afterEach(() => extension.dispose());

	it('is read from its beginning by the command, and not by the hover', async () => {
		assert.equal(shownSubject(webview).values.length, COUNT);
		assert.equal(await hoverOver(editor, `"t${COUNT - 10}"`), undefined);
	});

	it('is followed through edits', async () => {
		await editor.edit(edit => edit.replace(new vscode.Range(1, 7, 1, 8), '9'));
		await until('the edit is posted', () => shownSubject(webview).values[0] === 9.5);
		await editor.edit(edit => edit.insert(new vscode.Position(COUNT - 5, 0), '\t"new": -1.5,\n'));
		await until('the edit is posted', () => shownSubject(webview).values.length === COUNT + 1);
	});

	it('takes what is written back', async () => {
		const { revision } = shownSubject(webview);
		const indices = Uint32Array.of(1, COUNT - 1);
		webview.forge({ type: 'writeBack', revision, indices, values: Float64Array.of(9.5, -8.5) });
		await until('the numbers are written', () => editor.document.lineAt(2).text === '\t"t1": 9.5,');
		assert.match(editor.document.lineAt(COUNT).text, /: -8\.5,$/);
	});
});
