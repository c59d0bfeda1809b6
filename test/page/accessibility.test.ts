// axe-core on every view, in every theme. What it cannot see (the order of the focus, what is said when) is for people.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import type { ViewName } from '../../src/protocol/viewState.ts';
import { type Theme, themeNames } from '../../tools/host/theme.ts';
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

			for (const [example, views] of looksOf(theme, width)) {
				let shown = false;
				for (const view of views) {
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
function looksOf(theme: Theme, width: Width): readonly (readonly [ExampleName, readonly ViewName[]])[] {
	if (theme === 'dark' && width === 'wide') return inAllViews('four', 'matrix', 'masked', 'vocabulary');
	if (theme === 'light' && width === 'narrow') return inAllViews('four', 'matrix', 'masked');
	return [...inAllViews('four'), ['matrix', ['loss', 'matrix']]];
}

function inAllViews(...names: readonly ExampleName[]): readonly (readonly [ExampleName, readonly ViewName[]])[] {
	return names.map(name => [name, viewsOf(name)]);
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
