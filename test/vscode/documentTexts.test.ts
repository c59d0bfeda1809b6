import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DocumentTexts } from '../../src/host/sources/documentTexts.ts';
import { Scramble } from '../core/detect/scramble.ts';
import { openText } from './hovers.ts';

describe('the text of a document', () => {
	const texts = new DocumentTexts();
	after(() => texts.dispose());

	it('is that of its present version, however it was edited', async () => {
		const editor = await openText('first\nsecond\nthird\n');
		const { document } = editor;
		const edits: ((edit: vscode.TextEditorEdit) => void)[] = [
			edit => edit.insert(new vscode.Position(1, 2), 'ab'),
			edit => {
				edit.replace(new vscode.Range(0, 0, 0, 2), 'x\ny');
				edit.delete(new vscode.Range(2, 0, 2, 1));
				edit.insert(new vscode.Position(1, 0), '\u{1f600}');
			},
			edit => edit.setEndOfLine(vscode.EndOfLine.CRLF),
			edit => edit.insert(new vscode.Position(0, 0), 'new\nlines\n'),
			edit => edit.delete(new vscode.Range(0, 0, 9, 0)),
		];
		for (const each of edits) {
			assert.equal(texts.of(document), document.getText());
			await editor.edit(each);
			assert.equal(texts.of(document), document.getText());
			for (let i = 0; i < 6; i++) await editor.edit(edit => edit.insert(new vscode.Position(0, 0), String(i)));
		}
		assert.equal(texts.of(document), document.getText());
	});

	it('is that of its present version after edits, undo and line ends in any order', async () => {
		const scramble = new Scramble(1);
		const editor = await openText('[1.5, 2.5]\n\u{1f600} \u202e\r\nthird\rfourth');
		const { document } = editor;
		const pieces = ['', 'a', '\n', '\r\n', '\r', '\u{1f600}', '\ud800', '[1, 2]\n\n', '\ufeff'];
		const positions = () =>
			Array.from({ length: 2 }, () => document.positionAt(scramble.below(document.getText().length + 1))) as [
				vscode.Position,
				vscode.Position,
			];
		const steps: (() => Thenable<unknown>)[] = [
			() => editor.edit(edit => edit.replace(new vscode.Range(...positions()), scramble.pick(pieces))),
			() => editor.edit(edit => edit.insert(positions()[0], scramble.pick(pieces))),
			() => editor.edit(edit => edit.setEndOfLine(scramble.pick([vscode.EndOfLine.LF, vscode.EndOfLine.CRLF]))),
			() =>
				editor.edit(edit => {
					edit.setEndOfLine(scramble.pick([vscode.EndOfLine.LF, vscode.EndOfLine.CRLF]));
					edit.insert(positions()[0], scramble.pick(pieces));
				}),
			() => vscode.commands.executeCommand('undo'),
			() => vscode.commands.executeCommand('redo'),
			() => {
				const [cursor] = positions();
				editor.selections = [new vscode.Selection(cursor, cursor), new vscode.Selection(0, 0, 0, 0)];
				return vscode.commands.executeCommand('type', { text: scramble.pick(['x', '(', '\n']) });
			},
			() => vscode.commands.executeCommand('editor.action.moveLinesDownAction'),
			() => vscode.commands.executeCommand('editor.action.deleteLines'),
			() => {
				const change = new vscode.WorkspaceEdit();
				change.replace(document.uri, new vscode.Range(0, 0, 0, 0), scramble.pick(pieces));
				change.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'end\n');
				return vscode.workspace.applyEdit(change);
			},
		];
		for (let step = 0; step < 40; step++) {
			await scramble.pick(steps)();
			if (scramble.below(2) === 0) assert.equal(texts.of(document), document.getText(), `step ${step}`);
			if (document.getText().length > 4000) await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 99, 0)));
		}
	});
});
