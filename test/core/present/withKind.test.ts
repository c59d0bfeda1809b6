import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Detection } from '../../../src/core/detect/detection.ts';
import { kindReasons } from '../../../src/core/detect/kindReasons.ts';
import { withKind } from '../../../src/core/present/withKind.ts';

const probabilities: Detection = {
	range: { start: 0, end: 11 },
	values: Float64Array.of(0.5, 0.25),
	numberRanges: Uint32Array.of(1, 4, 6, 10),
	shape: [2],
	order: 'row-major',
	missingMass: 0.25,
	kind: 'probabilities',
	reason: kindReasons.saysProbabilities,
	truncated: false,
	notes: [],
};

test('without a choice an array is shown as it was found', () => {
	assert.equal(withKind(probabilities, undefined), probabilities);
});

test('the kind that was found keeps what belongs to it, and is said to be chosen', () => {
	assert.deepEqual(withKind(probabilities, 'probabilities'), { ...probabilities, reason: kindReasons.chosen });
});

test('another kind loses the mass outside the candidates', () => {
	const percent = withKind(probabilities, 'percent');
	assert.equal(percent.kind, 'percent');
	assert.equal('missingMass' in percent, false);
	assert.equal(percent.reason, kindReasons.chosen);
	assert.equal(percent.values, probabilities.values);
});

test('probabilities that are read as logits come with the hint at the second softmax', () => {
	assert.equal(withKind(probabilities, 'logits').reason, kindReasons.chosenSecondSoftmax);
});
