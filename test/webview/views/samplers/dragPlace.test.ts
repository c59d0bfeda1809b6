import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dragPlace } from '../../../../webview/views/samplers/dragPlace.ts';

const heightsArbitrary = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 8 });
const topOf = (heights: readonly number[], place: number) =>
	heights.slice(0, place).reduce((sum, height) => sum + height, 0);

test('what has not been moved stays where it is', () => {
	fc.assert(
		fc.property(heightsArbitrary, fc.nat({ max: 8 }), (heights, wanted) => {
			const place = Math.min(wanted, heights.length);
			assert.equal(dragPlace(heights, topOf(heights, place)), place);
		}),
	);
});

test('half the height of the neighbor is the way to its place, down and up', () => {
	const heights = [40, 20, 40];
	assert.equal(dragPlace(heights, 40 + 10), 1);
	assert.equal(dragPlace(heights, 40 + 11), 2);
	assert.equal(dragPlace(heights, 40 - 19), 1);
	assert.equal(dragPlace(heights, 40 - 20), 0);
});

test('the further down, the later the place, from the first to the last', () => {
	fc.assert(
		fc.property(heightsArbitrary, fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (heights, one, other) => {
			const [upper, lower] = [Math.min(one, other), Math.max(one, other)];
			assert.ok(dragPlace(heights, upper) <= dragPlace(heights, lower));
			assert.equal(dragPlace(heights, -1), 0);
			assert.equal(dragPlace(heights, Infinity), heights.length);
		}),
	);
});
