import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../tools/eventually.ts';
import { openText } from './hovers.ts';
import { InstrumentedExtension } from './instrumentedExtension.ts';
import { logitscope } from './logitscope.ts';
import { withSetting } from './settings.ts';
import { until } from './until.ts';

const LINE = '4 logits · argmax 1 · p 0.757 · H 0.80 nats';

describe('lines in the editor', () => {
	before(() => logitscope().activate());

	it('are off by default', async () => {
		const { document } = await openText('logits = [2, 4, 2, 1]\n');
		assert.deepEqual(await lensesOf(document), []);
		assert.deepEqual(await hintsOf(document), []);
	});

	it('stand above each array with logitscope.codeLens, and open it', async () => {
		const { document } = await openText('x = 1\nlogits = [2, 4, 2, 1]\n\nprobs = [0.5, 0.5]\n');
		await withSetting('codeLens', true, async () => {
			const [first, second, ...others] = await lensesInView(document);
			assert.deepEqual(
				[first, second].map(lens => [lens?.range.start.line, lens?.command?.title]),
				[
					[1, LINE],
					[3, '2 probabilities · 2 at p 0.500 · H 0.69 nats'],
				],
			);
			assert.deepEqual(others, []);
			const { command, arguments: [token] = [] } = first?.command ?? {};
			assert.equal(command, 'logitscope.visualizeAtCursor');
			assert.match(String(token), /^[0-9a-f-]{36}$/);
		});
		assert.deepEqual(await lensesOf(document), []);
	});

	it('stand behind each array with logitscope.inlayHints', async () => {
		const { document } = await openText('logits = [\n  2, 4,\n  2, 1,\n]\n');
		await withSetting('inlayHints', true, async () => {
			const [hint, ...others] = await hintsOf(document);
			assert.deepEqual(others, []);
			assert.deepEqual(hint?.position, new vscode.Position(3, 1));
			assert.equal(typeof hint?.label === 'object' && hint.label[0]?.value, LINE);
		});
		assert.deepEqual(await hintsOf(document), []);
	});

	it('are silent over token ids, words and arrays below the minimum length', async () => {
		const { document } = await openText('input_ids = [101, 7592, 2088, 102]\nx = [5.5]\nf(1, 2)\n');
		await withSetting('codeLens', true, async () => assert.deepEqual(await lensesOf(document), []));
		await withSetting('inlayHints', true, async () => assert.deepEqual(await hintsOf(document), []));
	});

	it('stand above each print in view', async () => {
		const lines = Array.from({ length: 300 }, (_, line) => `step ${line} logits: tensor([${line}.5, 1.5, -2.25])`);
		const { document } = await openText(lines.join('\n'), 'log');
		await withSetting('codeLens', true, async () => {
			const found = (await lensesInView(document)).map(({ range }) => range.start.line);
			assert.deepEqual(
				found,
				found.map((_, index) => (found[0] ?? 0) + index),
			);
		});
	});

	it('stand above an array of one long line, and above those beside it', async () => {
		const { document } = await openText(`a = [0.5, 0.5]\nlogits = [${'1.5, -2.25, '.repeat(25_000)}]\nb = [2, 1.5]\n`);
		await withSetting('codeLens', true, async () =>
			assert.deepEqual(
				(await lensesInView(document)).map(({ range }) => range.start.line),
				[0, 1, 2],
			),
		);
	});

	it('are those of the arrays in view only, and follow the view', async () => {
		const lines = Array.from({ length: 1000 }, (_, line) => `x${line} = [${line}.5, 1.5]`);
		const editor = await openText(lines.join('\n'));
		await withSetting('codeLens', true, async () => {
			const above = await lensesInView(editor.document);
			assert.ok(above.length <= 32, `${above.length} lenses`);
			assert.ok(above.every(({ range }) => range.start.line < 200));
			editor.revealRange(new vscode.Range(900, 0, 900, 0), vscode.TextEditorRevealType.InCenter);
			await until('the view has moved', () => (editor.visibleRanges[0]?.start.line ?? 0) > 700);
			const below = await lensesInView(editor.document);
			assert.ok(below.every(({ range }) => range.start.line > 700));
		});
	});
});

describe('the status bar', () => {
	let extension: InstrumentedExtension;

	beforeEach(async () => {
		await logitscope().activate();
		extension = new InstrumentedExtension(logitscope().extensionUri);
		extension.activate();
	});

	afterEach(() => extension.dispose());

	it('says what the array at the cursor means, and nothing elsewhere', async () => {
		const editor = await openText('logits = [2, 4, 2, 1]\nsecond = [[0, 0], [2, 2]]\n');
		const [item] = extension.statusBarItems;
		assert.ok(item);
		const shown = spyOn(item);
		editor.selection = new vscode.Selection(0, 13, 0, 13);
		await until('the line is shown', () => item.text === `$(graph) ${LINE}` && shown.visible);
		assert.equal(item.command, 'logitscope.visualizeAtCursor');
		assert.match(JSON.stringify(item.tooltip), /^"logits · Untitled-\d+:1\\n/);
		editor.selection = new vscode.Selection(2, 0, 2, 0);
		await until('the line is hidden', () => !shown.visible);
		editor.selection = new vscode.Selection(1, 19, 1, 19);
		await until('the row is shown', () => item.text === '$(graph) 2 × 2 logits · row 1 · 2 at p 0.500 · H 0.69 nats');
		assert.ok(shown.visible);
	});

	it('says what the array means that the name at the cursor is defined as, and does not ask for it at every stop', async () => {
		const editor = await openText('\nlogits = [2, 4, 2, 1]\nuse(logits)\nuse(logits)\n');
		const { uri } = editor.document;
		const provider = vscode.languages.registerDefinitionProvider('python', {
			provideDefinition: () => new vscode.Location(uri, new vscode.Range(1, 0, 1, 6)),
		});
		const asked = () => extension.executed.filter(command => command === 'vscode.executeDefinitionProvider').length;
		const [item] = extension.statusBarItems;
		assert.ok(item);
		const shown = spyOn(item);
		const stopAt = async (place: number): Promise<void> => {
			editor.selection = new vscode.Selection(2, place, 2, place);
			await until('the line is shown', () => item.text === `$(graph) ${LINE}` && shown.visible);
			editor.selection = new vscode.Selection(0, 0, 0, 0);
			await until('the line is hidden', () => !shown.visible);
		};
		try {
			await stopAt(5);
			const before = asked();
			assert.ok(before > 0);
			for (const place of [8, 6, 7]) await stopAt(place);
			assert.equal(asked(), before);
			await editor.edit(edit => edit.insert(new vscode.Position(1, 11), '1'));
			editor.selection = new vscode.Selection(2, 5, 2, 5);
			await until('the edit is seen', () => item.text.includes('4 logits · argmax 0') && shown.visible);
		} finally {
			provider.dispose();
		}
	});
});

function spyOn(item: vscode.StatusBarItem): { visible: boolean } {
	const shown = { visible: false };
	const show = item.show.bind(item);
	const hide = item.hide.bind(item);
	Object.defineProperties(item, {
		show: { value: () => ((shown.visible = true), show()) },
		hide: { value: () => ((shown.visible = false), hide()) },
	});
	return shown;
}

async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
		'vscode.executeCodeLensProvider',
		document.uri,
		100,
	);
	return lenses.filter(({ command }) => command?.command.startsWith('logitscope.'));
}

/** The lenses of an editor that has just opened: it may not yet say what is in view. */
async function lensesInView(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
	return eventually(async () => {
		const lenses = await lensesOf(document);
		assert.ok(lenses.length > 0);
		return lenses;
	});
}

async function hintsOf(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
	return vscode.commands.executeCommand<vscode.InlayHint[]>(
		'vscode.executeInlayHintProvider',
		document.uri,
		new vscode.Range(0, 0, document.lineCount, 0),
	);
}
