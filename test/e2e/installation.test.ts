import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWorkbench } from './workbench.ts';

test('the installed package offers its commands in the palette and its view in the activity bar', async () => {
	const workbench = await startWorkbench({ file: '01_worked_example.py' });
	try {
		await workbench.page.locator('.activitybar a.action-label[aria-label^="Logitscope"]').waitFor();
		await workbench.quickInput.runCommand('Logitscope: Show Log');
		await workbench.screenshot('installation');
		assert.deepEqual(workbench.consoleErrors, []);
	} finally {
		await workbench.close();
	}
});
