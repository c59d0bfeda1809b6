import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../../src/core/present/translate.ts';
import { entropyRange, matrixSentence } from '../../../../webview/views/matrix/matrixSentence.ts';

const say = (...entropies: number[]) =>
	matrixSentence(Float64Array.from(entropies), line => `row ${line + 1}`, String, english);

test('the surest and the least sure line are named, the first on ties', () => {
	assert.equal(say(1, 0.5, 2, 0.5), 'Entropy 1 nats on average; surest: row 2 (0.5000), least sure: row 3 (2).');
});

test('lines without a distribution are counted and left out', () => {
	assert.deepEqual(entropyRange(Float64Array.of(NaN, 1, 3)), {
		count: 2,
		mean: 2,
		least: 1,
		greatest: 2,
		undefined: 1,
	});
	assert.match(say(NaN, 1, 3), /Without a distribution: 1\.$/);
	assert.equal(say(NaN, NaN), 'No line has a distribution.');
});

test('equal lines are not told apart', () => {
	assert.equal(say(0, 0), 'Every line has an entropy of 0 nats.');
});
