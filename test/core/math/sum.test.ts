import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compensatedSum } from '../../../src/core/math/sum.ts';

test('the sum of nothing is 0', () => {
	assert.equal(compensatedSum([]), 0);
});

test('small values beside large ones are not lost', () => {
	assert.equal(compensatedSum([1, 1e100, 1, -1e100]), 2);
	assert.equal(compensatedSum(new Float64Array(1000).fill(0.1)), 100);
});
