import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { linearCrossEntropyGradient, linearCrossEntropyNats } from '../../../src/core/math/linearCrossEntropy.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import './arbitraries.ts';

const positive = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 8 });

test('the loss is −ln of the target’s share', () => {
	fc.assert(
		fc.property(positive, logits => {
			const expected = -Math.log(linearNormalize(logits).values[0]!);
			assert.ok(Math.abs(linearCrossEntropyNats(logits, 0) - expected) < 1e-14 * (1 + expected));
		}),
	);
});

test('the gradient is what the loss changes by', () => {
	fc.assert(
		fc.property(positive, fc.nat(), (logits, choice) => {
			const index = choice % logits.length;
			const step = logits[index]! * 1e-6;
			const at = (offset: number): number => linearCrossEntropyNats(logits.with(index, logits[index]! + offset), 0);
			const slope = (at(step) - at(-step)) / (2 * step);
			const [first] = logits;
			assert.ok(Math.abs(linearCrossEntropyGradient(logits, 0)[index]! - slope) < 1e-6 * (1 + 1 / first!));
		}),
	);
});

test('scaling the scores changes nothing, so that score times gradient sums to 0', () => {
	fc.assert(
		fc.property(positive, logits => {
			const gradient = linearCrossEntropyGradient(logits, 0);
			assert.ok(Math.abs(compensatedSum(gradient.map((slope, index) => slope * logits[index]!))) < 1e-14);
		}),
	);
});

test('the worked example has the loss −ln 4/9 and no gradient of the form p − onehot', () => {
	assert.ok(Math.abs(linearCrossEntropyNats([2, 4, 2, 1], 1) - Math.log(9 / 4)) <= 2 ** -53);
	const gradient = linearCrossEntropyGradient([2, 4, 2, 1], 1);
	const expected = [1 / 9, 1 / 9 - 1 / 4, 1 / 9, 1 / 9];
	for (const [index, slope] of expected.entries()) assert.ok(Math.abs(gradient[index]! - slope) < 1e-16);
});

test('a target of 0 has infinite loss and slope; a masked one infinite loss and no slope', () => {
	assert.equal(linearCrossEntropyNats([0, 2], 0), Infinity);
	assert.deepEqual(Array.from(linearCrossEntropyGradient([0, 2], 0)), [-Infinity, 0.5]);
	assert.equal(linearCrossEntropyNats([-Infinity, 2], 0), Infinity);
	assert.deepEqual(Array.from(linearCrossEntropyGradient([-Infinity, 2], 0)), [0, 0.5]);
});

test('where linear normalization is no distribution, loss and gradient are NaN', () => {
	for (const logits of [
		[-3, -1, -2],
		[0, 0],
		[NaN, 1],
		[1, Infinity],
		[2, -1],
	]) {
		assert.equal(linearCrossEntropyNats(logits, 0), NaN);
		assert.ok(linearCrossEntropyGradient(logits, 0).every(Number.isNaN));
	}
});

test('a sum beyond the largest double is no obstacle', () => {
	assert.equal(linearCrossEntropyNats([1e308, 1e308], 0), Math.LN2);
	assert.equal(linearCrossEntropyGradient([1e308, 1e308], 0)[1], 0.5 / 1e308);
});

test('a target that is no index is refused', () => {
	assert.throws(() => linearCrossEntropyNats([1], 1), { name: 'RangeError', message: /got 1/ });
	assert.throws(() => linearCrossEntropyGradient([1], -1), { name: 'RangeError', message: /got -1/ });
});
