import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalizeMapped, type PositiveMapLoss, positiveMaps } from '../../../src/core/math/positiveMaps.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import './arbitraries.ts';

/** Scores that no map overflows at. */
const lowScores = fc.array(fc.double({ min: -1.8, max: 1.8, noNaN: true }), { minLength: 1, maxLength: 6 });
const maps = Object.values(positiveMaps);

function losesIt(loss: PositiveMapLoss): string[] {
	return maps.filter(({ loses }) => loses.includes(loss)).map(({ name }) => name);
}

test('every map is known by its own name', () => {
	for (const [name, map] of Object.entries(positiveMaps)) assert.equal(map.name, name);
});

for (const map of maps) {
	test(`${map.name} gives a distribution, or has nothing to divide by`, () => {
		fc.assert(
			fc.property(lowScores, logits => {
				const { verdict, values } = normalizeMapped(logits, map);
				if (verdict === 'zero-sum') {
					assert.ok(logits.every(logit => map.evaluate(logit) === 0));
					return;
				}
				assert.equal(verdict, 'distribution');
				assert.ok(values.every(value => value >= 0 && value <= 1));
				assert.ok(Math.abs(compensatedSum(values) - 1) <= logits.length * 2 ** -52);
			}),
		);
	});

	test(`${map.name} is finite at its largest score, and beyond it is ∞ where there is a beyond`, () => {
		assert.ok(map.largestScore === Infinity || map.evaluate(map.largestScore) < Infinity);
		if (map.largestScore < Infinity) assert.equal(map.evaluate(map.largestScore * (1 + 2 ** -51)), Infinity);
	});
}

test('exp∘exp ends at a score of 6.565, exp∘exp∘exp at 1.8817', () => {
	assert.equal(positiveMaps.expExp.largestScore.toFixed(3), '6.565');
	assert.equal(positiveMaps.expExpExp.largestScore.toFixed(4), '1.8817');
});

test('only exp keeps its picture under a shift', () => {
	const shifted = maps.filter(map => {
		const before = normalizeMapped([0.5, 1, 0.25], map).values;
		const after = normalizeMapped([1, 1.5, 0.75], map).values;
		return before.some((value, index) => Math.abs(value - after[index]!) > 1e-12);
	});
	assert.deepEqual(
		shifted.map(({ name }) => name),
		losesIt('shiftInvariance'),
	);
});

test('monotony is lost where a larger score gets no larger weight', () => {
	const unordered = maps.filter(({ evaluate }) => !(evaluate(-1.5) < evaluate(-1)));
	assert.deepEqual(
		unordered.map(({ name }) => name),
		losesIt('monotony'),
	);
});

test('positivity is lost where a score gets exactly 0', () => {
	const zero = maps.filter(({ evaluate }) => evaluate(0) === 0);
	assert.deepEqual(
		zero.map(({ name }) => name),
		losesIt('positivity'),
	);
});

test('normalization with exp is softmax while nothing overflows', () => {
	fc.assert(
		fc.property(lowScores, fc.double({ min: 0.1, max: 10, noNaN: true }), (logits, temperature) => {
			const { values } = normalizeMapped(logits, positiveMaps.exp, temperature);
			for (const [index, expected] of softmax(logits, temperature).entries()) {
				assert.ok(Math.abs(values[index]! - expected) < 1e-14);
			}
		}),
	);
});

test('an overflow names the first score whose weight is no double', () => {
	const result = normalizeMapped([1, 7, 9], positiveMaps.expExp);
	assert.ok(result.verdict === 'overflow' && result.index === 1 && result.values.every(Number.isNaN));
	assert.equal(normalizeMapped([1000], positiveMaps.exp).verdict, 'overflow');
	assert.equal(normalizeMapped([1000], positiveMaps.softplus).verdict, 'distribution');
});

test('weights whose sum alone is beyond the doubles are still normalized', () => {
	assert.deepEqual(
		Array.from(normalizeMapped([1e154, 1e154, 1e154, 1e154], positiveMaps.square).values),
		[0.25, 0.25, 0.25, 0.25],
	);
});

test('a mask gets 0 under every map', () => {
	for (const map of maps) assert.deepEqual(Array.from(normalizeMapped([1, -Infinity], map).values), [1, 0], map.name);
});

test('NaN and +∞ are named, all masks have no sum, and nothing neither', () => {
	for (const map of maps) {
		assert.deepEqual(normalizeMapped([1, NaN], map), {
			verdict: 'non-finite',
			values: Float64Array.of(NaN, NaN),
			index: 1,
		});
		assert.equal(normalizeMapped([Infinity], map).verdict, 'non-finite');
		assert.equal(normalizeMapped([-Infinity, -Infinity], map).verdict, 'zero-sum');
		assert.equal(normalizeMapped([], map).verdict, 'zero-sum');
	}
	assert.equal(normalizeMapped([-1, -2], positiveMaps.relu).verdict, 'zero-sum');
});

test('softplus keeps its digits far below 0 and does not overflow far above', () => {
	assert.equal(positiveMaps.softplus.evaluate(-700), Math.exp(-700));
	assert.equal(positiveMaps.softplus.evaluate(1e308), 1e308);
	assert.equal(positiveMaps.softplus.evaluate(0), Math.LN2);
});

test('a temperature that is none is refused', () => {
	assert.throws(() => normalizeMapped([1], positiveMaps.exp, 0), { name: 'RangeError', message: /got 0/ });
});
