import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { eventually } from '../../tools/eventually.ts';
import type { Workbench } from '../../tools/host/workbench.ts';
import { startWorkbench } from './workbench.ts';

const MODEL = 'export const modelScores: readonly number[] = [\n\t2, 4,\n\t2, 1,\n];\n';
const USE = "import { modelScores } from './model';\n\nconst here = [1.5, 2.5];\nconst there = modelScores;\n";

/** The extension as vscode.dev runs it: its one file for the browser, in a web worker. */
describe('in the web extension host', () => {
	let folder: string;
	let workbench: Workbench;

	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'logitscope-web-'));
		await writeFile(path.join(folder, 'model.ts'), MODEL);
		await writeFile(path.join(folder, 'use.ts'), USE);
		workbench = await startWorkbench({
			folder,
			file: 'use.ts',
			settings: { 'remote.extensionKind': { 'logitscope.logitscope': ['web'] } },
		});
	});
	after(async () => {
		await workbench.close();
		await rm(folder, { recursive: true, force: true });
	});

	test('the hover over an array has its picture', async () => {
		const hover = await workbench.hoverText('[1.5, 2.5]', 'perplexity');
		await hover.locator('img').waitFor();
		await workbench.leaveHover();
	});

	test('a name is followed to its definition in another file, and the panel draws that array', async () => {
		// the server of TypeScript has its own hover as soon as it has read the files
		await workbench.hoverText('= modelScores', /alias/);
		await workbench.leaveHover();
		await workbench.putCursor(4, 18);
		await workbench.quickInput.runCommand('Logitscope: Visualize Array at Cursor');
		const panel = workbench.webview('panel');
		await panel.locator('td[data-column="probability"]', { hasText: '0.7573' }).waitFor();
		await panel.getByText('model.ts:1').first().waitFor();
		const canvas = panel.locator('canvas[role="img"]').first();
		await eventually(async () => {
			const isDrawn = await canvas.evaluate((element: HTMLCanvasElement) => {
				const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
				return data.some(byte => byte > 0);
			});
			assert.ok(isDrawn);
		});
		await workbench.screenshot('web-host');
	});

	test('a tried score is written back into the document', async () => {
		const panel = workbench.webview('panel');
		await panel.getByRole('button', { name: 'Edit' }).click();
		const score = panel.getByRole('spinbutton', { name: 'Score' });
		// until it holds the largest, it stands for none
		await eventually(async () => assert.equal(await score.inputValue(), '4'));
		await score.fill('5');
		await score.press('Enter');
		await panel.getByRole('button', { name: 'Write back' }).click();
		// VS Code saves a file that no editor shows
		await eventually(async () =>
			assert.match(await readFile(path.join(workbench.folder, 'model.ts'), 'utf8'), /2, 5,/),
		);
		await panel.locator('button[aria-disabled="true"]', { hasText: 'Reset all' }).waitFor();
	});

	test('no error reached the console', () => {
		assert.deepEqual(workbench.consoleErrors, []);
	});

	test('the extension runs in a web worker', async () => {
		await workbench.focusEditor();
		await workbench.quickInput.runCommand('Developer: Show Running Extensions');
		// the list draws what is in sight only, and the extensions that started fastest stand last
		await workbench.page.setViewportSize({ width: 1280, height: 2000 });
		const row = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'Logitscope' });
		await row.getByText('web worker').waitFor();
	});
});
