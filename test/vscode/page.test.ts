import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Subject } from '../../src/protocol/subject.ts';
import { InstrumentedExtension, type WatchedWebview } from './instrumentedExtension.ts';
import { shownSubject } from './shownSubject.ts';
import { visualizedText } from './startedCopy.ts';
import { until } from './until.ts';

describe('the page and the host', () => {
	let extension: InstrumentedExtension;
	let editor: vscode.TextEditor;
	let webview: WatchedWebview;

	beforeEach(async () => {
		({ extension, editor, webview } = await visualizedText('logits = [2, 4, 2, 1]\n', 0, 13));
	});

	afterEach(() => extension.dispose());

	it('nothing is posted before the page says that it is ready', () => {
		assert.equal(webview.fromPage[0]?.type, 'ready');
		assert.equal(webview.toPage[0]?.type, 'initialize');
	});

	it('the array is posted once, as a typed array of its own', () => {
		const shows = webview.toPage.filter(({ type }) => type === 'show');
		assert.equal(shows.length, 1);
		const { values } = subject();
		assert.deepEqual([...values], [2, 4, 2, 1]);
		assert.equal(values.buffer.byteLength, 32);
	});

	it('an edit of the array is posted with a new revision', async () => {
		await editor.edit(edit => edit.replace(new vscode.Range(0, 13, 0, 14), '-4.5'));
		await until('the edit is posted', () => shownValues().includes(-4.5));
		assert.deepEqual(shownValues(), [2, -4.5, 2, 1]);
	});

	it('an edit before the array moves it', async () => {
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# a comment\n\n'));
		await until('the move is posted', () => subject().title.endsWith(':3'));
		assert.deepEqual(shownValues(), [2, 4, 2, 1]);
	});

	it('the page is told when the text of the array is gone, and when it is back', async () => {
		await editor.edit(edit => edit.replace(new vscode.Range(0, 20, 0, 21), ''));
		await webview.passed('gone');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 20), ']'));
		await until('the array is back', () => subject().revision !== 1);
		assert.deepEqual(shownValues(), [2, 4, 2, 1]);
	});

	it('a line that moves takes its array along; no other array slips in', async () => {
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'other = [10.5, -3.25, 7]\n'));
		await until('the array is followed', () => subject().title.endsWith(':2'));
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.window.showTextDocument(editor.document, editor.viewColumn);
		await vscode.commands.executeCommand('editor.action.moveLinesDownAction');
		await until('the array is followed', () => subject().title.endsWith(':1') && subject().live);
		assert.deepEqual(shownValues(), [2, 4, 2, 1]);
	});

	it('deleting and undoing brings the array back', async () => {
		const { document } = editor;
		const all = document.getText();
		await editor.edit(edit => edit.delete(new vscode.Range(0, 0, document.lineCount, 0)));
		await webview.passed('gone');
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), all));
		await until('the array is back', () => subject().revision !== 1);
		assert.equal(subject().live, true);
		assert.deepEqual(shownValues(), [2, 4, 2, 1]);
	});

	it('a selection stays what was selected, whatever is edited elsewhere', async () => {
		editor.selection = new vscode.Selection(0, 10, 0, 14);
		await vscode.commands.executeCommand(InstrumentedExtension.renamed('logitscope.visualizeSelection'));
		await until('the selection is shown', () => shownValues().length === 2);
		const { revision } = subject();
		await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '# a comment\n'));
		await until('the edit is read', () => subject().revision !== revision);
		assert.deepEqual(shownValues(), [2, 4]);
	});

	it('a click on a bar selects its number and leaves the focus, and a second one goes there', async () => {
		webview.panel.reveal();
		await until('the panel has the focus', () => webview.panel.active);
		webview.forge({ type: 'select', revision: subject().revision, index: 1 });
		await until('the number is selected', () => !editor.selection.isEmpty);
		assert.equal(editor.document.getText(editor.selection), '4');
		assert.equal(webview.panel.active, true);
		webview.forge({ type: 'select', revision: subject().revision, index: 1, focus: true });
		await until('the editor has the focus', () => vscode.window.activeTextEditor === editor);
		await until('the panel has lost it', () => !webview.panel.active);
		assert.equal(editor.document.getText(editor.selection), '4');
	});

	it('a click on a bar of an older revision is dropped', async () => {
		const before = editor.selection;
		webview.forge({ type: 'select', revision: 0, index: 0 });
		webview.forge({ type: 'select', revision: subject().revision, index: 99 });
		await vscode.commands.executeCommand('logitscope.showLog');
		assert.deepEqual(editor.selection, before);
	});

	it('a page that is loaded again gets everything again', async () => {
		const before = webview.toPage.length;
		webview.forge({ type: 'ready' });
		const again = webview.toPage.slice(before).map(({ type }) => type);
		assert.deepEqual(again, ['initialize', 'locked', 'show']);
	});

	it('the policy of the page lets in one script by nonce and no connection', () => {
		const { html } = webview.panel.webview;
		const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
		const [, nonce = ''] = /script-src 'nonce-([0-9a-f]{32})'/.exec(policy) ?? [];
		assert.ok(nonce !== '' && html.includes(`<script type="module" nonce="${nonce}"`));
		assert.match(policy, /^default-src 'none'; /);
		assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'$/);
		assert.doesNotMatch(policy, /unsafe|connect-src|\*(?![\w.-])/);
		assert.equal(html.match(/<script/g)?.length, 1);
	});

	it('after the extension is disposed nothing of it is registered', () => {
		assert.notDeepEqual(extension.registered, []);
		extension.dispose();
		assert.deepEqual(extension.registered, []);
	});

	function subject(): Subject {
		return shownSubject(webview);
	}

	function shownValues(): number[] {
		return [...subject().values];
	}
});
