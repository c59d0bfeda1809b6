// Every view as it was looked at and found good. `npm run test:page -- --update` takes the reference pictures anew.
import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ViewName } from '../../src/protocol/viewState.ts';
import type { Theme } from '../../tools/host/theme.ts';
import { showExample, startStage, viewsOf, type Width } from './exampleStage.ts';
import type { ExampleName } from './exampleSubjects.ts';
import type { PageStage } from './pageStage.ts';
import { differenceFromReference, keepReference, pictureFolder, takePicture } from './picture.ts';
import { StageHouse } from './stageHouse.ts';

/** Where views are looked at. Not every combination: each theme, width and array with each view once. */
const plan: readonly {
	readonly theme: Theme;
	readonly width: Width;
	readonly example: ExampleName;
	readonly views?: readonly ViewName[];
}[] = [
	{ theme: 'light', width: 'wide', example: 'four' },
	{ theme: 'dark', width: 'wide', example: 'four' },
	{ theme: 'hcDark', width: 'wide', example: 'four' },
	{ theme: 'hcLight', width: 'wide', example: 'four' },
	{ theme: 'dark', width: 'narrow', example: 'four' },
	{ theme: 'light', width: 'narrow', example: 'forty' },
	{ theme: 'light', width: 'wide', example: 'forty' },
	{ theme: 'dark', width: 'wide', example: 'vocabulary' },
	{ theme: 'light', width: 'wide', example: 'matrix', views: ['compare', 'loss', 'matrix'] },
	{ theme: 'dark', width: 'narrow', example: 'matrix', views: ['loss', 'matrix'] },
	{ theme: 'hcDark', width: 'wide', example: 'matrix', views: ['matrix'] },
	{ theme: 'hcLight', width: 'narrow', example: 'matrix', views: ['compare', 'matrix'] },
];

const update = process.env['LOGITSCOPE_UPDATE_PICTURES'] !== undefined;
if (update) await rm(pictureFolder, { recursive: true, force: true });
const house = await StageHouse.open();
after(() => house[Symbol.asyncDispose]());

const names: string[] = [];

for (const { theme, width, example, views = viewsOf(example) } of plan) {
	describe(`${example}, ${width}, ${theme}`, () => {
		let stage: PageStage;
		before(async () => {
			stage = await startStage(house, theme, width);
			await showExample(stage, example);
		});
		after(() => stage.close());

		for (const view of views) {
			const name = `${view}-${example}-${width}-${theme}`;
			names.push(name);
			test(`${view} looks as it did`, async () => {
				await stage.openView(view);
				const picture = await takePicture(stage.page);
				assert.deepEqual(stage.errors, []);
				if (update) await keepReference(name, picture);
				assert.equal(await differenceFromReference(name, picture), undefined);
			});
		}
	});
}

test('every reference picture belongs to a view', async () => {
	const kept = await readdir(pictureFolder);
	assert.deepEqual(kept.toSorted(), names.map(name => path.format({ name, ext: 'png' })).toSorted());
});
