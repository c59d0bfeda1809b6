// What follows a moving slider in turns: at rest nothing is left of an earlier temperature.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ViewName } from '../../src/protocol/viewState.ts';
import { showExample, startStage } from './exampleStage.ts';
import type { ExampleName } from './exampleSubjects.ts';
import type { PageStage } from './pageStage.ts';
import { StageHouse } from './stageHouse.ts';

const house = await StageHouse.open();
after(() => house[Symbol.asyncDispose]());

const places: readonly (readonly [ExampleName, ViewName])[] = [
	['forty', 'compare'],
	['vocabulary', 'compare'],
	['matrix', 'matrix'],
];

for (const [example, view] of places) {
	test(`once the slider rests, all of ${view} with ${example} is of its last temperature`, async () => {
		const [slid, set] = [await stageWith(example, view), await stageWith(example, view)];
		await slid.page.evaluate(slide, 8);
		const temperature = await slid.page.getByRole('slider').first().getAttribute('aria-valuetext');
		assert.ok(temperature !== null);
		await set.post({ type: 'setTemperature', temperature: Number(temperature.replace(/[^\d.]/g, '')) });
		await set.drawn();
		const expected = await set.page.evaluate(contentOf, view);
		await slid.page.waitForFunction(
			([shown, name]) => document.querySelector(`#view-${name}`)!.textContent === shown,
			[expected.text, view],
		);
		await slid.drawn();
		assert.deepEqual(await slid.page.evaluate(contentOf, view), expected);
		await slid.close();
		await set.close();
	});
}

test('a chart that was left while the slider moved has the axis of its last temperature', async () => {
	const [slid, set] = [await stageWith('four', 'whyExp'), await startStage(house, 'dark', 'wide')];
	await slid.openView('compare');
	await slid.page.evaluate(slide, 45);
	await slid.openView('whyExp');
	const temperature = Number(await slid.page.locator('#temperature').inputValue());
	await set.post({ type: 'setTemperature', temperature });
	await showExample(set, 'four');
	const { pictures } = await set.page.evaluate(contentOf, 'compare');
	await slid.openView('compare');
	await slid.page.waitForFunction(
		first => document.querySelector<HTMLCanvasElement>('#view-compare canvas')!.toDataURL() === first,
		pictures[0],
	);
	for (const stage of [slid, set]) await stage.close();
});

test('a matrix of the same numbers shows the rows that its text leaves out by now', async () => {
	const shown = { values: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] };
	const elided = { ...shown, truncated: true, rowGaps: [2] };
	const [edited, fresh] = [await startStage(house, 'dark', 'wide'), await startStage(house, 'dark', 'wide')];
	await edited.show(shown);
	await edited.openView('matrix');
	await edited.show(elided);
	await edited.drawn();
	await fresh.show(elided);
	await fresh.openView('matrix');
	const { pictures } = await fresh.page.evaluate(contentOf, 'matrix');
	await edited.page.waitForFunction(
		last =>
			Array.from(document.querySelectorAll('.heat-canvas canvas'), each => each as HTMLCanvasElement)
				.at(-1)!
				.toDataURL() === last,
		pictures.at(-1),
	);
	for (const stage of [edited, fresh]) await stage.close();
});

async function stageWith(example: ExampleName, view: ViewName): Promise<PageStage> {
	const stage = await startStage(house, 'dark', 'wide');
	await showExample(stage, example);
	await stage.openView(view);
	return stage;
}

/** A key on the slider in every frame, as under a finger that holds it. */
async function slide(steps: number): Promise<void> {
	const slider = document.querySelector<HTMLElement>('input[type="range"]')!;
	for (let step = 0; step < steps; step++) {
		slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
		await new Promise(requestAnimationFrame);
	}
}

/** What a view says, and what is drawn in it. */
function contentOf(view: string): {
	readonly text: string | null;
	readonly field: string;
	readonly pictures: string[];
} {
	const element = document.querySelector(`#view-${view}`)!;
	const canvases = Array.from(element.querySelectorAll('canvas')).filter(canvas => canvas.checkVisibility());
	return {
		text: element.textContent,
		field: document.querySelector<HTMLInputElement>('#temperature')!.value,
		pictures: canvases.map(canvas => canvas.toDataURL()),
	};
}
