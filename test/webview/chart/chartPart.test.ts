import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Bars } from '../../../webview/chart/bars.ts';
import { partInSight, picturePart } from '../../../webview/chart/chartPart.ts';
import { layoutChart } from '../../../webview/chart/layout.ts';
import type { Picture } from '../../../webview/chart/picture.ts';

const COUNT = 200;
const entries = Array.from({ length: COUNT }, (_, entry) => entry);
const bars: Bars = {
	series: { indices: Uint32Array.from(entries), othersCount: 0 },
	entries,
	names: entries.map(entry => `name ${entry}`),
	counted: false,
	gaps: [],
	others: -1,
	masked: bar => bar === 150,
};
const lying = layoutChart({ count: COUNT, width: 400, widestName: 60, counted: false });

describe('partInSight', () => {
	test('of lying bars those that reach into the window, and it begins where the first of them stands', () => {
		const part = partInSight(bars, lying, { top: 1522, bottom: 2297 }, undefined);
		assert.deepEqual([part.first, part.end], [100, 152]);
		assert.equal(part.top, 100 * lying.slot);
		assert.equal(part.layout.height, lying.height - (COUNT - 52) * lying.slot);
		assert.equal(part.bars.names[0], 'name 100');
		assert.ok(part.bars.masked(50));
	});

	test('all of them where the window holds them, as they are', () => {
		const part = partInSight(bars, lying, { top: -300, bottom: 5000 }, undefined);
		assert.equal(part.bars, bars);
		assert.equal(part.layout, lying);
	});

	test('the same part while the same bars are in sight', () => {
		const part = partInSight(bars, lying, { top: 1522, bottom: 2297 }, undefined);
		assert.equal(partInSight(bars, lying, { top: 1523, bottom: 2298 }, part), part);
	});

	test('at least one bar, however far away the window is', () => {
		const part = partInSight(bars, lying, { top: 90_000, bottom: 91_000 }, undefined);
		assert.deepEqual([part.first, part.end], [COUNT - 1, COUNT]);
	});
});

test('what a picture says of single bars counts from the first of its part', () => {
	const picture: Picture = {
		bars,
		axis: { minimum: 0, maximum: 1, step: 0.5 },
		dots: false,
		lengths: Float64Array.from(entries),
		figureOf: bar => String(entries[bar]),
		rival: undefined,
		ghost: Float64Array.from(entries),
		largest: [3, 120],
		isDistribution: true,
		selected: 101,
		tried: [7, 110],
	};
	const part = picturePart(picture, partInSight(bars, lying, { top: 1522, bottom: 2297 }, undefined));
	assert.equal(part.lengths[0], 100);
	assert.equal(part.ghost?.length, 52);
	assert.deepEqual(part.largest, [20]);
	assert.equal(part.selected, 1);
	assert.deepEqual(part.tried, [-1, 10]);
});
