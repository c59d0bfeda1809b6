// The rows of an array of more than two axes: they are called as it is indexed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startStage } from './exampleStage.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

describe('the rows of an array of three axes', () => {
	let house: StageHouse;
	let stage: PageStage;
	before(async () => {
		house = await StageHouse.open();
		stage = await startStage(house, 'dark', 'wide');
		await stage.show({
			values: Float64Array.from({ length: 12 }, (_, index) => Math.sin(index)),
			shape: [2, 3, 2],
			row: 3,
		});
		await stage.drawn();
	});
	after(async () => {
		assert.deepEqual(stage.errors, []);
		await stage.close();
		await house[Symbol.asyncDispose]();
	});

	const field = () => stage.page.getByRole('spinbutton', { name: 'Row' });
	const shown = async () => (await field().inputValue()).replaceAll('\u00A0', ' ');

	test('are called by their indices', async () => {
		assert.equal(await shown(), '[1, 0]');
		assert.equal(await stage.page.locator('.row-total').textContent(), '≤ [1,\u00A02]');
	});

	test('are walked through one after another', async () => {
		await stage.page.getByRole('button', { name: 'Next row' }).click();
		await stage.drawn();
		assert.equal(await shown(), '[1, 1]');
		await field().press('ArrowDown');
		await field().press('ArrowDown');
		await stage.drawn();
		assert.equal(await shown(), '[0, 2]');
	});

	test('are found by what is typed, and a row that is not there is refused', async () => {
		await field().fill('1 2');
		await field().press('Enter');
		await stage.drawn();
		assert.equal(await shown(), '[1, 2]');
		await field().fill('1, 3');
		await field().press('Enter');
		await stage.page.getByRole('alert').filter({ hasText: 'There is no such row.' }).waitFor();
		await field().press('Escape');
		assert.equal(await shown(), '[1, 2]');
	});

	test('are called so in the heat map too', async () => {
		await stage.openView('matrix');
		const sentence = await stage.page.locator('#matrix-sentence').textContent();
		assert.match(sentence ?? '', /surest: row \[1,\u00A0\d\]/);
	});
});
