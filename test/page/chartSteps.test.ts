// What a step of the slider costs: the axis and the names are not drawn anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from '../../tools/eventually.ts';
import { showExample, startStage } from './exampleStage.ts';
import { StageHouse } from './stageHouse.ts';

const BACKDROP = '.chart-layers .backdrop';

test('a step of the slider leaves the backdrop as it is, also in a frame of a fraction of a pixel', async () => {
	await using house = await StageHouse.open();
	const stage = await startStage(house, 'dark', 'wide');
	await showExample(stage, 'forty');
	const step = async () => {
		await stage.page.getByRole('slider').first().press('ArrowRight');
		await stage.drawn();
	};
	for (const width of ['470px', '470.37px']) {
		await stage.page
			.locator('.chart-frame')
			.evaluate((frame: HTMLElement, value) => (frame.style.width = value), width);
		await stage.drawn();
		// a mark, which drawing anew would wipe off
		await stage.page.locator(BACKDROP).evaluate((canvas: HTMLCanvasElement) => {
			const mark = new OffscreenCanvas(canvas.width, canvas.height);
			mark.getContext('2d')!.fillRect(0, 0, 1, 1);
			canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(mark.transferToImageBitmap());
		});
		for (let steps = 0; steps < 4; steps++) await step();
		const opacity = await stage.page.locator(BACKDROP).evaluate((canvas: HTMLCanvasElement) => {
			const context = new OffscreenCanvas(1, 1).getContext('2d')!;
			context.drawImage(canvas, 0, 0);
			return context.getImageData(0, 0, 1, 1).data[3];
		});
		assert.equal(opacity, 255, width);
	}
	await stage.close();
});

test('an axis that bars have outgrown follows them back, once the temperature rests', async () => {
	await using house = await StageHouse.open();
	const stage = await startStage(house, 'dark', 'wide');
	await showExample(stage, 'four');
	const backdrop = () =>
		stage.page.locator(BACKDROP).evaluate((canvas: HTMLCanvasElement) => {
			const copy = document.createElement('canvas');
			[copy.width, copy.height] = [canvas.width, canvas.height];
			copy.getContext('2d')!.drawImage(canvas, 0, 0);
			return copy.toDataURL();
		});
	const before = await backdrop();
	const slider = stage.page.getByRole('slider').first();
	await slider.press('Home');
	await stage.drawn();
	assert.notEqual(await backdrop(), before);
	await stage.page.getByRole('button', { name: 'Back to T = 1' }).click();
	await eventually(async () => assert.ok((await backdrop()) === before));
	await stage.close();
});
