import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { margin } from '../../../src/core/math/margin.ts';
import { distributionArbitrary } from './arbitraries.ts';

test('the margin is the largest minus the second largest', () => {
	fc.assert(
		fc.property(distributionArbitrary(4), probabilities => {
			const [first, second] = probabilities.toSorted().toReversed();
			assert.equal(margin(probabilities), first! - second!);
		}),
	);
});

test('it is 0 on a tie, the whole of one alone, 0 of nothing, NaN with a NaN', () => {
	assert.equal(margin([0.4, 0.4, 0.2]), 0);
	assert.equal(margin([1]), 1);
	assert.equal(margin([]), 0);
	assert.equal(margin([0.5, NaN]), NaN);
});
