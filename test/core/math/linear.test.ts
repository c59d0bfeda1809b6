import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import './arbitraries.ts';

test('linear normalization of the worked example is 0.2222, 0.4444, 0.2222, 0.1111', () => {
	const { values, verdict } = linearNormalize([2, 4, 2, 1]);
	assert.deepEqual(
		Array.from(values, value => value.toFixed(4)),
		['0.2222', '0.4444', '0.2222', '0.1111'],
	);
	assert.equal(verdict, 'distribution');
});

test('the verdict "distribution" comes with values in 0 to 1 that sum to 1', () => {
	const positive = fc.array(fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(positive, logits => {
			const { values, verdict } = linearNormalize(logits);
			if (logits.every(logit => logit === 0)) {
				assert.equal(verdict, 'zero-sum');
				return;
			}
			assert.equal(verdict, 'distribution');
			assert.ok(values.every(value => value >= 0 && value <= 1));
			assert.ok(Math.abs(compensatedSum(values) - 1) <= logits.length * 2 ** -52);
		}),
	);
});

test('every vector gets a verdict, and the first in the order non-finite, zero-sum, reversed, negative, distribution', () => {
	fc.assert(
		fc.property(fc.array(fc.double(), { maxLength: 10 }), logits => {
			const { values, verdict } = linearNormalize(logits);
			const nonFinite = logits.some(logit => Number.isNaN(logit) || logit === Infinity);
			assert.equal(verdict === 'non-finite', nonFinite);
			assert.equal(verdict === 'non-finite' || verdict === 'zero-sum', values.every(Number.isNaN));
			if (verdict === 'distribution') assert.ok(logits.every(logit => logit >= 0 || logit === -Infinity));
			if (verdict === 'negative') assert.ok(logits.some(logit => logit < 0 && logit !== -Infinity));
			if (verdict === 'reversed') {
				const lowest = Math.min(...logits.filter(logit => logit > -Infinity));
				assert.ok(Math.max(...logits) <= 0);
				assert.equal(Math.max(...values), values[logits.indexOf(lowest)]);
			}
		}),
	);
});

test('nothing has the sum 0', () => {
	assert.deepEqual(linearNormalize([]), { values: new Float64Array(), verdict: 'zero-sum' });
});

test('scores of which none is above 0 give shares in reversed order', () => {
	const { values, verdict } = linearNormalize([-3, -1, -2]);
	assert.deepEqual(Array.from(values), [0.5, 1 / 6, 1 / 3]);
	assert.equal(verdict, 'reversed');
	assert.equal(linearNormalize([0, -1, -Infinity]).verdict, 'reversed');
	assert.equal(linearNormalize([-2, -2]).verdict, 'negative');
});

test('a mask counts as 0 and gets 0', () => {
	assert.deepEqual(linearNormalize([1, -Infinity, 3]), {
		values: Float64Array.of(0.25, 0, 0.75),
		verdict: 'distribution',
	});
	assert.equal(linearNormalize([-Infinity, -Infinity]).verdict, 'zero-sum');
});

test('linear normalization changes under a shift, unlike softmax', () => {
	assert.notDeepEqual(linearNormalize([3, 5, 3, 2]).values, linearNormalize([2, 4, 2, 1]).values);
});
