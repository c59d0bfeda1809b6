import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { KindChoice } from '../../src/protocol/messages.ts';
import { InstrumentedExtension, type WatchedWebview } from './instrumentedExtension.ts';
import { openText } from './hovers.ts';
import { logitscope } from './logitscope.ts';
import { writeFile } from './memoryFiles.ts';
import { shownSubject } from './shownSubject.ts';
import { until } from './until.ts';

const TEXT = 'other = [2, 4]\nscores = [0.5, 0.25, 0.25]\nscores = [0.5, 0.25, 0.25]\n';

describe('a kind that the reader chooses', () => {
	let file: vscode.Uri;
	let stored: Map<string, unknown>;
	let extension: InstrumentedExtension;
	let editor: vscode.TextEditor;
	let webview: WatchedWebview;

	beforeEach(async () => {
		await logitscope().activate();
		// so that the column stays when the file is closed
		await openText('');
		file = writeFile('scores.py', TEXT);
		stored = new Map();
		await start();
		await visualize(2);
	});

	afterEach(async () => {
		await end();
		await close();
	});

	it('is shown in place of the one that was found, and says so', async () => {
		assert.deepEqual(kindShown(), ['probabilities', 'probabilities', false]);
		await choose('independent');
		assert.deepEqual(kindShown(), ['independent', 'probabilities', true]);
		assert.equal(shownSubject(webview).reason, 'You chose to read them so.');
	});

	it('hints at the second softmax where probabilities are read as logits', async () => {
		await choose('logits');
		assert.match(shownSubject(webview).reason, /softmax of probabilities flattens them/);
	});

	it('is given back with auto', async () => {
		await choose('independent');
		await choose('auto');
		assert.deepEqual(kindShown(), ['probabilities', 'probabilities', false]);
		assert.deepEqual(stored.get('kinds'), []);
	});

	it('is that of one array, over edits around and within it', async () => {
		await choose('independent');
		await editor.edit(edit => {
			edit.insert(new vscode.Position(0, 0), 'scores = [0.5, 0.25, 0.25]\n');
			edit.replace(new vscode.Range(2, 10, 2, 13), '0.75');
		});
		await until('the edit is posted', () => shownSubject(webview).values[0] === 0.75);
		assert.deepEqual(kindShown(), ['independent', 'independent', true].with(1, shownSubject(webview).detectedKind));
		for (const line of [0, 2]) {
			await visualize(line);
			assert.equal(shownSubject(webview).kindChosen, false, `line ${line + 1}`);
		}
	});

	it('is remembered when the document is closed and opened again', async () => {
		await choose('percent');
		await close();
		await visualize(1);
		assert.equal(shownSubject(webview).kindChosen, false);
		await visualize(2);
		assert.deepEqual(kindShown(), ['percent', 'probabilities', true]);
	});

	it('is remembered when the window is opened again', async () => {
		await choose('percent');
		await end();
		await close();
		await start();
		await visualize(2);
		assert.deepEqual(kindShown(), ['percent', 'probabilities', true]);
		await visualize(1);
		assert.equal(shownSubject(webview).kindChosen, false);
	});

	it('is remembered where an edit that was saved has moved and renamed the array', async () => {
		await choose('percent');
		await editor.edit(edit => {
			edit.delete(new vscode.Range(1, 0, 2, 0));
			edit.replace(new vscode.Range(2, 0, 2, 6), 'shares');
		});
		await editor.document.save();
		await end();
		await close();
		await start();
		await visualize(1);
		assert.deepEqual(kindShown(), ['percent', 'probabilities', true]);
	});

	it('goes along when the file is renamed', async () => {
		await choose('independent');
		await editor.document.save();
		const renamed = file.with({ path: file.path.replace('scores', 'renamed') });
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(file, renamed);
		await vscode.workspace.applyEdit(edit);
		file = renamed;
		await end();
		await start();
		await visualize(2);
		assert.deepEqual(kindShown(), ['independent', 'probabilities', true]);
	});

	it('decides whether the status bar speaks', async () => {
		const [item] = extension.statusBarItems;
		await until('the item speaks', () => item?.text.includes('3 probabilities') === true);
		await choose('sequence');
		await until('the item follows', () => item?.text.includes('3 scores, one a position') === true);
	});

	it('of an array that is gone is not taken', async () => {
		await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 9, 0)));
		await webview.passed('gone');
		webview.forge({ type: 'setKind', revision: shownSubject(webview).revision, kind: 'logits' });
		await vscode.commands.executeCommand('logitscope.showLog');
		assert.equal(stored.has('kinds'), false);
	});

	async function start(): Promise<void> {
		extension = new InstrumentedExtension(logitscope().extensionUri, stored);
		extension.activate();
		await show();
	}

	async function show(): Promise<void> {
		editor = await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One });
	}

	async function visualize(line: number): Promise<void> {
		await show();
		editor.selection = new vscode.Selection(line, 10, line, 10);
		await vscode.commands.executeCommand(InstrumentedExtension.renamed('logitscope.visualizeAtCursor'));
		const opened = extension.webviews.at(-1);
		assert.ok(opened);
		webview = opened;
		await webview.passed('show');
		await until('the array is shown', () => shownSubject(webview).title.endsWith(`:${line + 1}`));
	}

	async function choose(kind: KindChoice): Promise<void> {
		const { revision } = shownSubject(webview);
		webview.forge({ type: 'setKind', revision, kind });
		await until('the answer comes', () => shownSubject(webview).revision > revision);
	}

	function kindShown(): readonly unknown[] {
		const { kind, detectedKind, kindChosen } = shownSubject(webview);
		return [kind, detectedKind, kindChosen];
	}

	async function end(): Promise<void> {
		extension.dispose();
		await until('the panel is closed', () => !tabs().some(({ input }) => input instanceof vscode.TabInputWebview));
	}

	async function close(): Promise<void> {
		await editor.document.save();
		await vscode.window.tabGroups.close(
			tabs().filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === file.toString()),
		);
	}
});

function tabs(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(group => group.tabs);
}
