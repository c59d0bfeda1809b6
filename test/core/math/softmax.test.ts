import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hardmax } from '../../../src/core/math/hardmax.ts';
import { logSoftmax, softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { logitsArbitrary, temperatureArbitrary, wildLogitsArbitrary, wildTemperatureArbitrary } from './arbitraries.ts';
import { ulpDistance } from './vectors.ts';

test('softmax of the worked example is 0.1025, 0.7573, 0.1025, 0.0377', () => {
	const rounded = Array.from(softmax([2, 4, 2, 1]), probability => probability.toFixed(4));
	assert.deepEqual(rounded, ['0.1025', '0.7573', '0.1025', '0.0377']);
});

test('softmax sums to 1 and stays within 0 and 1, whatever the scores and the temperature', () => {
	fc.assert(
		fc.property(wildLogitsArbitrary, wildTemperatureArbitrary, (logits, temperature) => {
			const probabilities = softmax(logits, temperature);
			assert.ok(probabilities.every(probability => probability >= 0 && probability <= 1));
			assert.ok(Math.abs(compensatedSum(probabilities) - 1) <= logits.length * 2 ** -52);
		}),
	);
});

test('softmax does not change at all under a shift that is exact', () => {
	const eighths = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(eighths, fc.integer({ min: -100_000, max: 100_000 }), temperatureArbitrary, (counts, shift, t) => {
			const logits = counts.map(count => count / 8);
			const shifted = logits.map(logit => logit + shift);
			assert.deepEqual(softmax(shifted, t), softmax(logits, t));
		}),
	);
});

test('softmax permutes with its scores', () => {
	const permuted = logitsArbitrary.chain(logits =>
		fc.tuple(fc.constant(logits), fc.shuffledSubarray(Array.from(logits.keys()), { minLength: logits.length })),
	);
	fc.assert(
		fc.property(permuted, temperatureArbitrary, ([logits, order], temperature) => {
			const straight = softmax(logits, temperature);
			const shuffled = softmax(
				order.map(index => logits[index]!),
				temperature,
			);
			for (const [place, index] of order.entries()) assert.ok(ulpDistance(shuffled[place]!, straight[index]!) <= 2);
		}),
	);
});

test('softmax keeps the order of the scores', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, (logits, temperature) => {
			const probabilities = softmax(logits, temperature);
			const order = Array.from(logits.keys()).toSorted((left, right) => logits[left]! - logits[right]!);
			for (const [place, index] of order.entries()) {
				const next = order[place + 1];
				if (next === undefined) continue;
				const [lower, higher] = [probabilities[index]!, probabilities[next]!];
				assert.ok(lower <= higher || ulpDistance(lower, higher) <= 2);
			}
		}),
	);
});

test('softmax approaches hardmax as T falls to 0', () => {
	const wholes = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(wholes, fc.double({ min: 1e-300, max: 0.001, noNaN: true }), (logits, temperature) => {
			assert.deepEqual(softmax(logits, temperature), hardmax(logits));
		}),
	);
});

test('softmax approaches the uniform distribution as T grows', () => {
	fc.assert(
		fc.property(logitsArbitrary, fc.double({ min: 1e18, max: 1e300, noNaN: true }), (logits, temperature) => {
			for (const probability of softmax(logits, temperature)) {
				assert.ok(ulpDistance(probability, 1 / logits.length) <= 2);
			}
		}),
	);
});

test('the largest probability falls as T grows', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, temperatureArbitrary, (logits, one, other) => {
			const colder = Math.max(...softmax(logits, Math.min(one, other)));
			const warmer = Math.max(...softmax(logits, Math.max(one, other)));
			assert.ok(warmer <= colder * (1 + 2 ** -50));
		}),
	);
});

test('logSoftmax is the logarithm of softmax', () => {
	fc.assert(
		fc.property(logitsArbitrary, fc.double({ min: 0.5, max: 100, noNaN: true }), (logits, temperature) => {
			const probabilities = softmax(logits, temperature);
			for (const [index, logProbability] of logSoftmax(logits, temperature).entries()) {
				assert.ok(Math.abs(logProbability - Math.log(probabilities[index]!)) <= 1e-13);
			}
		}),
	);
});

test('logSoftmax keeps what softmax rounds away', () => {
	assert.deepEqual(Array.from(logSoftmax([1000, 0])), [0, -1000]);
	// −log1p(e⁻⁴⁰)
	assert.ok(ulpDistance(logSoftmax([40, 0])[0]!, -4.248354255291589e-18) <= 4);
	assert.deepEqual(Array.from(logSoftmax([Number.MAX_VALUE, -Number.MAX_VALUE], 2)), [0, -Number.MAX_VALUE]);
});

test('a mask gets probability 0 and log-probability −∞, and leaves the others as they are without it', () => {
	assert.deepEqual(Array.from(softmax([-Infinity, 1, 2])), [0, ...softmax([1, 2])]);
	assert.deepEqual(Array.from(logSoftmax([-Infinity, 1, 2])), [-Infinity, ...logSoftmax([1, 2])]);
});

test('a NaN, a +∞ or all −∞ make every entry NaN, never 0 and never uniform', () => {
	for (const logits of [
		[NaN, 1],
		[1, NaN, -Infinity],
		[Infinity, 1],
		[-Infinity, Infinity],
		[-Infinity, -Infinity],
	]) {
		assert.ok(softmax(logits).every(Number.isNaN), String(logits));
		assert.ok(logSoftmax(logits).every(Number.isNaN), String(logits));
	}
});

test('softmax of nothing is nothing', () => {
	assert.deepEqual(softmax([]), new Float64Array());
	assert.deepEqual(logSoftmax([]), new Float64Array());
});

test('a temperature that is not finite and positive is refused with what was got', () => {
	for (const temperature of [0, -0, -1, NaN, Infinity, -Infinity]) {
		const expected = { name: 'RangeError', message: `temperature must be finite and > 0, got ${String(temperature)}` };
		assert.throws(() => softmax([1], temperature), expected);
		assert.throws(() => logSoftmax([1], temperature), expected);
	}
});

test('the result is new and the input stays as it is', () => {
	const logits = Float64Array.of(1, 2, 3);
	assert.notEqual(softmax(logits), logits);
	assert.notEqual(logSoftmax(logits), logits);
	assert.deepEqual(logits, Float64Array.of(1, 2, 3));
});
