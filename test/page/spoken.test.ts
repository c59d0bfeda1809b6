// What the page says to screen readers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showExample, startStage } from './exampleStage.ts';
import { StageHouse } from './stageHouse.ts';

test('what was said of one view is taken back when another comes into sight', async () => {
	await using house = await StageHouse.open();
	const stage = await startStage(house, 'dark', 'wide');
	const spoken = stage.page.locator('.page > [role="status"]');
	await showExample(stage, 'four');
	assert.match((await spoken.textContent()) ?? '', /top: dog/);
	await stage.openView('twoArrays');
	assert.equal(await spoken.textContent(), '');
	await stage.page.getByRole('slider').first().press('ArrowRight');
	await spoken.filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
	await stage.openView('compare');
	assert.equal(await spoken.textContent(), '');
	await stage.close();
});
