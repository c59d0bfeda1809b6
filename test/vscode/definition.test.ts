import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../tools/eventually.ts';
import { hoverOver, openText } from './hovers.ts';
import { InstrumentedExtension, type WatchedWebview } from './instrumentedExtension.ts';
import { logitscope } from './logitscope.ts';
import { writeFile } from './memoryFiles.ts';
import { shownSubject } from './shownSubject.ts';
import { until } from './until.ts';

const MODEL = '# the scores of the last layer\nmodel_scores: list[float] = [\n    2, 4,\n    2, 1,\n]\n';
const USE = 'from model import model_scores\n\nprobs = softmax_of(model_scores)\n';

describe('a name that is defined as an array', () => {
	let model: vscode.Uri;
	let editor: vscode.TextEditor;
	let asked: string[];
	let answer: () => vscode.ProviderResult<vscode.Definition | vscode.LocationLink[]>;
	let provider: vscode.Disposable;

	before(() => logitscope().activate());

	beforeEach(async () => {
		model = writeFile('model.py', MODEL);
		asked = [];
		answer = () => new vscode.Location(model, new vscode.Range(1, 0, 1, 12));
		provider = vscode.languages.registerDefinitionProvider('python', {
			provideDefinition: (document, position) => {
				asked.push(document.getText(document.getWordRangeAtPosition(position)));
				return answer();
			},
		});
		editor = await openText(USE);
	});

	afterEach(() => provider.dispose());

	it('shows that array in the hover, and says where it is', async () => {
		const hover = await patientHover();
		assert.match(hover.value, /\*\*4 logits\*\*/);
		assert.match(hover.value, /model&#95;scores&#44; defined in model&#46;py&#58;2/);
		assert.deepEqual(new Set(asked), new Set(['model_scores']));
	});

	it('is found through a link to the whole statement, too', async () => {
		answer = () => [{ targetUri: model, targetRange: new vscode.Range(1, 0, 4, 1) }];
		assert.match((await patientHover()).value, /\*\*4 logits\*\*/);
		answer = () => [
			{
				targetUri: model,
				targetRange: new vscode.Range(0, 0, 4, 1),
				targetSelectionRange: new vscode.Range(1, 0, 1, 12),
			},
		];
		assert.match((await patientHover()).value, /\*\*4 logits\*\*/);
	});

	it('needs no provider where it is defined', async () => {
		provider.dispose();
		const here = await openText('scores = np.array([2, 4, 2, 1])\n');
		assert.match((await hoverOver(here, 'cores'))?.value ?? '', /\*\*4 logits\*\*/);
	});

	const none = {
		'that takes too long': () => new Promise<never>(() => undefined),
		// any other error VS Code reports as one of the provider, before it answers without it
		'that throws': () => {
			throw new vscode.CancellationError();
		},
		'that rejects': async () => {
			throw new vscode.CancellationError();
		},
		'that knows nothing': () => undefined,
		'that names a file that is gone': () =>
			new vscode.Location(model.with({ path: `${model.path}.gone` }), new vscode.Position(0, 0)),
		'that names a place outside the file': () => new vscode.Location(model, new vscode.Position(99, 99)),
		'that names another statement': () => new vscode.Location(model, new vscode.Range(0, 0, 0, 5)),
	};
	for (const [what, given] of Object.entries(none)) {
		it(`has no hover with a provider ${what}`, async () => {
			answer = given;
			assert.equal(await hoverOver(editor, 'model_scores)'), undefined);
			// a busy host may ask later than the hover waits
			await until('the provider is asked', () => asked.length > 0);
			assert.deepEqual(asked, ['model_scores']);
		});
	}

	it('has no hover without a provider', async () => {
		provider.dispose();
		assert.equal(await hoverOver(editor, 'model_scores)'), undefined);
	});

	it('is not asked for at keywords, numbers, calls, strings, comments and arrays', async () => {
		const others = await openText('for i in 12345:\n  f(x) # comment\n  y = "string"\n  logits = [2.5, 4]\n');
		for (const at of ['for', '234', 'f(x', 'comment', 'string', '2.5']) await hoverOver(others, at);
		assert.deepEqual(asked, []);
	});

	/** A busy host may answer later than the hover waits. */
	async function patientHover(): Promise<vscode.MarkdownString> {
		return eventually(async () => {
			const hover = await hoverOver(editor, 'model_scores)');
			assert.ok(hover);
			return hover;
		});
	}

	describe('in the panel', () => {
		let extension: InstrumentedExtension;
		let webview: WatchedWebview;

		beforeEach(async () => {
			extension = new InstrumentedExtension(logitscope().extensionUri);
			extension.activate();
			const position = editor.document.positionAt(USE.lastIndexOf('scores'));
			editor.selection = new vscode.Selection(position, position);
			await vscode.commands.executeCommand(InstrumentedExtension.renamed('logitscope.visualizeAtCursor'));
			const [opened] = extension.webviews;
			assert.ok(opened);
			webview = opened;
			await webview.passed('show');
		});

		afterEach(() => extension.dispose());

		it('is shown with its name and place', () => {
			const { values, title, definitionOf } = shownSubject(webview);
			assert.deepEqual([...values], [2, 4, 2, 1]);
			assert.equal(title, 'model.py:2');
			assert.equal(definitionOf, 'model_scores');
		});

		it('follows edits of the document that defines it', async () => {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(model, new vscode.Position(0, 0), '# another comment\n');
			edit.replace(model, new vscode.Range(2, 7, 2, 8), '-4.5');
			await vscode.workspace.applyEdit(edit);
			await until('the edit is posted', () => shownSubject(webview).values.includes(-4.5));
			const { title, definitionOf } = shownSubject(webview);
			assert.equal(title, 'model.py:3');
			assert.equal(definitionOf, 'model_scores');
		});

		it('is selected there by a click on a bar', async () => {
			webview.forge({ type: 'select', revision: shownSubject(webview).revision, index: 3 });
			await until('the number is selected', () => editorOf(model)?.selection.isEmpty === false);
			assert.deepEqual(editorOf(model)?.selection.start, new vscode.Position(3, 7));
		});
	});
});

function editorOf(file: vscode.Uri): vscode.TextEditor | undefined {
	return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
}
