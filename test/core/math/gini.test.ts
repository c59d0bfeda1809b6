import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { giniImpurity } from '../../../src/core/math/gini.ts';
import { distributionArbitrary } from './arbitraries.ts';

test('the Gini impurity is 1 − Σp²', () => {
	fc.assert(
		fc.property(distributionArbitrary(5), probabilities => {
			const expected = 1 - probabilities.reduce((sum, probability) => sum + probability * probability, 0);
			assert.ok(Math.abs(giniImpurity(probabilities) - expected) < 1e-15);
		}),
	);
});

test('it is 0 for a certain outcome, 1 − 1/n for the uniform distribution', () => {
	assert.equal(giniImpurity([0, 1, 0]), 0);
	assert.equal(giniImpurity([0.25, 0.25, 0.25, 0.25]), 0.75);
	assert.equal(giniImpurity([]), 0);
});

test('it keeps its digits near 0', () => {
	assert.equal(giniImpurity([1, 1e-30]), 2e-30);
});

test('it is NaN with a NaN', () => {
	assert.equal(giniImpurity([NaN, 0.5]), NaN);
	assert.equal(giniImpurity([0.5, NaN]), NaN);
});
