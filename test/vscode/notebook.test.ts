import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../tools/eventually.ts';
import { hoverOver } from './hovers.ts';
import type { InstrumentedExtension, WatchedWebview } from './instrumentedExtension.ts';
import { shownSubject } from './shownSubject.ts';
import { startedCopy, visualized } from './startedCopy.ts';
import { until } from './until.ts';

const CODE = 'import numpy as np\nlogits = np.array([2, 4, 2, 1])\n';

describe('an array in a cell of a notebook', () => {
	let extension: InstrumentedExtension;
	let notebook: vscode.NotebookDocument;
	let editor: vscode.TextEditor;
	let webview: WatchedWebview;

	beforeEach(async () => {
		extension = await startedCopy();
		const { NotebookCellData: Cell, NotebookCellKind: Kind, NotebookData } = vscode;
		const cells = [new Cell(Kind.Markup, '# Scores', 'markdown'), new Cell(Kind.Code, CODE, 'python')];
		notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new NotebookData(cells));
		await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(1, 2)] });
		editor = await eventually(async () => {
			// a notebook that is still being drawn does nothing on it
			await vscode.commands.executeCommand('notebook.cell.edit');
			const { activeTextEditor } = vscode.window;
			assert.ok(activeTextEditor?.document === cell(), 'the cursor is not in the cell');
			return activeTextEditor;
		});
		webview = await visualized(extension, editor, 1, 22);
	});

	afterEach(async () => {
		extension.dispose();
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('is hovered and visualized', async () => {
		assert.match((await hoverOver(editor, '4, 2'))?.value ?? '', /command:logitscope\./);
		const { values, selected, title, unwritable } = shownSubject(webview);
		assert.deepEqual([...values], [2, 4, 2, 1]);
		assert.deepEqual([selected, unwritable], [1, undefined]);
		assert.match(title, /\.ipynb:2$/);
	});

	it('takes what is written back, and an edit of the cell is posted', async () => {
		const { revision } = shownSubject(webview);
		webview.forge({
			type: 'writeBack',
			revision,
			indices: Uint32Array.of(1),
			values: Float64Array.of(4.5),
		});
		await until('the number is written', () => cell().getText() === CODE.replace('4', '4.5'));
		await until('it is posted', () => shownSubject(webview).values[1] === 4.5);
		await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
		await until('the move is posted', () => shownSubject(webview).title.endsWith(':3'));
	});

	it('has a number selected where it stands, with the focus or without', async () => {
		const count = tabs().length;
		const select = (index: number, focus?: true) =>
			webview.forge({ type: 'select', revision: shownSubject(webview).revision, index, focus });
		webview.panel.reveal();
		await until('the panel has the focus', () => webview.panel.active);
		select(0);
		await until('the number is selected', () => selectedText() === '2');
		assert.equal(webview.panel.active, true);
		select(3, true);
		await until('the number is selected', () => selectedText() === '1');
		await until('the cell has the focus', () => vscode.window.activeTextEditor?.document === cell());
		await until('the panel has lost it', () => !webview.panel.active);
		assert.equal(tabs().length, count);
	});

	function cell(): vscode.TextDocument {
		return notebook.cellAt(1).document;
	}

	function selectedText(): string | undefined {
		const shown = vscode.window.visibleTextEditors.find(({ document }) => document === cell());
		return shown && cell().getText(shown.selection);
	}
});

function tabs(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all.flatMap(group => group.tabs);
}
