// The canvases on another screen: as sharp as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showExample, startStage } from './exampleStage.ts';
import { StageHouse } from './stageHouse.ts';

test('what is drawn has the pixels of the screen, also after the page came to another one', async () => {
	await using house = await StageHouse.open();
	const stage = await startStage(house, 'dark', 'wide');
	await showExample(stage, 'forty');
	const ratios = () =>
		stage.page.evaluate(() =>
			Array.from(document.querySelectorAll<HTMLCanvasElement>('.chart-layers canvas'), canvas => {
				return Math.round((100 * canvas.width) / canvas.clientWidth) / 100;
			}),
		);
	const session = await stage.page.context().newCDPSession(stage.page);
	const size = stage.page.viewportSize()!;
	for (const ratio of [2, 1.5, 1]) {
		await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: ratio, mobile: false });
		// an emulated screen is not announced: the next step of the slider draws for it
		await stage.page.getByRole('slider').first().press('ArrowRight');
		await stage.drawn();
		assert.deepEqual(await ratios(), [ratio, ratio, ratio]);
	}
	assert.deepEqual(stage.errors, []);
	await stage.close();
});
