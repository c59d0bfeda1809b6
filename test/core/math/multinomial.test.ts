import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entropyNats } from '../../../src/core/math/entropy.ts';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { logFactorial, logMultinomialNats, stirlingMultinomialNats } from '../../../src/core/math/multinomial.ts';
import './arbitraries.ts';
import { ulpDistance } from './vectors.ts';

/** ln n!, by mpmath's loggamma with 60 digits. */
const REFERENCES = [
	[2, Math.LN2],
	[3, 1.791759469228055],
	[10, 15.104412573075516],
	[20, 42.335616460753485],
	[63, 201.00931639928152],
	[64, 205.1681994826412],
	[65, 209.34258675253685],
	[100, 363.73937555556347],
	[1000, 5912.128178488163],
	[1000000, 12815518.384658169],
	[1000000000000, 26631021115943.28],
] as const;

test('ln n! is within 4 ulp, by the table and by the series', () => {
	for (const [count, expected] of REFERENCES) assert.ok(ulpDistance(logFactorial(count), expected) <= 4, String(count));
	assert.equal(logFactorial(0), 0);
	assert.equal(logFactorial(1), 0);
	assert.ok(Math.abs(logFactorial(170) - Math.log(7.257415615307994e306)) < 1e-12);
});

test('ten things fall into two boxes of five in 252 ways', () => {
	assert.ok(Math.abs(logMultinomialNats([5, 5]) - Math.log(252)) < 1e-14);
	assert.equal(logMultinomialNats([7]), 0);
	assert.equal(logMultinomialNats([]), 0);
});

test('Stirling’s form is N times the entropy of the shares', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 6 }), counts => {
			const total = counts.reduce((sum, count) => sum + count, 0);
			if (total === 0) return;
			const expected = total * entropyNats(linearNormalize(counts).values);
			assert.ok(Math.abs(stirlingMultinomialNats(counts) - expected) <= 1e-12 * (1 + expected));
		}),
	);
});

test('Stirling’s form is never below the coefficient, and per thing they meet as N grows', () => {
	const gaps = [1, 10, 100, 1000, 10_000].map(times => {
		const counts = [2 * times, 3 * times, 5 * times];
		return (stirlingMultinomialNats(counts) - logMultinomialNats(counts)) / (10 * times);
	});
	for (const [index, gap] of gaps.entries()) assert.ok(gap > 0 && gap < (gaps[index - 1] ?? Infinity));
	assert.ok(gaps.at(-1)! < 2e-4);
});

test('what is no count is refused', () => {
	for (const count of [-1, 0.5, NaN, Infinity]) {
		const expected = { name: 'RangeError', message: `a count must be a whole number >= 0, got ${count}` };
		assert.throws(() => logFactorial(count), expected);
		assert.throws(() => logMultinomialNats([count]), expected);
		assert.throws(() => stirlingMultinomialNats([count]), expected);
	}
});
