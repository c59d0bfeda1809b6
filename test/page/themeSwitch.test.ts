// Another color theme, chosen while a slider moves: the page looks as if it had always been in it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Theme } from '../../tools/host/theme.ts';
import { readCapturedTheme } from './capturedTheme.ts';
import { showExample, startStage, viewsOf } from './exampleStage.ts';
import type { ExampleName } from './exampleSubjects.ts';
import type { PageStage } from './pageStage.ts';
import { takePicture } from './picture.ts';
import { StageHouse } from './stageHouse.ts';

const house = await StageHouse.open();
after(() => house[Symbol.asyncDispose]());

const STEPS = 3;

for (const [example, from, to] of [
	['forty', 'dark', 'light'],
	['matrix', 'light', 'hcDark'],
] as const satisfies readonly (readonly [ExampleName, Theme, Theme])[]) {
	describe(`from ${from} to ${to} with ${example}`, () => {
		let switched: PageStage;
		let steady: PageStage;
		before(async () => {
			[switched, steady] = await Promise.all([startStage(house, from, 'wide'), startStage(house, to, 'wide')]);
			await Promise.all([showExample(switched, example), showExample(steady, example)]);
		});
		after(() => Promise.all([switched.close(), steady.close()]));

		for (const view of viewsOf(example)) {
			test(`${view} takes its colors in the middle of a slide`, async () => {
				await applyTheme(switched, from);
				await Promise.all([switched.openView(view), steady.openView(view)]);
				await slide(switched);
				await applyTheme(switched, to);
				await slide(switched);
				await rest(switched);
				await slide(steady);
				await slide(steady);
				await rest(steady);
				const [got, expected] = await Promise.all([takePicture(switched.page), takePicture(steady.page)]);
				assert.equal(differentPixels(got, expected), 0);
				assert.deepEqual(switched.errors, []);
			});
		}
	});
}

/** Some steps of the view's first slider, one right after the other. */
async function slide({ page }: PageStage): Promise<void> {
	const slider = page.getByRole('slider').locator('visible=true').first();
	for (let step = 0; step < STEPS; step++) await slider.press('ArrowRight');
}

/** Resolves once the page has said what came of the slide: what changes only at rest has changed. */
async function rest(stage: PageStage): Promise<void> {
	const spoken = stage.page.locator('.page > [role="status"]');
	await spoken.evaluate(region => region.replaceChildren());
	await spoken.filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
	await stage.drawn();
}

/** As VS Code tells a page of another theme: by variables of the root element and by classes and data of the body. */
async function applyTheme(stage: PageStage, theme: Theme): Promise<void> {
	const captured = await readCapturedTheme(theme);
	await stage.page.evaluate(({ variables, bodyClass, bodyData }) => {
		// the stage's own beginning: a theme has not every variable of another
		const [beginning] = document.styleSheets[0]!.cssRules;
		const { style: first } = beginning as CSSStyleRule;
		for (const name of Array.from(first)) if (name.startsWith('--')) first.removeProperty(name);
		const { style } = document.documentElement;
		style.cssText = '';
		for (const [name, value] of Object.entries(variables)) {
			// the stage has fonts of its own
			if (!name.endsWith('font-family')) style.setProperty(name, value);
		}
		document.body.className = bodyClass;
		Object.assign(document.body.dataset, bodyData);
	}, captured);
}

function differentPixels(got: Buffer, expected: Buffer): number {
	const [one, other] = [PNG.sync.read(got), PNG.sync.read(expected)];
	assert.deepEqual([one.width, one.height], [other.width, other.height]);
	return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 });
}
