import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logAxis, probabilityAxis } from '../../../../webview/chart/axis.ts';
import { contrastRatio, parseColor } from '../../../../webview/chart/contrast.ts';
import { MASKED, UNDEFINED, UNKNOWN } from '../../../../webview/views/matrix/heat.ts';
import { heatColors, stepOf } from '../../../../webview/views/matrix/heatColors.ts';
import { paintCells, pixelTable, shareOn, smallestCell } from '../../../../webview/views/matrix/heatImage.ts';

const themes = {
	dark: { background: 'rgba(30, 30, 30, 1)', softmax: 'rgba(55, 148, 255, 1)', text: 'rgba(204, 204, 204, 1)' },
	light: { background: 'rgba(255, 255, 255, 1)', softmax: 'rgba(0, 99, 212, 1)', text: 'rgba(59, 59, 59, 1)' },
	hcDark: { background: 'rgba(0, 0, 0, 1)', softmax: 'rgba(88, 166, 255, 1)', text: 'rgba(255, 255, 255, 1)' },
};

test('the lightness of the colors runs one way, whatever the theme', () => {
	for (const [name, theme] of Object.entries(themes)) {
		const background = parseColor(theme.background)!;
		const contrasts = heatColors(theme).stops.map(stop => contrastRatio(parseColor(stop)!, background));
		for (const [place, contrast] of contrasts.entries()) {
			assert.ok(place === 0 || contrast > contrasts[place - 1]!, `${name}: ${contrasts.join(' ')}`);
		}
	}
});

test('figures can be read on every color', () => {
	for (const theme of Object.values(themes)) {
		const colors = heatColors(theme);
		for (const [place, stop] of colors.stops.entries()) {
			const ratio = contrastRatio(parseColor(colors.textOver(place / 4))!, parseColor(stop)!);
			assert.ok(ratio >= 4.5, String(ratio));
		}
	}
});

test('the pixel of a probability is that of its share, to one step of 256', () => {
	const pixels = Uint32Array.from({ length: 256 }, (_, step) => step + 1);
	for (const axis of [probabilityAxis(1, undefined), probabilityAxis(0.0003, undefined), logAxis(1e-9, undefined)]) {
		const table = pixelTable(axis, { pixels });
		const cells = Float32Array.from({ length: 500 }, (_, place) => axis.maximum * (place / 499) ** 3);
		if (axis.decades !== undefined) for (const [place] of cells.entries()) cells[place] = 10 ** (-place / 50);
		const image = new Uint32Array(cells.length);
		paintCells({ cells }, table, image);
		for (const [place, cell] of cells.entries()) {
			const expected = stepOf(shareOn(axis, cell)) + 1;
			assert.ok(Math.abs(image[place]! - expected) <= 1, `${cell}: ${image[place]} instead of ${expected}`);
		}
	}
});

test('masks and undefined lines let what is below through, unknown cells do not', () => {
	const pixels = new Uint32Array(256).fill(7);
	const image = new Uint32Array(4);
	const table = pixelTable(probabilityAxis(1, undefined), { pixels });
	paintCells({ cells: Float32Array.of(MASKED, UNDEFINED, UNKNOWN, 0) }, table, image);
	assert.deepEqual(Array.from(image), [0, 0, 7, 7]);
});

test('the smallest cell is above 0', () => {
	assert.equal(smallestCell({ cells: Float32Array.of(MASKED, 0, 0.25, 0.5) }), 0.25);
	assert.equal(smallestCell({ cells: Float32Array.of(MASKED, 0) }), 1);
});
