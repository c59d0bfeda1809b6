import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { linearPlotScale, logPlotScale } from '../../../webview/chart/plotScale.ts';

describe('linearPlotScale', () => {
	test('writes round numbers within its ends', () => {
		assert.deepEqual(linearPlotScale(0, 1).ticks, [0, 0.2, 0.4, 0.6, 0.8, 1]);
		assert.deepEqual(linearPlotScale(-1.3, 1.3, 4).ticks, [-1, 0, 1]);
		assert.ok(!linearPlotScale(-1, 1).ticks.some(tick => Object.is(tick, -0)));
	});

	test('has two to twelve of them, whatever its ends', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1e12, max: 1e12, noNaN: true }),
				fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
				(minimum, span) => {
					fc.pre(minimum + span - minimum >= span * 0.9);
					const { ticks } = linearPlotScale(minimum, minimum + span);
					assert.ok(ticks.length >= 2 && ticks.length <= 12, `it has ${ticks.length}`);
				},
			),
		);
	});

	test('goes without where a span has no round steps', () => {
		assert.ok(linearPlotScale(0, 5e-324).ticks.length <= 20);
		assert.ok(linearPlotScale(1e300, 1e300 + 2 ** 950).ticks.length <= 20);
	});

	test('shares and values are each other’s inverse', () => {
		const scale = linearPlotScale(-3, 5);
		assert.equal(scale.shareOf(-3), 0);
		assert.equal(scale.shareOf(5), 1);
		assert.equal(scale.valueAt(scale.shareOf(1)), 1);
		assert.ok(scale.shareOf(9) > 1);
	});

	test('refuses ends that are none', () => {
		assert.throws(() => linearPlotScale(1, 1), RangeError);
		assert.throws(() => linearPlotScale(0, Infinity), RangeError);
		assert.throws(() => linearPlotScale(-1e308, 1e308), RangeError);
	});
});

describe('logPlotScale', () => {
	test('writes powers of ten, and 2 and 5 times them where there are few', () => {
		assert.deepEqual(logPlotScale(0.05, 20).ticks, [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]);
		assert.deepEqual(logPlotScale(1e-5, 1).ticks, [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1]);
	});

	test('leaves some out where there are many', () => {
		assert.ok(logPlotScale(1e-300, 1e300).ticks.length <= 7);
	});

	test('has 1 in the middle of 0.05 and 20', () => {
		const scale = logPlotScale(0.05, 20);
		assert.ok(Math.abs(scale.shareOf(1) - 0.5) < 1e-12);
		assert.ok(Math.abs(scale.valueAt(0.5) - 1) < 1e-12);
	});

	test('refuses a beginning that is not above 0', () => {
		assert.throws(() => logPlotScale(0, 1), RangeError);
		assert.throws(() => logPlotScale(2, 1), RangeError);
	});
});
