import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logSumExp } from '../../../src/core/math/logSumExp.ts';
import { logitsArbitrary, temperatureArbitrary } from './arbitraries.ts';

test('logSumExp of n zeros is ln n', () => {
	for (const length of [1, 2, 3, 1000]) assert.equal(logSumExp(new Float64Array(length)), Math.log(length));
});

test('logSumExp lies between the maximum and the maximum plus ln n', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, (logits, temperature) => {
			const largest = Math.max(...logits) / temperature;
			const result = logSumExp(logits, temperature);
			assert.ok(result >= largest && result <= largest + Math.log(logits.length) + 1e-12 * (1 + Math.abs(largest)));
		}),
	);
});

test('logSumExp moves with a shift of the scores', () => {
	fc.assert(
		fc.property(logitsArbitrary, fc.integer({ min: -1000, max: 1000 }), (logits, shift) => {
			const shifted = logSumExp(logits.map(logit => logit + shift));
			assert.ok(Math.abs(shifted - (logSumExp(logits) + shift)) < 1e-12);
		}),
	);
});

test('logSumExp does not overflow where the exponentials do', () => {
	assert.equal(logSumExp([1000, 1000]), 1000 + Math.LN2);
	assert.equal(logSumExp([-1000, -1000]), -1000 + Math.LN2);
});

test('logSumExp of a sum of 0 is −∞, with a +∞ it is +∞, with a NaN it is NaN', () => {
	assert.equal(logSumExp([]), -Infinity);
	assert.equal(logSumExp([-Infinity, -Infinity]), -Infinity);
	assert.equal(logSumExp([1, Infinity, -Infinity]), Infinity);
	assert.equal(logSumExp([1, NaN, Infinity]), NaN);
});

test('logSumExp refuses a temperature that is none', () => {
	assert.throws(() => logSumExp([1], 0), { name: 'RangeError', message: /got 0/ });
});
