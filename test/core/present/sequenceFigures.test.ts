import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sequenceFigures } from '../../../src/core/present/sequenceFigures.ts';

test('the perplexity of n equal choices at every position is n', () => {
	const figures = sequenceFigures([Math.log(1 / 8), Math.log(1 / 8), Math.log(1 / 8)]);
	assert.ok(figures);
	assert.ok(Math.abs(figures.perplexity - 8) < 1e-12);
	assert.ok(Math.abs(figures.meanSurprisalNats - Math.log(8)) < 1e-15);
});

test('positions without a score are left out', () => {
	assert.deepEqual(sequenceFigures([NaN, -1, -3]), {
		meanSurprisalNats: 2,
		perplexity: Math.exp(2),
		mostSurprising: 2,
	});
});

test('an impossible token makes the perplexity infinite', () => {
	assert.equal(sequenceFigures([-1, -Infinity])?.perplexity, Infinity);
});

test('scores above 0 are no log-probabilities, and none are none', () => {
	assert.equal(sequenceFigures([-1, 0.5]), undefined);
	assert.equal(sequenceFigures([]), undefined);
	assert.equal(sequenceFigures([NaN]), undefined);
});
