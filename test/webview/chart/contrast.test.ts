import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { contrastRatio, flatten, legible, parseColor, type Rgba } from '../../../webview/chart/contrast.ts';

const BLACK: Rgba = [0, 0, 0, 1];
const WHITE: Rgba = [255, 255, 255, 1];

test('colors are read as VS Code writes them', () => {
	assert.deepEqual(parseColor('#59a4f9'), [0x59, 0xa4, 0xf9, 1]);
	assert.deepEqual(parseColor('#fff'), WHITE);
	assert.deepEqual(parseColor(' #00000080 '), [0, 0, 0, 0x80 / 255]);
	assert.deepEqual(parseColor('rgba(255, 255, 255, 0.7)'), [255, 255, 255, 0.7]);
	assert.deepEqual(parseColor('rgb(1 2 3 / 50%)'), [1, 2, 3, 0.5]);
});

test('what is no such color is none', () => {
	for (const text of ['', 'red', '#12', '#12345', 'rgb(1, 2)', 'rgb(a, b, c)', 'url(x)']) {
		assert.equal(parseColor(text), undefined, text);
	}
});

test('contrast runs from 1 to 21', () => {
	assert.equal(contrastRatio(BLACK, BLACK), 1);
	assert.equal(contrastRatio(BLACK, WHITE), 21);
	assert.equal(contrastRatio(WHITE, BLACK), 21);
});

test('a color that stands out is left alone, one that does not is moved until it does', () => {
	const blue: Rgba = [0, 99, 211, 1];
	assert.deepEqual(legible(blue, WHITE, BLACK, 3), blue);
	const channel = fc.integer({ min: 0, max: 255 });
	fc.assert(
		fc.property(channel, channel, channel, (red, green, blue) => {
			assert.ok(contrastRatio(legible([red, green, blue, 0.5], WHITE, BLACK, 4.5), WHITE) >= 4.5);
		}),
	);
});

test('a see-through color is taken as it looks over the background', () => {
	assert.deepEqual(flatten([255, 255, 255, 0.5], BLACK), [128, 128, 128, 1]);
});
