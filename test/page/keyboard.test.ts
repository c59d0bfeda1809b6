// The lists of the views by keyboard: one tab stop each, however many lines they have.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { showExample, startStage, viewsOf } from './exampleStage.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

const NAMES = '.entry-name:not([aria-disabled])';

describe('the names of entries', () => {
	let house: StageHouse;
	let stage: PageStage;
	before(async () => {
		house = await StageHouse.open();
		stage = await startStage(house, 'dark', 'wide');
		await showExample(stage, 'forty');
	});
	after(async () => {
		await stage.close();
		await house[Symbol.asyncDispose]();
	});

	const focused = async () => stage.page.evaluate(() => document.activeElement?.textContent);

	for (const view of viewsOf('forty').filter(name => name !== 'compare')) {
		test(`have one tab stop a table in ${view}`, async () => {
			await stage.openView(view);
			const stops = await stage.page
				.locator(`#view-${view} table:has(.entry-name)`)
				.evaluateAll(tables => tables.map(table => table.querySelectorAll('.entry-name[tabindex="0"]').length));
			assert.ok(stops.length > 0 && stops.every(count => count === 1), String(stops));
		});
	}

	test('are reached by arrows, Home and End, and not left by them', async () => {
		await stage.openView('samplers');
		const names = await stage.page.locator(`.tokens ${NAMES}`).allTextContents();
		const press = async (key: string) => {
			await stage.page.keyboard.press(key);
			return focused();
		};
		await stage.page.locator('.tokens .entry-name[tabindex="0"]').focus();
		assert.equal(await focused(), names[0]);
		assert.equal(await press('ArrowUp'), names[0]);
		assert.equal(await press('ArrowDown'), names[1]);
		assert.equal(await press('PageDown'), names[11]);
		assert.equal(await press('End'), names.at(-1));
		assert.equal(await press('ArrowDown'), names.at(-1));
		assert.equal(await press('Home'), names[0]);
	});

	test('bring the field of their line along, and Enter leads to the next field', async () => {
		await stage.openView('samplers');
		await stage.page.getByRole('checkbox', { name: 'Penalties' }).check();
		await stage.drawn();
		await stage.page.locator(`.tokens ${NAMES}`).nth(3).focus();
		await stage.page.keyboard.press('Shift+Tab');
		const label = async () => stage.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
		const names = await stage.page.locator(`.tokens ${NAMES}`).allTextContents();
		assert.ok((await label())?.startsWith(names[3]!));
		await stage.page.keyboard.press('Enter');
		assert.ok((await label())?.startsWith(names[4]!));
		await stage.page.keyboard.press('Shift+Enter');
		assert.ok((await label())?.startsWith(names[3]!));
		assert.equal(await stage.page.locator('.seen-field[tabindex="0"]').count(), 1);
	});

	test('select their number in the editor, and a double click goes there', async () => {
		await stage.openView('precision');
		const told = stage.posted.length;
		await stage.page.locator(`.weights ${NAMES}`).nth(2).dblclick();
		await stage.drawn();
		const selected = stage.posted.slice(told).filter(message => JSON.stringify(message).includes('"select"'));
		assert.deepEqual(
			selected.map(message => (message as { readonly focus?: true }).focus),
			[undefined, undefined, true],
		);
	});
});
