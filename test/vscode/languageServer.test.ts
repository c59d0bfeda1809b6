import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../../tools/eventually.ts';
import { hoverOver } from './hovers.ts';
import { logitscope } from './logitscope.ts';

const MODEL = [
	'export const modelScores: readonly number[] = [2, 4, 2, 1];',
	'export class Head {',
	'	readonly headLogits = new Float64Array([0.5, 1.5, -2]);',
	'	static readonly table: Record<string, number> = { a: 1.5, b: 2 };',
	'}',
	'export const options = { scores: [0.5, 1, 2.5] };',
	'export const [first, secondLogits] = ["a", [3.5, -1]];',
].join('\n');
const USE = [
	"import { Head, modelScores, options, secondLogits } from './model';",
	'use(modelScores);',
	'use(new Head().headLogits, Head.table, options.scores, secondLogits);',
].join('\n');

/** The server of TypeScript that comes with VS Code, and what it says where names are defined. */
describe('a name in TypeScript', () => {
	let folder: string;
	let editor: vscode.TextEditor;

	before(async () => {
		await logitscope().activate();
		folder = await mkdtemp(path.join(tmpdir(), 'logitscope-definitions-'));
		await writeFile(path.join(folder, 'model.ts'), MODEL);
		await writeFile(path.join(folder, 'use.ts'), USE);
		const use = await vscode.workspace.openTextDocument(path.join(folder, 'use.ts'));
		editor = await vscode.window.showTextDocument(use);
		const at = use.positionAt(USE.indexOf('modelScores);'));
		// it reads its libraries first
		await eventually(async () => {
			const [definition] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
				'vscode.executeDefinitionProvider',
				use.uri,
				at,
			);
			assert.ok(definition);
			assert.match(('targetUri' in definition ? definition.targetUri : definition.uri).path, /model\.ts$/);
		});
	});

	after(() => rm(folder, { recursive: true, force: true }));

	const names = {
		'modelScores);': /\*\*4 logits\*\*/,
		'headLogits,': /headLogits&#44; defined in model&#46;ts&#58;3/,
		'table,': /defined in model&#46;ts&#58;4/,
		'scores,': /scores&#44; defined in model&#46;ts&#58;6/,
		'secondLogits)': /secondLogits&#44; defined in model&#46;ts&#58;7/,
	};
	for (const [name, expected] of Object.entries(names)) {
		it(`has the array of its definition in another file: ${name}`, async () => {
			// a busy server may answer later than the hover waits
			await eventually(async () => assert.match((await hoverOver(editor, name))?.value ?? '', expected));
		});
	}
});
