import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { floatFormats, roundTo } from '../../../src/core/math/floatFormat.ts';
import { roundedSoftmax } from '../../../src/core/math/precision.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { logitsArbitrary, temperatureArbitrary } from './arbitraries.ts';

const { float64, float32, float16, bfloat16 } = floatFormats;

test('e^88.8 overflows in float32 and bfloat16, e^11.1 in float16, e^709.8 in float64', () => {
	for (const [format, last, first] of [
		[float64, 709, 710],
		[float32, 88, 89],
		[bfloat16, 88, 89],
		[float16, 11, 11.125],
	] as const) {
		assert.equal(roundedSoftmax([0, last], format, 'naive').overflow, undefined);
		const { overflow, firstNaN } = roundedSoftmax([0, first], format, 'naive');
		assert.deepEqual(overflow, { index: 1, operation: 'exponential' });
		assert.equal(firstNaN, 1);
	}
});

test('exponentials underflow to 0 from where half the least value is left', () => {
	for (const [format, last, first] of [
		[float64, -745, -746],
		[float32, -103, -104],
		[bfloat16, -92.5, -93],
		[float16, -17.25, -17.375],
	] as const) {
		assert.equal(roundedSoftmax([0, last], format, 'stable').weights[1]! > 0, true);
		assert.deepEqual(roundedSoftmax([0, first], format, 'stable').underflow, { index: 1, operation: 'exponential' });
	}
});

test('all exponentials underflowing, naive softmax is 0/0', () => {
	const { probabilities, firstNaN, underflow } = roundedSoftmax([-800, -801], float64, 'naive');
	assert.ok(probabilities.every(Number.isNaN));
	assert.equal(firstNaN, 0);
	assert.deepEqual(underflow, { index: 0, operation: 'exponential' });
});

test('a running sum may overflow where no term does', () => {
	const { overflow, probabilities, underflow } = roundedSoftmax([11, 11], float16, 'naive');
	assert.deepEqual(overflow, { index: 1, operation: 'sum' });
	assert.deepEqual(Array.from(probabilities), [0, 0]);
	assert.deepEqual(underflow, { index: 0, operation: 'probability' });
});

test('a score may be too large for the format itself', () => {
	assert.deepEqual(roundedSoftmax([1, 70000], float16, 'stable').overflow, { index: 1, operation: 'input' });
});

test('the stable form never overflows where the scores are doubles of a usual size', () => {
	for (const format of Object.values(floatFormats)) {
		fc.assert(
			fc.property(logitsArbitrary, fc.double({ min: 0.1, max: 100, noNaN: true }), (logits, temperature) => {
				const { overflow, firstNaN } = roundedSoftmax(logits, format, 'stable', temperature);
				assert.equal(overflow, undefined);
				assert.equal(firstNaN, -1);
			}),
			{ numRuns: 2500 },
		);
	}
});

test('in float64 the stable form is softmax but for rounding', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, (logits, temperature) => {
			const { probabilities } = roundedSoftmax(logits, float64, 'stable', temperature);
			for (const [index, expected] of softmax(logits, temperature).entries()) {
				assert.ok(Math.abs(probabilities[index]! - expected) < 1e-13);
			}
		}),
	);
});

test('every result is a value of the format', () => {
	fc.assert(
		fc.property(logitsArbitrary, fc.constantFrom(float32, float16, bfloat16), (logits, format) => {
			for (const form of ['naive', 'stable'] as const) {
				const { weights, normalizer, probabilities } = roundedSoftmax(logits, format, form);
				for (const result of [...weights, normalizer, ...probabilities]) assert.equal(roundTo(result, format), result);
			}
		}),
	);
});

test('the worked example in bfloat16 has two digits', () => {
	const { probabilities } = roundedSoftmax([2, 4, 2, 1], bfloat16, 'stable');
	// By hand: the running sum goes 0.1357, 1.1328, 1.2656, 1.3125, in steps of 1/128 from 1 on.
	assert.deepEqual(Array.from(probabilities), [0.103515625, 0.76171875, 0.103515625, 0.037841796875]);
});

test('a mask has weight 0 and is no underflow', () => {
	const { weights, underflow, probabilities } = roundedSoftmax([-Infinity, 3], float16, 'stable');
	assert.deepEqual(Array.from(weights), [0, 1]);
	assert.deepEqual(Array.from(probabilities), [0, 1]);
	assert.equal(underflow, undefined);
});

test('NaN stays NaN', () => {
	for (const form of ['naive', 'stable'] as const) {
		const { probabilities, firstNaN } = roundedSoftmax([1, NaN], float32, form);
		assert.ok(Number.isNaN(probabilities[1]!));
		assert.equal(firstNaN, 0);
	}
});

test('a temperature that is none, or none in the format, is refused', () => {
	assert.throws(() => roundedSoftmax([1], float64, 'naive', 0), { name: 'RangeError', message: /got 0/ });
	assert.throws(() => roundedSoftmax([1], float16, 'naive', 1e-9), { name: 'RangeError', message: /got 0/ });
	assert.throws(() => roundedSoftmax([1], float16, 'naive', 1e9), { name: 'RangeError', message: /got Infinity/ });
});
