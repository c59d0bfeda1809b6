import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entropyNats, normalizedEntropy, perplexity, softmaxEntropyNats } from '../../../src/core/math/entropy.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { logitsArbitrary, temperatureArbitrary, wildLogitsArbitrary, wildTemperatureArbitrary } from './arbitraries.ts';
import { ulpDistance } from './vectors.ts';

test('the entropy of n equal probabilities is ln n, and their perplexity n', () => {
	for (const length of [1, 2, 5, 100]) {
		const uniform = new Float64Array(length).fill(1 / length);
		assert.ok(Math.abs(entropyNats(uniform) - Math.log(length)) < 1e-14);
		assert.ok(Math.abs(perplexity(uniform) / length - 1) < 1e-14);
		assert.equal(softmaxEntropyNats(new Float64Array(length)), Math.log(length));
	}
});

test('the entropy of softmax lies between 0 and ln n, whatever the scores and the temperature', () => {
	fc.assert(
		fc.property(wildLogitsArbitrary, wildTemperatureArbitrary, (logits, temperature) => {
			const entropy = softmaxEntropyNats(logits, temperature);
			assert.ok(entropy >= 0 && entropy <= Math.log(logits.length) * (1 + 2 ** -50), String(entropy));
		}),
	);
});

test('the entropy of softmax grows with T', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, temperatureArbitrary, (logits, one, other) => {
			const colder = softmaxEntropyNats(logits, Math.min(one, other));
			const warmer = softmaxEntropyNats(logits, Math.max(one, other));
			assert.ok(colder <= warmer * (1 + 2 ** -49));
		}),
	);
});

test('both entropies agree where the probabilities keep their digits', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, (logits, temperature) => {
			const difference = entropyNats(softmax(logits, temperature)) - softmaxEntropyNats(logits, temperature);
			assert.ok(Math.abs(difference) < 1e-14 * (1 + Math.log(logits.length)));
		}),
	);
});

// References: Python's decimal module with 80 digits.
test('the entropy of softmax is exact where the probabilities round to 1 and 0', () => {
	assert.ok(ulpDistance(softmaxEntropyNats([50, 0]), 9.83662422461598e-21) <= 4);
	assert.ok(ulpDistance(softmaxEntropyNats([0, -740, -745.1]), 3.1229e-319) <= 4);
});

test('the entropy of rounded probabilities keeps its digits where the largest of them is 1', () => {
	assert.ok(ulpDistance(entropyNats(softmax([50, 0])), 9.83662422461598e-21) <= 4);
	// Entries that do not sum to 1 are taken as they are.
	assert.equal(entropyNats([1, 0.5]), 0.5 * Math.LN2);
});

test('the normalized entropy is a part of ln n: from 0 to 1, and 1 for equal probabilities', () => {
	fc.assert(
		fc.property(logitsArbitrary, temperatureArbitrary, (logits, temperature) => {
			const part = normalizedEntropy(softmax(logits, temperature));
			assert.ok(part >= 0 && part <= 1);
		}),
	);
	assert.equal(normalizedEntropy([0.25, 0.25, 0.25, 0.25]), 1);
	assert.equal(normalizedEntropy([0.5, 0.5, 0], 2), 1);
	assert.equal(normalizedEntropy([1]), 0);
	assert.equal(normalizedEntropy([]), 0);
	assert.equal(normalizedEntropy([NaN]), NaN);
	assert.equal(normalizedEntropy([NaN, 1]), NaN);
});

test('an impossible outcome adds nothing', () => {
	assert.equal(entropyNats([0.5, 0, 0.5, 0]), Math.LN2);
	assert.equal(entropyNats([1]), 0);
	assert.equal(entropyNats([]), 0);
	assert.equal(perplexity([]), 1);
});

test('the entropy of what is no probability is NaN', () => {
	assert.equal(entropyNats([NaN, 0.5]), NaN);
	assert.equal(entropyNats([-0.5, 0.5]), NaN);
	for (const logits of [[NaN], [Infinity, 0], [-Infinity]]) assert.equal(softmaxEntropyNats(logits), NaN);
});

test('a mask adds nothing to the entropy of softmax', () => {
	assert.equal(softmaxEntropyNats([1, -Infinity, 2]), softmaxEntropyNats([1, 2]));
});

test('the entropy of softmax refuses a temperature that is none', () => {
	assert.throws(() => softmaxEntropyNats([1], NaN), { name: 'RangeError', message: /got NaN/ });
});
