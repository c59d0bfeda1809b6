import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOVER_PALETTES } from '../../../src/core/present/palettes.ts';

/** WCAG 2.2 contrast ratio of two colors `#rrggbb`. */
function contrast(one: string, other: string): number {
	const [darker, lighter] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
	return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(color: string): number {
	assert.match(color, /^#[0-9a-f]{6}$/);
	const [red, green, blue] = [1, 3, 5].map(start => {
		const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

for (const [theme, palette] of Object.entries(HOVER_PALETTES)) {
	test(`text of the ${theme} palette stands out from the hover by 4.5, graphics by 3`, () => {
		for (const role of ['text', 'quiet'] as const) {
			assert.ok(contrast(palette[role], palette.background) >= 4.5, role);
		}
		for (const role of ['softmaxQuiet', 'softmax', 'rival', 'grid'] as const) {
			assert.ok(contrast(palette[role], palette.background) >= 3, role);
		}
	});

	test(`the argmax of the ${theme} palette differs from other bars in lightness, not in hue alone`, () => {
		assert.ok(contrast(palette.softmax, palette.softmaxQuiet) >= 1.5);
	});
}
