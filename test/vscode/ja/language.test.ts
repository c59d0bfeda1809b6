import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver, openText } from '../hovers.ts';
import { InstrumentedExtension } from '../instrumentedExtension.ts';
import { displayed, logitscope, manifest } from '../logitscope.ts';

const JAPANESE = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u;

describe('in a Japanese VS Code', () => {
	it('the display language is Japanese', () => {
		assert.equal(vscode.env.language, 'ja');
	});

	it('the command titles are Japanese', () => {
		for (const { title } of manifest().contributes.commands) assert.match(displayed(title), JAPANESE);
	});

	it('the hover is Japanese', async () => {
		await logitscope().activate();
		const hover = await hoverOver(await openText('logits = [-2.5, 4, 2, 1]'), '4, 2');
		assert.match(hover?.value ?? '', /エントロピー \S+ nat · パープレキシティ/);
		assert.match(hover?.value ?? '', /線形正規化なし/);
		assert.match(hover?.value ?? '', /\[開く\]/);
	});

	it('the page is given its Japanese texts', async () => {
		const extension = new InstrumentedExtension(logitscope().extensionUri);
		extension.activate();
		const editor = await openText('logits = [2, 4, 2, 1]');
		editor.selection = new vscode.Selection(0, 13, 0, 13);
		await vscode.commands.executeCommand(InstrumentedExtension.renamed('logitscope.visualizeAtCursor'));
		const [webview] = extension.webviews;
		await webview?.passed('show');
		const initialize = webview?.toPage.find(message => message.type === 'initialize');
		assert.ok(initialize?.type === 'initialize');
		assert.equal(initialize.language, 'ja');
		assert.equal(initialize.strings['Temperature'], '温度');
		assert.match(webview?.panel.title ?? '', /^logits · /);
		extension.dispose();
	});
});
