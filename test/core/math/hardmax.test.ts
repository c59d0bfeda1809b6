import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hardmax } from '../../../src/core/math/hardmax.ts';

test('hardmax is 1 at the largest score and 0 elsewhere', () => {
	assert.deepEqual(hardmax([2, 4, 2, 1]), Float64Array.of(0, 1, 0, 0));
});

test('ties at the largest score share equally, 0 and −0 too', () => {
	assert.deepEqual(hardmax([3, 1, 3, 3]), Float64Array.of(1 / 3, 0, 1 / 3, 1 / 3));
	assert.deepEqual(hardmax([-0, 0]), Float64Array.of(0.5, 0.5));
});

test('a mask gets 0', () => {
	assert.deepEqual(hardmax([-Infinity, -5]), Float64Array.of(0, 1));
});

test('hardmax is undefined where softmax is', () => {
	for (const logits of [[NaN, 1], [1, Infinity], [-Infinity]]) assert.ok(hardmax(logits).every(Number.isNaN));
	assert.deepEqual(hardmax([]), new Float64Array());
});
