// The tabs of the views where there is not room for all.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { showExample, startStage } from './exampleStage.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

describe('the tabs, where there is not room for all', () => {
	let house: StageHouse;
	let stage: PageStage;
	before(async () => {
		house = await StageHouse.open();
		stage = await startStage(house, 'dark', 'narrow');
		await showExample(stage, 'four');
	});
	after(async () => {
		assert.deepEqual(stage.errors, []);
		await stage.close();
		await house[Symbol.asyncDispose]();
	});

	// those out of sight are hidden, so a role does not find them
	const standing = async () => stage.page.getByRole('tab').allTextContents();
	const list = () => stage.page.getByRole('combobox', { name: 'View', exact: true });
	const open = async () => stage.page.getByRole('tab', { selected: true }).textContent();
	const press = async (key: string) => {
		await stage.page.keyboard.press(key);
		await stage.drawn();
	};

	test('are the first, before a list of all views', async () => {
		assert.deepEqual(await standing(), ['Compare', 'Why exp?']);
		assert.deepEqual(await list().locator('option').allTextContents(), [
			'Compare',
			'Why exp?',
			'Samplers',
			'Loss',
			'Maximum entropy',
			'Precision',
			'Two arrays',
		]);
	});

	test('have the one that the list opens among them', async () => {
		await list().selectOption('Maximum entropy');
		await stage.page.locator('#view-maximumEntropy').waitFor();
		assert.deepEqual(await standing(), ['Compare', 'Maximum entropy']);
		assert.equal(await open(), 'Maximum entropy');
	});

	test('are gone through by arrows, around their ends', async () => {
		await stage.page.getByRole('tab', { selected: true }).focus();
		await press('ArrowRight');
		assert.equal(await open(), 'Compare');
		assert.deepEqual(await standing(), ['Compare', 'Why exp?']);
		await press('ArrowLeft');
		assert.equal(await open(), 'Why exp?');
	});

	test('all stand, and the list goes, once there is room', async () => {
		await stage.page.setViewportSize({ width: 1000, height: 700 });
		await list().waitFor({ state: 'hidden' });
		assert.equal((await standing()).length, 7);
	});
});
