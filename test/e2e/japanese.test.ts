import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Workbench } from '../../tools/host/workbench.ts';
import { startWorkbench } from './workbench.ts';

describe('in a Japanese VS Code', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await startWorkbench({ file: '12_where_division_fails.py', locale: 'ja' });
	});
	after(() => workbench.close());

	test('the hover speaks Japanese', async () => {
		const hover = await workbench.hoverText('[3.0, -1.0', 'エントロピー');
		await hover.locator('img').waitFor();
		await workbench.screenshot('hover-japanese');
	});

	test('the panel speaks Japanese', async () => {
		await workbench.clickInHover('[3.0, -1.0', 'エントロピー', '開く');
		const panel = workbench.webview('panel');
		await panel.getByRole('slider', { name: '温度' }).waitFor();
		await panel.getByText('パープレキシティ').first().waitFor();
		await panel.getByText('線形正規化は').first().waitFor();
		await workbench.screenshot('panel-japanese');
	});

	test('the command titles are Japanese, and the empty side view says in Japanese what to do', async () => {
		await workbench.focusEditor();
		await workbench.putCursor(1, 1);
		await workbench.quickInput.runCommand('Logitscope: サイドビューを表示');
		await workbench.webview('sideView').getByText('数値の配列にカーソルを置いてください').waitFor();
		await workbench.screenshot('side-view-japanese-empty');
	});

	test('no error reached the console', () => {
		assert.deepEqual(workbench.consoleErrors, []);
	});
});
