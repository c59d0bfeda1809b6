import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Errors } from '../../src/host/errors.ts';
import { DocumentTexts } from '../../src/host/sources/documentTexts.ts';
import { EditorArrays } from '../../src/host/sources/editorArrays.ts';
import { KindChoices } from '../../src/host/sources/kindChoices.ts';
import { TrackedArray } from '../../src/host/sources/trackedArray.ts';
import { openText } from './hovers.ts';

/** Many arrays of the same values: only its place tells which is which. */
const LINES = Array.from({ length: 6000 }, (_, line) => `a${line} = [0.5, 0.25, 0.125]`);
const LINE = 5500;

describe('other line ends', () => {
	const log = vscode.window.createOutputChannel('Line ends', { log: true });
	const texts = new DocumentTexts();
	const state: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
	const kinds = new KindChoices(state, texts, new Errors(log));
	const arrays = new EditorArrays(texts, kinds);
	after(() => {
		kinds.dispose();
		texts.dispose();
		log.dispose();
	});

	it('leave a tracked array and the kind chosen for it where they are', async () => {
		const editor = await openText(LINES.join('\n'));
		const { document } = editor;
		const find = async () => {
			const found = await arrays.at(document, document.offsetAt(new vscode.Position(LINE, 12)));
			assert.ok(found);
			return found;
		};
		const first = await find();
		kinds.choose(document, first.detection, 'logprobs');
		const tracked = new TrackedArray(await find(), body => void body());
		for (const eol of [vscode.EndOfLine.CRLF, vscode.EndOfLine.LF]) {
			assert.ok(await editor.edit(edit => edit.setEndOfLine(eol)));
			const { live, found } = await tracked.refresh();
			assert.ok(live);
			assert.equal(found.version, document.version);
			assert.equal(document.positionAt(found.detection.range.start).line, LINE);
			assert.equal(document.positionAt(found.offset).line, LINE);
			assert.equal((await find()).kindChosen, true);
			assert.ok(await editor.edit(edit => edit.insert(new vscode.Position(LINE + 1, 0), ' ')));
			const after = await tracked.refresh();
			assert.equal(document.positionAt(after.found.detection.range.start).line, LINE);
			assert.equal(after.found.kindChosen, true);
		}
		tracked.dispose();
	});
});
