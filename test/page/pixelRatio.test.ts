// The canvases on another screen: as sharp as it is.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ViewName } from '../../src/protocol/viewState.ts';
import type { ExampleName } from './exampleSubjects.ts';
import { showExample, startStage } from './exampleStage.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

const house = await StageHouse.open();
after(() => house[Symbol.asyncDispose]());

const places: readonly (readonly [ExampleName, ViewName, string])[] = [
	['forty', 'compare', '.chart-layers canvas:not(.absent)'],
	// not the cells: a pixel each, which the browser enlarges
	['matrix', 'matrix', '.matrix canvas:not(.heat-cells, [hidden])'],
];

for (const [example, view, canvases] of places) {
	test(`what ${view} draws has the pixels of the screen, also after the page came to another one`, async () => {
		const stage = await startStage(house, 'dark', 'wide');
		await recordQueries(stage);
		await showExample(stage, example);
		await stage.openView(view);
		const session = await stage.page.context().newCDPSession(stage.page);
		const size = stage.page.viewportSize()!;
		for (const ratio of [2, 1.5, 1]) {
			await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: ratio, mobile: false });
			assert.equal(await announceChange(stage), true);
			await stage.drawn();
			const ratios = await stage.page.evaluate(
				selector =>
					Array.from(document.querySelectorAll<HTMLCanvasElement>(selector), canvas => {
						return Math.round((100 * canvas.width) / canvas.clientWidth) / 100;
					}),
				canvases,
			);
			assert.ok(ratios.length > 0);
			assert.deepEqual(new Set(ratios), new Set([ratio]));
		}
		assert.deepEqual(stage.errors, []);
		await stage.close();
	});
}

/** Keeps what the page asks for the screen's resolution with, from when it is built anew. */
async function recordQueries(stage: PageStage): Promise<void> {
	await stage.page.evaluate(() => {
		const ask = window.matchMedia.bind(window);
		const queries: MediaQueryList[] = [];
		Object.assign(window, {
			queries,
			matchMedia: (media: string) => {
				const query = ask(media);
				if (media.includes('resolution')) queries.push(query);
				return query;
			},
		});
	});
	await stage.post({ type: 'initialize', surface: 'panel', language: 'en', strings: {}, defaultTemperature: 1 });
	await stage.drawn();
}

/** An emulated screen is not announced to the page: this does it. Returns whether the page then follows the new one. */
async function announceChange(stage: PageStage): Promise<boolean> {
	return stage.page.evaluate(() => {
		const { queries } = window as unknown as { queries: MediaQueryList[] };
		queries.at(-1)!.dispatchEvent(new Event('change'));
		return queries.at(-1)!.matches;
	});
}
