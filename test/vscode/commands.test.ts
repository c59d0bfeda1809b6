import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver, openText } from './hovers.ts';
import { logitscope } from './logitscope.ts';
import { until } from './until.ts';

describe('the commands', () => {
	before(() => logitscope().activate());
	afterEach(() => vscode.window.tabGroups.close(panelTabs()));

	it('Visualize Array at Cursor opens the panel beside the editor, which keeps the focus', async () => {
		const editor = await openText('logits = [2, 4, 2, 1]');
		select(editor, '4, 2');
		await vscode.commands.executeCommand('logitscope.visualizeAtCursor');
		await until('the panel is open', () => /Untitled-\d+:1/.test(panelTabs()[0]?.label ?? ''));
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
	});

	it('Visualize Array at Cursor uses the one panel again', async () => {
		const editor = await openText('first = [2, 4, 2, 1]\n\nsecond = [0.5, -1.5]');
		select(editor, '4, 2');
		await vscode.commands.executeCommand('logitscope.visualizeAtCursor');
		select(editor, '-1.5');
		await vscode.commands.executeCommand('logitscope.visualizeAtCursor');
		await until('the panel shows the second array', () => panelTabs()[0]?.label.endsWith(':3') === true);
		assert.equal(panelTabs().length, 1);
	});

	it('Visualize Array at Cursor opens arrays that hovers are silent over', async () => {
		const editor = await openText('input_ids = [101, 7592, 2088, 102]');
		select(editor, '7592');
		await vscode.commands.executeCommand('logitscope.visualizeAtCursor');
		await until('the panel is open', () => panelTabs().length === 1);
	});

	it('Visualize Selection reads numbers without brackets', async () => {
		const editor = await openText('1.5\t2.5\t-3\n', 'plaintext');
		editor.selection = new vscode.Selection(0, 0, 0, 11);
		await vscode.commands.executeCommand('logitscope.visualizeSelection');
		await until('the panel is open', () => panelTabs().length === 1);
	});

	it('a link of a hover opens its array, wherever the cursor is', async () => {
		const editor = await openText('\n\nlogits = [2, 4, 2, 1]\n');
		const hover = await hoverOver(editor, '4, 2');
		const [, argument = ''] = /command:logitscope\.visualizeAtCursor\?([^ )]*)/.exec(hover?.value ?? '') ?? [];
		const [token] = JSON.parse(decodeURIComponent(argument)) as string[];
		await vscode.commands.executeCommand('logitscope.visualizeAtCursor', token);
		await until('the panel shows the array', () => panelTabs()[0]?.label.endsWith(':3') === true);
	});

	it('a forged link opens nothing', async () => {
		const editor = await openText('logits = [2, 4, 2, 1]');
		select(editor, '4, 2');
		for (const forged of ['', 'x', '__proto__', 'file:///etc/passwd']) {
			await vscode.commands.executeCommand('logitscope.visualizeAtCursor', forged);
		}
		assert.deepEqual(panelTabs(), []);
	});

	it('arguments of menus are no links: the array at the cursor opens', async () => {
		const editor = await openText('logits = [2, 4, 2, 1]');
		select(editor, '4, 2');
		await vscode.commands.executeCommand('logitscope.visualizeAtCursor', editor.document.uri);
		await until('the panel is open', () => panelTabs().length === 1);
	});

	it('Show Log and Show Side View run', async () => {
		await vscode.commands.executeCommand('logitscope.showLog');
		await vscode.commands.executeCommand('logitscope.showSideView');
	});
});

function panelTabs(): vscode.Tab[] {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
	return tabs.filter(
		({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('logitscope.panel'),
	);
}

function select(editor: vscode.TextEditor, text: string): void {
	const position = editor.document.positionAt(editor.document.getText().indexOf(text));
	editor.selection = new vscode.Selection(position, position);
}
