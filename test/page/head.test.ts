// The head of the page: what is in sight of it, of which array and in which width.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startStage, type Width } from './exampleStage.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

const VALUES = Float64Array.of(2, 4, 2, 1);

describe('the head', () => {
	let house: StageHouse;
	before(async () => {
		house = await StageHouse.open();
	});
	after(() => house[Symbol.asyncDispose]());

	async function inWidth(width: Width, look: (stage: PageStage) => Promise<void>): Promise<void> {
		const stage = await startStage(house, 'dark', width);
		await look(stage);
		assert.deepEqual(stage.errors, []);
		await stage.close();
	}

	test('says of mere numbers why they are, of others when it is asked', async () => {
		await inWidth('wide', async stage => {
			const reason = stage.page.locator('#reason');
			const why = stage.page.getByRole('button', { name: 'Why?' });
			await stage.show({ values: VALUES });
			await why.waitFor();
			assert.equal(await reason.isVisible(), false);
			await stage.show({ values: VALUES, kind: 'other', detectedKind: 'other', reason: 'The name says lengths.' });
			await reason.filter({ hasText: 'The name says lengths.' }).waitFor();
			assert.equal(await why.isVisible(), false);
			await stage.show({ values: VALUES });
			await why.click();
			await reason.waitFor();
		});
	});

	test('tells of the last array that it is no longer at the cursor, and moves nothing', async () => {
		await inWidth('narrow', async stage => {
			await stage.show({ values: VALUES, name: 'logits' });
			const title = stage.page.getByRole('heading', { level: 1 });
			const told = stage.page.getByTitle('The last array: there is none at the cursor.');
			const place = await title.boundingBox();
			await stage.post({ type: 'away', away: true });
			await told.waitFor();
			assert.deepEqual(await title.boundingBox(), place);
			await stage.post({ type: 'away', away: false });
			await told.waitFor({ state: 'detached' });
		});
	});

	for (const across of [300, 460, 600, 1000]) {
		test(`cuts the file before the name of the array in ${across} px`, async () => {
			await inWidth('wide', async stage => {
				await stage.page.setViewportSize({ width: across, height: 600 });
				await stage.show({
					values: VALUES,
					name: 'model.last_token_logits',
					title: `${'long_'.repeat(20)}name.py:128`,
				});
				await stage.drawn();
				const isCut = async (part: string) =>
					stage.page.locator(part).evaluate(element => element.scrollWidth > element.clientWidth);
				assert.deepEqual([await isCut('.given-name'), await isCut('.title-name')], [false, true]);
			});
		});
	}

	for (const [width, isWritten] of [
		['wide', true],
		['narrow', false],
	] as const) {
		test(`names a lock by its ${isWritten ? 'icon and its word' : 'icon alone'} where it is ${width}`, async () => {
			await inWidth(width, async stage => {
				await stage.post({ type: 'locked', locked: true });
				await stage.show({ values: VALUES });
				const badge = stage.page.getByRole('img', { name: 'locked' });
				await badge.waitFor();
				assert.equal(await badge.getByText('locked').isVisible(), isWritten);
			});
		});
	}
});
