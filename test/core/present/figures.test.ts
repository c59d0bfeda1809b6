import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distributionOf } from '../../../src/core/present/distribution.ts';
import { type Figures, figuresOf } from '../../../src/core/present/figures.ts';

function figuresOfLogits(values: readonly number[]): Figures {
	const distribution = distributionOf({ values, kind: 'logits' }, 1);
	assert.ok(distribution.state === 'distribution');
	return figuresOf(distribution);
}

test('the figures of the worked example', () => {
	const { entropyNats, entropyBits, perplexity, argmax, topProbability, margin, ties } = figuresOfLogits([2, 4, 2, 1]);
	assert.equal(entropyNats.toFixed(4), '0.8011');
	assert.equal(entropyBits.toFixed(4), '1.1557');
	assert.equal(perplexity.toFixed(4), '2.2279');
	assert.equal(argmax, 1);
	assert.equal(topProbability.toFixed(4), '0.7573');
	assert.equal(margin.toFixed(4), '0.6548');
	assert.equal(ties, 1);
});

test('on a tie the lowest index is the argmax and the margin is 0', () => {
	const { argmax, margin, ties } = figuresOfLogits([1, 3, 3, 3]);
	assert.deepEqual({ argmax, margin, ties }, { argmax: 1, margin: 0, ties: 3 });
});

test('a single entry has its whole probability as margin', () => {
	const { margin, topProbability, entropyNats, perplexity } = figuresOfLogits([7]);
	assert.deepEqual(
		{ margin, topProbability, entropyNats, perplexity },
		{
			margin: 1,
			topProbability: 1,
			entropyNats: 0,
			perplexity: 1,
		},
	);
});

test('the runner-up counts wherever it stands', () => {
	assert.equal(figuresOfLogits([3, 2]).margin, figuresOfLogits([2, 3]).margin);
});

test('the unlisted rest counts in the entropy only', () => {
	const distribution = distributionOf({ values: [-1, -2], kind: 'logprobs', missingMass: 0.9 }, 1);
	assert.ok(distribution.state === 'distribution');
	assert.equal(figuresOf(distribution).topProbability, Math.exp(-1));
	assert.equal(figuresOf(distribution).entropyNats, distribution.entropyNats);
});
