import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '../../tools/eventually.ts';
import type { Workbench } from '../../tools/host/workbench.ts';
import { startWorkbench } from './workbench.ts';

describe('the commands', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await startWorkbench({ file: '12_where_division_fails.py', theme: 'light' });
	});
	after(() => workbench.close());

	test('where there is no array, Visualize Array at Cursor says so and offers those nearby', async () => {
		await workbench.putCursor(1, 1);
		await workbench.quickInput.runCommand('Logitscope: Visualize Array at Cursor');
		await workbench.quickInput.box.getByText('No array of numbers at the cursor').waitFor();
		await assertOffers(4);
		await workbench.screenshot('nearby-arrays');
		await workbench.quickInput.pick('outside');
		await workbench.webview('panel').getByText('entry 1 is negative').first().waitFor();
	});

	test('Copy Softmax As… offers seven formats and says what it has copied', async () => {
		await workbench.focusEditor();
		await workbench.putCursor(7, 13);
		await workbench.quickInput.runCommand('Logitscope: Copy Softmax As…');
		await workbench.quickInput.box.getByText('Copy softmax at T = 1').waitFor();
		await assertOffers(7);
		await workbench.quickInput.pick('NumPy');
		await workbench.statusBarItem('3 probabilities copied as NumPy').waitFor();
	});

	test('Read Array As… changes what hover and status bar say, until it is Automatic again', async () => {
		await workbench.putCursor(7, 13);
		await workbench.statusBarItem('3 logits · argmax 0 · p 0.971').waitFor();
		await workbench.quickInput.runCommand('Logitscope: Read Array As…');
		await workbench.quickInput.pick('independent scores');
		await workbench.statusBarItem('3 independent scores').waitFor();
		await workbench.hoverText('[3.0, -1.0, -1.5', 'You chose to read them so.');
		await workbench.leaveHover();
		await workbench.quickInput.runCommand('Logitscope: Read Array As…');
		await workbench.quickInput.pick('Automatic');
		await workbench.statusBarItem('3 logits').waitFor();
	});

	test('Set Temperature… refuses 0, and changes what hovers say', async () => {
		await workbench.quickInput.runCommand('Logitscope: Set Temperature…');
		await workbench.quickInput.box.getByText('Temperature of hover and Copy').waitFor();
		const field = workbench.quickInput.box.locator('input[type="text"]').first();
		await field.fill('0');
		await workbench.quickInput.box.getByText('must be a number greater than 0').waitFor();
		await workbench.quickInput.enter('0.5');
		await workbench.hoverText('[1000.0, 1001.0', 'T = 0.5');
		await workbench.screenshot('hover-light-half');
		await workbench.leaveHover();
	});

	test('no error reached the console', () => {
		assert.deepEqual(workbench.consoleErrors, []);
	});

	async function assertOffers(count: number): Promise<void> {
		await eventually(async () => assert.equal(await workbench.quickInput.items.count(), count));
	}
});
