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
	assert.match((await spoken.textContent()) ?? '', /top: “dog”/);
	await stage.openView('twoArrays');
	assert.equal(await spoken.textContent(), '');
	await stage.page.getByRole('slider').first().press('ArrowRight');
	await spoken.filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
	await stage.openView('compare');
	assert.equal(await spoken.textContent(), '');
	await stage.close();
});

test('nothing is said of a view that is out of sight by then', async () => {
	await using house = await StageHouse.open();
	const stage = await startStage(house, 'dark', 'wide');
	const { page } = stage;
	const spoken = page.locator('.page > [role="status"]');
	await showExample(stage, 'four');
	await stage.openView('whyExp');
	await page.clock.install();
	const shift = page.getByRole('slider', { name: 'Add c to every score' });
	await shift.press('ArrowRight');
	await page.clock.runFor(2000);
	assert.match((await spoken.textContent()) ?? '', /on every score/);
	await shift.press('ArrowRight');
	await page.clock.runFor(100);
	await page.locator('[role="tab"][aria-controls="view-compare"]').dispatchEvent('click');
	await page.clock.runFor(2000);
	assert.equal(await spoken.textContent(), '');
	await stage.close();
});
