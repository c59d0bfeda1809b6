import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeLogits } from '../../../src/core/math/describeLogits.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import './arbitraries.ts';

test('logits are finite when one entry is and no other is NaN or +∞', () => {
	assert.deepEqual(describeLogits([1]), { type: 'finite' });
	assert.deepEqual(describeLogits([-Infinity, 1]), { type: 'finite' });
});

test('the first offending entry is named', () => {
	assert.deepEqual(describeLogits([1, NaN, Infinity, NaN]), { type: 'nan', index: 1 });
	assert.deepEqual(describeLogits([1, Infinity, NaN]), { type: 'infinite', index: 1 });
	assert.deepEqual(describeLogits([-Infinity]), { type: 'allMasked' });
	assert.deepEqual(describeLogits([]), { type: 'empty' });
});

test('softmax is NaN exactly where the description is an offense', () => {
	const value = fc.oneof(fc.double(), fc.constantFrom(-Infinity, Infinity, NaN));
	fc.assert(
		fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), logits => {
			assert.equal(softmax(logits).every(Number.isNaN), describeLogits(logits).type !== 'finite');
		}),
	);
});
