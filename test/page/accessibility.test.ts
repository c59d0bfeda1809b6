// axe-core on every view, in every theme. What it cannot see (the order of the focus, what is said when) is for people.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { themeNames } from '../../tools/host/theme.ts';
import { showExample, startStage, viewsOf, type Width } from './exampleStage.ts';
import type { ExampleName } from './exampleSubjects.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

const house = await StageHouse.open();
after(() => house[Symbol.asyncDispose]());

const widths: readonly Width[] = ['wide', 'narrow'];

for (const theme of themeNames) {
	for (const width of widths) {
		describe(`axe finds nothing in the theme ${theme}, ${width}`, () => {
			let stage: PageStage;
			before(async () => {
				stage = await startStage(house, theme, width);
				await stage.page.evaluate(axe.source);
			});
			after(() => stage.close());

			for (const example of examplesOf(theme, width)) {
				let shown = false;
				for (const view of viewsOf(example)) {
					test(`${view}, ${example}`, async () => {
						if (!shown) await showExample(stage, example);
						shown = true;
						await stage.openView(view);
						assert.deepEqual(await violations(stage), []);
						assert.deepEqual(stage.errors, []);
					});
				}
			}
		});
	}
}

/** Colors are judged in every theme; the structure of the page is the same in all, so more arrays in two places only. */
function examplesOf(theme: string, width: Width): readonly ExampleName[] {
	if (theme === 'dark' && width === 'wide') return ['four', 'matrix', 'masked', 'vocabulary'];
	if (theme === 'light' && width === 'narrow') return ['four', 'matrix', 'masked'];
	return ['four', 'matrix'];
}

/** A line for each element that breaks a rule. */
async function violations({ page }: PageStage): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const { axe: rules } = window as unknown as { axe: typeof axe };
		const { violations } = await rules.run(document, { resultTypes: ['violations'] });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
		);
	});
}
