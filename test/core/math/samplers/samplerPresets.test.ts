import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	huggingFaceDefaults,
	huggingFaceSteps,
	llamaCppDefaults,
	llamaCppSteps,
} from '../../../../src/core/math/samplers/samplerPresets.ts';

const everything = {
	temperature: 0.7,
	topK: 50,
	topP: 0.9,
	minP: 0.05,
	typical: 0.8,
	topNSigma: 2,
	repetition: 1.1,
	presence: 0.2,
	frequency: 0.3,
	window: 32,
};

test('transformers penalizes, warms, then filters by top-k, top-p, min-p and typical', () => {
	assert.deepEqual(huggingFaceSteps(everything), [
		{ type: 'penalties', repetition: 1.1, presence: 0, frequency: 0, window: Infinity },
		{ type: 'temperature', temperature: 0.7 },
		{ type: 'topK', k: 50, ties: 'keep' },
		{ type: 'topP', p: 0.9 },
		{ type: 'minP', minP: 0.05 },
		{ type: 'typical', mass: 0.8 },
	]);
});

test('llama.cpp penalizes, filters by top-nσ, top-k, typical, top-p and min-p, and warms last', () => {
	assert.deepEqual(llamaCppSteps(everything), [
		{ type: 'penalties', repetition: 1.1, presence: 0.2, frequency: 0.3, window: 32 },
		{ type: 'topNSigma', n: 2 },
		{ type: 'topK', k: 50, ties: 'cut' },
		{ type: 'typical', mass: 0.8 },
		{ type: 'topP', p: 0.9 },
		{ type: 'minP', minP: 0.05 },
		{ type: 'temperature', temperature: 0.7 },
	]);
});

test('the defaults leave out what they switch off', () => {
	assert.deepEqual(huggingFaceSteps(huggingFaceDefaults), [{ type: 'topK', k: 50, ties: 'keep' }]);
	assert.deepEqual(llamaCppSteps(llamaCppDefaults), [
		{ type: 'topK', k: 40, ties: 'cut' },
		{ type: 'topP', p: 0.95 },
		{ type: 'minP', minP: 0.05 },
		{ type: 'temperature', temperature: 0.8 },
	]);
});

test('without settings there are no steps', () => {
	assert.deepEqual(huggingFaceSteps({}), []);
	assert.deepEqual(llamaCppSteps({}), []);
});
