// What a page posts that is not the extension's own, or not of its present: nothing is done, and the log says so.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InstrumentedExtension, WatchedWebview } from './instrumentedExtension.ts';
import { shownSubject } from './shownSubject.ts';
import { visualizedText } from './startedCopy.ts';
import { until } from './until.ts';

const TEXT = 'logits = [2, 4, 2, 1]\n';
const HUGE = 2 ** 22;

describe('a forged message of the page', () => {
	let extension: InstrumentedExtension;
	let editor: vscode.TextEditor;
	let webview: WatchedWebview;

	beforeEach(async () => {
		({ extension, editor, webview } = await visualizedText(TEXT, 0, 13));
	});

	afterEach(() => extension.dispose());

	it('that is none of the protocol is dropped, and the log says so', async () => {
		const { revision } = shownSubject(webview);
		const numbers = Float64Array.of(1);
		const forged: readonly unknown[] = [
			null,
			1,
			'x'.repeat(HUGE),
			[],
			{},
			new Float64Array(HUGE),
			{ type: '__proto__' },
			{ type: 'executeCommand', command: 'workbench.action.closeAllEditors' },
			{ type: 'select', revision, index: Number.NaN },
			{ type: 'select', revision, index: -1 },
			{ type: 'select', revision: String(revision), index: 0 },
			{ type: 'copy', revision, row: 0, temperature: -1 },
			{ type: 'choose', revision, index: Infinity },
			{ type: 'setKind', revision, kind: '__proto__' },
			{ type: 'setLocked', locked: 1 },
			{ type: 'writeBack', revision, indices: [0], values: numbers },
			{ type: 'writeBack', revision, indices: Uint32Array.of(0, 1), values: numbers },
			{ type: 'writeBack', revision, indices: new Uint32Array(HUGE), values: new Float64Array(HUGE) },
			{ type: 'writeBack', revision, indices: Uint32Array.of(0, 0), values: Float64Array.of(5, 6) },
			{ type: 'save', revision, format: '../../x', data: new Uint8Array(1) },
			{ type: 'copy', revision, row: 0, temperature: 1, choice: { numbers: 'scores', format: 1 } },
			{ type: 'pin', revision: -1 },
			{ type: 'requestTargets' },
			{ type: 'note', message: {} },
		];
		const posted = webview.toPage.length;
		for (const message of forged) webview.forge(message);
		await untilAnswered();
		assert.equal(extension.logged.length, forged.length);
		assert.ok(extension.logged.every(line => line.startsWith('warn: ') && /none of the protocol/.test(line)));
		assert.ok(vscode.window.visibleTextEditors.includes(editor));
		assert.equal(webview.toPage.length, posted + 3);
		untouched();
	});

	it('of the past or of no number of the array does nothing', async () => {
		const asked = extension.answer('showSaveDialog', undefined);
		const picked = extension.answer('showQuickPick', undefined);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# moved\n'));
		await until('the move is posted', () => shownSubject(webview).title.endsWith(':2'));
		await vscode.env.clipboard.writeText('before');
		const { revision } = shownSubject(webview);
		for (const stale of [0, revision - 1, revision + 1, Number.MAX_SAFE_INTEGER]) {
			webview.forge({ type: 'select', revision: stale, index: 0, focus: true });
			webview.forge({ type: 'copy', revision: stale, row: 0, temperature: 1 });
			webview.forge({ type: 'choose', revision: stale, index: 0 });
			webview.forge({ type: 'setKind', revision: stale, kind: 'percent' });
			webview.forge({ type: 'save', revision: stale, format: 'csv', data: new Uint8Array(1) });
			const choice = { numbers: 'scores', format: 'json' };
			webview.forge({ type: 'copy', revision: stale, row: 0, temperature: 1, choice });
			webview.forge({ type: 'pin', revision: stale });
			webview.forge({ type: 'requestTargets', revision: stale });
			const values = Float64Array.of(9);
			webview.forge({ type: 'writeBack', revision: stale, indices: Uint32Array.of(0), values });
		}
		webview.forge({ type: 'select', revision, index: 4 });
		webview.forge({ type: 'choose', revision, index: 1 });
		webview.forge({ type: 'copy', revision, row: 99, temperature: 1 });
		const posted = webview.toPage.length;
		await untilAnswered();
		assert.equal(webview.toPage.length, posted + 3);
		assert.deepEqual([asked, picked, extension.logged], [[], [], []]);
		assert.equal(await vscode.env.clipboard.readText(), 'before');
		untouched('# moved\n');
	});

	it('that writes to numbers which are not there writes nothing, and the reader is told', async () => {
		const warned = extension.answer('showWarningMessage', undefined);
		const { revision } = shownSubject(webview);
		const past = Uint32Array.of(0, 4_294_967_295);
		webview.forge({ type: 'writeBack', revision, indices: past, values: Float64Array.of(1, 2) });
		await until('the reader is told', () => warned.length === 1);
		const values = Float64Array.of(Number.NaN);
		webview.forge({ type: 'writeBack', revision, indices: Uint32Array.of(9), values });
		await until('the reader is told', () => warned.length === 2);
		untouched();
	});

	it('for the log is one entry of it, and no long one', async () => {
		webview.forge({ type: 'note', message: `first\n2026-01-01 00:00:00.000 [error] forged\u202e${'x'.repeat(HUGE)}` });
		await untilAnswered();
		const [line = ''] = extension.logged;
		assert.equal(extension.logged.length, 1);
		assert.doesNotMatch(line, /[\r\u202e]|\n(?!\t)/);
		assert.ok(line.length < 5000);
	});

	/** The page asks for everything again; what was asked before is done by then. */
	async function untilAnswered(): Promise<void> {
		const posted = webview.toPage.length;
		webview.forge({ type: 'ready' });
		await until('the page is answered', () => webview.toPage.length >= posted + 3);
		await vscode.commands.executeCommand('logitscope.showLog');
	}

	function untouched(before = ''): void {
		assert.equal(editor.document.getText(), before + TEXT);
		assert.ok(editor.selection.isEmpty);
		assert.deepEqual([...shownSubject(webview).values], [2, 4, 2, 1]);
		assert.equal(shownSubject(webview).kindChosen, false);
	}
});
