import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { softmaxJacobian } from '../../../src/core/math/jacobian.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { temperatureArbitrary } from './arbitraries.ts';

const short = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 6 });

test('the Jacobian is symmetric, and its rows sum to 0', () => {
	fc.assert(
		fc.property(short, temperatureArbitrary, (logits, temperature) => {
			const length = logits.length;
			const jacobian = softmaxJacobian(logits, temperature);
			for (let row = 0; row < length; row++) {
				const entries = jacobian.subarray(row * length, (row + 1) * length);
				assert.ok(Math.abs(compensatedSum(entries)) <= 2 ** -52 * entries[row]!);
				for (let column = 0; column < length; column++) {
					assert.equal(entries[column], jacobian[column * length + row]);
					assert.ok(column === row ? entries[column]! >= 0 : entries[column]! <= 0);
				}
			}
		}),
	);
});

test('its diagonal is p(1 − p)/T', () => {
	fc.assert(
		fc.property(short, temperatureArbitrary, (logits, temperature) => {
			const jacobian = softmaxJacobian(logits, temperature);
			for (const [index, p] of softmax(logits, temperature).entries()) {
				const expected = (p * (1 - p)) / temperature;
				assert.ok(Math.abs(jacobian[index * (logits.length + 1)]! - expected) <= 2e-16 / temperature);
			}
		}),
	);
});

test('it is what the probabilities change by', () => {
	const usual = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 4 });
	fc.assert(
		fc.property(usual, fc.double({ min: 0.5, max: 4, noNaN: true }), (logits, temperature) => {
			const jacobian = softmaxJacobian(logits, temperature);
			const step = 1e-5;
			const raised = softmax(logits.with(0, logits[0]! + step), temperature);
			const lowered = softmax(logits.with(0, logits[0]! - step), temperature);
			for (const index of logits.keys()) {
				const slope = (raised[index]! - lowered[index]!) / (2 * step);
				assert.ok(Math.abs(jacobian[index * logits.length]! - slope) < 1e-9);
			}
		}),
	);
});

test('a mask has a row and a column of 0, one score alone a single 0', () => {
	assert.deepEqual(Array.from(softmaxJacobian([0, -Infinity, 0])), [0.25, 0, -0.25, 0, 0, 0, -0.25, 0, 0.25]);
	assert.deepEqual(Array.from(softmaxJacobian([3])), [0]);
	assert.deepEqual(softmaxJacobian([]), new Float64Array());
});

test('where softmax is undefined, so is every entry', () => {
	for (const logits of [[NaN], [NaN, 1], [1, Infinity], [-Infinity, -Infinity]]) {
		assert.ok(softmaxJacobian(logits).every(Number.isNaN));
	}
});

test('a temperature that is none is refused', () => {
	assert.throws(() => softmaxJacobian([1], 0), { name: 'RangeError', message: /got 0/ });
});
