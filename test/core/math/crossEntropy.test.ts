import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { crossEntropyGradient, crossEntropyNats, requireTarget } from '../../../src/core/math/crossEntropy.ts';
import { logSoftmax, softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { logitsArbitrary, temperatureArbitrary } from './arbitraries.ts';
import { ulpDistance } from './vectors.ts';

const targeted = logitsArbitrary.chain(logits => fc.tuple(fc.constant(logits), fc.nat({ max: logits.length - 1 })));

test('cross-entropy is minus the log-probability of the target', () => {
	fc.assert(
		fc.property(targeted, temperatureArbitrary, ([logits, target], temperature) => {
			assert.equal(crossEntropyNats(logits, target, temperature), 0 - logSoftmax(logits, temperature)[target]!);
		}),
	);
});

test('the gradient is (p − onehot)/T', () => {
	fc.assert(
		fc.property(targeted, temperatureArbitrary, ([logits, target], temperature) => {
			const probabilities = softmax(logits, temperature);
			for (const [index, slope] of crossEntropyGradient(logits, target, temperature).entries()) {
				const expected = (probabilities[index]! - (index === target ? 1 : 0)) / temperature;
				assert.ok(Math.abs(slope - expected) <= 1e-15 / temperature);
			}
		}),
	);
});

test('the gradient sums to 0, and only the target’s entry is negative', () => {
	fc.assert(
		fc.property(targeted, temperatureArbitrary, ([logits, target], temperature) => {
			const gradient = crossEntropyGradient(logits, target, temperature);
			const rounding = logits.length * 2 ** -52 * Math.abs(gradient[target]!);
			assert.ok(Math.abs(compensatedSum(gradient)) <= rounding + Number.MIN_VALUE * logits.length);
			assert.ok(gradient.every((slope, index) => (index === target ? slope <= 0 : slope >= 0)));
		}),
	);
});

test('a step against the gradient lowers the loss', () => {
	const usual = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(usual, logits => {
			const gradient = crossEntropyGradient(logits, 0);
			const moved = logits.map((logit, index) => logit - 0.01 * gradient[index]!);
			assert.ok(crossEntropyNats(moved, 0) < crossEntropyNats(logits, 0));
		}),
	);
});

// References: Python's decimal module with 80 digits.
test('loss and gradient keep their digits where the target’s probability rounds to 1', () => {
	assert.ok(ulpDistance(crossEntropyNats([50, 0], 0), 1.9287498479639178e-22) <= 4);
	const [target, other] = crossEntropyGradient([50, 0], 0);
	assert.ok(ulpDistance(other!, 1.9287498479639178e-22) <= 4);
	assert.equal(target, -other!);
});

test('a masked target has infinite loss, and another mask a gradient of 0', () => {
	assert.equal(crossEntropyNats([1, -Infinity], 1), Infinity);
	assert.deepEqual(Array.from(crossEntropyGradient([1, -Infinity], 1)), [1, -1]);
	assert.equal(crossEntropyGradient([1, -Infinity, 2], 0)[1], 0);
});

test('loss and gradient are NaN where softmax is undefined', () => {
	for (const logits of [
		[NaN, 1],
		[1, Infinity],
		[-Infinity, -Infinity],
	]) {
		assert.equal(crossEntropyNats(logits, 0), NaN);
		assert.ok(crossEntropyGradient(logits, 0).every(Number.isNaN));
	}
});

test('a gradient at a tiny temperature is finite wherever its value is', () => {
	assert.deepEqual(Array.from(crossEntropyGradient([0, 0], 0, 1e-308)), [-0.5e308, 0.5e308]);
	assert.deepEqual(Array.from(crossEntropyGradient([0, 0], 0, 1e308)), [-0.5e-308, 0.5e-308]);
});

test('a target that is no index, and a temperature that is none, are refused with what was got', () => {
	for (const target of [-1, 2, 0.5, NaN]) {
		const expected = { name: 'RangeError', message: `target must be an index below 2, got ${target}` };
		assert.throws(() => crossEntropyNats([1, 2], target), expected);
		assert.throws(() => crossEntropyGradient([1, 2], target), expected);
	}
	assert.equal(requireTarget(1, 2), 1);
	assert.throws(() => crossEntropyNats([1, 2], 0, 0), { name: 'RangeError', message: /temperature .* got 0/ });
	assert.throws(() => crossEntropyGradient([1, 2], 0, NaN), { name: 'RangeError', message: /temperature .* got NaN/ });
});
