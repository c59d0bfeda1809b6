import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { baseSoftmax } from '../../../src/core/math/baseSoftmax.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import './arbitraries.ts';

test('a base is ψ^x, normalized', () => {
	const small = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(small, fc.double({ min: 0.01, max: 1000, noNaN: true }), (logits, base) => {
			const total = logits.reduce((sum, logit) => sum + base ** logit, 0);
			for (const [index, probability] of baseSoftmax(logits, base).entries()) {
				assert.ok(Math.abs(probability - base ** logits[index]! / total) < 1e-13);
			}
		}),
	);
});

test('the base e is softmax, the base 1 uniform, the base 100 nearly hardmax', () => {
	assert.deepEqual(baseSoftmax([2, 4, 2, 1], Math.E), softmax([2, 4, 2, 1]));
	assert.deepEqual(Array.from(baseSoftmax([2, 4, 2, 1], 1)), [0.25, 0.25, 0.25, 0.25]);
	assert.ok(baseSoftmax([2, 4, 2, 1], 100)[1]! > 0.9997);
});

test('a base below 1 reverses the order', () => {
	const [first, second] = baseSoftmax([1, 2], 0.5);
	assert.ok(Math.abs(first! - 2 / 3) < 1e-15 && Math.abs(second! - 1 / 3) < 1e-15);
});

test('a mask stays a mask under every base', () => {
	for (const base of [0.5, 1, Math.E]) assert.deepEqual(Array.from(baseSoftmax([-Infinity, 3], base)), [0, 1]);
});

test('where softmax is undefined, so is every base', () => {
	for (const base of [0.5, 1, 2]) {
		for (const logits of [[NaN, 1], [Infinity, 1], [-Infinity]]) {
			assert.ok(baseSoftmax(logits, base).every(Number.isNaN), `${base} ${String(logits)}`);
		}
		assert.deepEqual(baseSoftmax([], base), new Float64Array());
	}
});

test('a base that is none is refused with what was got', () => {
	for (const base of [0, -1, NaN, Infinity]) {
		assert.throws(() => baseSoftmax([1], base), { name: 'RangeError', message: new RegExp(`got ${base}`) });
	}
});
