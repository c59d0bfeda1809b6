import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText } from './hovers.ts';
import { InstrumentedExtension, type WatchedWebview } from './instrumentedExtension.ts';
import { logitscope } from './logitscope.ts';
import { shownSubject } from './shownSubject.ts';
import { until } from './until.ts';

const TEXT = 'first = [1, 2, 3]\nsecond = [4, 5]\nnone = 7\nthird = [-1.5, 0.25]\n';

describe('several cursors', () => {
	let extension: InstrumentedExtension;
	let editor: vscode.TextEditor;

	beforeEach(async () => {
		await logitscope().activate();
		extension = new InstrumentedExtension(logitscope().extensionUri);
		extension.activate();
		editor = await openText(TEXT);
	});

	afterEach(() => extension.dispose());

	it('show the arrays of all of them, the one of the main cursor first', async () => {
		const webview = await visualize('AtCursor', at(1, 10), at(0, 10), at(3, 12), at(2, 3), at(0, 12));
		const { values, choices } = shownSubject(webview);
		assert.deepEqual([...values], [4, 5]);
		assert.equal(choices?.chosen, 1);
		assert.deepEqual(
			choices?.names.map(name => name.replace(/Untitled-\d+:/, '')),
			['first · 1  [1, 2, 3]', 'second · 2  [4, 5]', 'third · 4  [−1.5, 0.25]'],
		);
	});

	it('give one array without a choice where they are in the same', async () => {
		const webview = await visualize('AtCursor', at(0, 10), at(0, 12));
		assert.equal(shownSubject(webview).choices, undefined);
	});

	it('let the page choose another array', async () => {
		const webview = await visualize('AtCursor', at(0, 10), at(3, 12));
		choose(webview, 1);
		await until('the other is shown', () => shownSubject(webview).choices?.chosen === 1);
		assert.deepEqual([...shownSubject(webview).values], [-1.5, 0.25]);
		const { revision } = shownSubject(webview);
		choose(webview, 7);
		webview.forge({ type: 'choose', revision: revision - 1, index: 0 });
		await vscode.commands.executeCommand('logitscope.showLog');
		assert.equal(shownSubject(webview).revision, revision);
	});

	it('have arrays that follow edits, the chosen one at once and the others when they are chosen', async () => {
		const webview = await visualize('AtCursor', at(0, 10), at(3, 12));
		await editor.edit(edit => {
			edit.insert(new vscode.Position(0, 0), '# a comment\n');
			edit.replace(new vscode.Range(0, 9, 0, 10), '10');
			edit.replace(new vscode.Range(3, 15, 3, 19), '0.75');
		});
		await until('the edit is posted', () => shownSubject(webview).values[0] === 10);
		choose(webview, 1);
		await until('the other is shown', () => shownSubject(webview).choices?.chosen === 1);
		const { values, title, choices } = shownSubject(webview);
		assert.deepEqual([...values], [-1.5, 0.75]);
		assert.match(title, /:5$/);
		assert.match(choices?.names[0] ?? '', /^first · .*:2 {2}\[10, 2, 3\]$/);
	});

	it('say that a chosen array is gone', async () => {
		const webview = await visualize('AtCursor', at(0, 10), at(3, 12));
		await editor.edit(edit => edit.delete(new vscode.Range(3, 0, 4, 0)));
		choose(webview, 1);
		await until('the other is shown', () => shownSubject(webview).choices?.chosen === 1);
		assert.equal(shownSubject(webview).live, false);
	});

	it('are 64 at most', async () => {
		editor = await openText(Array.from({ length: 80 }, (_, line) => `x${line} = [${line}, 1.5]`).join('\n'));
		const webview = await visualize('AtCursor', ...Array.from({ length: 80 }, (_, line) => at(line, 8)));
		assert.equal(shownSubject(webview).choices?.names.length, 64);
	});

	it('with selections show what each of them holds', async () => {
		const webview = await visualize('Selection', new vscode.Selection(0, 12, 0, 16), new vscode.Selection(1, 9, 1, 15));
		assert.deepEqual([...shownSubject(webview).values], [2, 3]);
		assert.equal(shownSubject(webview).choices?.names.length, 2);
	});

	it('of which one selects several arrays show all of them', async () => {
		const webview = await visualize('Selection', new vscode.Selection(0, 0, 2, 0));
		assert.deepEqual([...shownSubject(webview).values], [1, 2, 3]);
		assert.equal(shownSubject(webview).choices?.names.length, 2);
	});

	async function visualize(what: 'AtCursor' | 'Selection', ...selections: vscode.Selection[]): Promise<WatchedWebview> {
		editor.selections = selections;
		await vscode.commands.executeCommand(InstrumentedExtension.renamed(`logitscope.visualize${what}`));
		const [webview] = extension.webviews;
		assert.ok(webview);
		await webview.passed('show');
		return webview;
	}
});

function choose(webview: WatchedWebview, index: number): void {
	webview.forge({ type: 'choose', revision: shownSubject(webview).revision, index });
}

function at(line: number, character: number): vscode.Selection {
	return new vscode.Selection(line, character, line, character);
}
