import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../tools/eventually.ts';
import type { SaveFormat } from '../../src/protocol/messages.ts';
import type { InstrumentedExtension, WatchedWebview } from './instrumentedExtension.ts';
import { writeFile } from './memoryFiles.ts';
import { shownSubject } from './shownSubject.ts';
import { visualized, visualizedText } from './startedCopy.ts';
import { until } from './until.ts';

const TEXT = 'targets = [1, 0]\nlogits = [[2, 4.5, -1], [1e-3, .5, 3]]\nother = [7, 8]\n';

describe('what the page asks of the host', () => {
	let extension: InstrumentedExtension;
	let editor: vscode.TextEditor;
	let webview: WatchedWebview;

	beforeEach(async () => {
		({ extension, editor, webview } = await visualizedText(TEXT, 1, 13));
	});

	afterEach(() => extension.dispose());

	it('numbers are written back in their own syntax, and one undo takes all of them back', async () => {
		writeBack([1, 3, 4], [5, 0.25, -0.75]);
		const written = TEXT.replace('4.5', '5.0').replace('1e-3', '2.5e-1').replace('.5,', '-.75,');
		await until('the numbers are written', () => editor.document.getText() === written);
		await until('they are posted', () => shownSubject(webview).values[4] === -0.75);
		await vscode.window.showTextDocument(editor.document, editor.viewColumn);
		await vscode.commands.executeCommand('undo');
		await until('they are taken back', () => editor.document.getText() === TEXT);
	});

	it('numbers of an older revision are not written', async () => {
		const { revision } = shownSubject(webview);
		webview.forge({
			type: 'writeBack',
			revision: revision - 1,
			indices: Uint32Array.of(0),
			values: Float64Array.of(9),
		});
		await vscode.commands.executeCommand('logitscope.showLog');
		assert.equal(editor.document.getText(), TEXT);
	});

	it('an edit that the page has not seen yet keeps its numbers from being overwritten', async () => {
		const warned = extension.answer('showWarningMessage', undefined);
		// when the edit is done, the page may have been posted it already
		const listening = vscode.workspace.onDidChangeTextDocument(() => {
			listening.dispose();
			writeBack([1], [9]);
		});
		await editor.edit(edit => edit.replace(new vscode.Range(1, 11, 1, 12), '6'));
		await until('the reader is told', () => warned.length > 0);
		assert.match(String(warned[0]?.[0]), /^Nothing was written: the numbers in the document are others by now/);
		assert.equal(editor.document.getText(), TEXT.replace('[[2', '[[6'));
	});

	it('what no text stands for is not written, and the reader is told', async () => {
		const warned = extension.answer('showWarningMessage', undefined);
		const uri = writeFile('scores.json', '{"logits": [2, 4, 2, 1]}');
		editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
		await visualizeAt(0, 13);
		writeBack([0], [-Infinity]);
		await until('the reader is told', () => warned.length > 0);
		assert.equal(warned[0]?.[0], 'Nothing was written: there is no way to write −∞ in this array.');
		assert.equal(editor.document.getText(), '{"logits": [2, 4, 2, 1]}');
	});

	it('a document that takes no edits says so', async () => {
		const scheme = `fixed-${crypto.randomUUID()}`;
		const provider = { provideTextDocumentContent: () => 'logits = [2, 4, 2, 1]' };
		const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
		try {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: '/fixed.py' }));
			editor = await vscode.window.showTextDocument(document);
			await visualizeAt(0, 13);
			assert.equal(shownSubject(webview).unwritable, 'the document is read-only.');
		} finally {
			registration.dispose();
		}
	});

	// The real dialog is the workbench's own window, which the extension host cannot reach: its answer stands in here.
	it('a file is saved where the reader chooses, under a name of the array', async () => {
		const place = writeFile('picture.svg', '');
		const asked = extension.answer('showSaveDialog', place);
		const told = extension.answer('showInformationMessage', undefined);
		save('svg', '<svg/>');
		await until('the reader is told', () => told.length > 0);
		assert.equal(Buffer.from(await vscode.workspace.fs.readFile(place)).toString(), '<svg/>');
		assert.match(JSON.stringify(asked[0]?.[0]), /softmax-Untitled-\d+-2\.svg/);
		assert.deepEqual(told[0]?.slice(0, 2), ['Saved as picture.svg', 'Open']);
	});

	it('nothing is saved when the reader cancels', async () => {
		const asked = extension.answer('showSaveDialog', undefined);
		const told = extension.answer('showInformationMessage', undefined);
		save('csv', 'index');
		await until('the reader is asked', () => asked.length > 0);
		await vscode.commands.executeCommand('logitscope.showLog');
		assert.deepEqual(told, []);
	});

	it('a file that cannot be written is an error with its reason', async () => {
		extension.answer('showSaveDialog', vscode.Uri.from({ scheme: 'nowhere', path: '/picture.png' }));
		const told = extension.answer('showErrorMessage', undefined);
		save('png', '');
		await until('the reader is told', () => told.length > 0);
		assert.match(String(told[0]?.[0]), /^The file could not be saved: ./);
	});

	it('numbers are copied as the page has chosen', async () => {
		const { revision } = shownSubject(webview);
		const copied = async (numbers: string, format: string, rest = {}): Promise<string> => {
			await vscode.env.clipboard.writeText('');
			webview.forge({ type: 'copy', revision, row: 0, temperature: 'argmax', choice: { numbers, format }, ...rest });
			return eventually(async () => {
				const text = await vscode.env.clipboard.readText();
				assert.notEqual(text, '');
				return text;
			});
		};
		const tried = shownSubject(webview).values.with(0, 9);
		assert.match(await copied('probabilities', 'python', { values: tried }), /^\[1, 0/);
		assert.match(
			await copied('scores', 'pytorch', { values: tried }),
			/^torch\.tensor\(\[9, .*dtype=torch\.float64\)$/,
		);
		assert.match(await copied('scores', 'csv'), /^index,logit\r\n0,/);
	});

	it('whole numbers near a matrix, one for each row, are its targets', async () => {
		webview.forge({ type: 'requestTargets', revision: shownSubject(webview).revision });
		await webview.passed('targets');
		const answer = webview.toPage.find(({ type }) => type === 'targets');
		assert.ok(answer?.type === 'targets' && answer.targets);
		assert.deepEqual([...answer.targets.values], [1, 0]);
		assert.match(answer.targets.title, /:1$/);
	});

	it('a pinned array stays while others are shown, follows its text, and goes when it is unpinned', async () => {
		webview.forge({ type: 'pin', revision: shownSubject(webview).revision });
		await webview.passed('pinned');
		await visualizeAt(2, 10);
		assert.deepEqual([...shownSubject(webview).values], [7, 8]);
		await editor.edit(edit => edit.replace(new vscode.Range(1, 11, 1, 12), '6'));
		await until('the pinned array is posted anew', () => pinned()?.values[0] === 6);
		const before = webview.toPage.length;
		webview.forge({ type: 'ready' });
		assert.deepEqual(
			webview.toPage.slice(before).map(({ type }) => type),
			['initialize', 'locked', 'show', 'pinned'],
		);
		webview.forge({ type: 'unpin' });
		await until('it is unpinned', () => pinned() === undefined);
	});

	it('a pinned array is found again after a reload of the window', async () => {
		const source = { uri: editor.document.uri.toString(), offset: TEXT.indexOf('4.5') };
		const state = { version: 2, view: 'compare', temperature: 1, sort: { column: 'index', descending: false } };
		const panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Beside);
		const restored = await extension.restorePanel(panel, {
			...state,
			locked: false,
			slices: {},
			source,
			pinned: source,
		});
		await restored.passed('pinned');
		const message = restored.toPage.findLast(({ type }) => type === 'pinned');
		assert.ok(message?.type === 'pinned');
		assert.deepEqual([...(message.subject?.values ?? [])], [2, 4.5, -1, 1e-3, 0.5, 3]);
	});

	async function visualizeAt(line: number, column: number): Promise<void> {
		await vscode.window.showTextDocument(editor.document, editor.viewColumn);
		webview = await visualized(extension, editor, line, column);
		await until('the array is shown', () => shownSubject(webview).title.endsWith(`:${line + 1}`));
	}

	function writeBack(indices: number[], values: number[]): void {
		const { revision } = shownSubject(webview);
		const numbers = { indices: Uint32Array.from(indices), values: Float64Array.from(values) };
		webview.forge({ type: 'writeBack', revision, ...numbers });
	}

	function save(format: SaveFormat, text: string): void {
		webview.forge({
			type: 'save',
			revision: shownSubject(webview).revision,
			format,
			data: new TextEncoder().encode(text),
		});
	}

	function pinned() {
		const message = webview.toPage.findLast(({ type }) => type === 'pinned');
		return message?.type === 'pinned' ? message.subject : undefined;
	}
});
