import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accuracies } from './accuracy.ts';
import { boltzmannCases, generatedCases, referenceCases } from './vectors.ts';

/** Every result is within so many units in the last place of the correctly rounded reference. */
const TOLERANCE = 8;

const measured = accuracies();

for (const { name, worst, where } of measured) {
	test(`${name} meets every reference vector within ${TOLERANCE} ulp`, () => {
		assert.ok(worst <= TOLERANCE, `${worst} ulp in "${where}"`);
	});
}

test('no reference is passed over', () => {
	const results = new Map(measured.map(({ name, results }) => [name, results]));
	const samples = generatedCases.reduce((count, generated) => count + generated.samples.length, 0);
	const entries = referenceCases.reduce((count, { softmax }) => count + softmax.length, 0);
	const energies = boltzmannCases.reduce((count, { probabilities }) => count + probabilities.length, 0);
	assert.equal(results.get('softmax'), entries + samples);
	assert.equal(results.get('logSoftmax'), entries + samples);
	for (const name of ['logSumExp', 'softmaxEntropyNats']) {
		assert.equal(results.get(name), referenceCases.length + generatedCases.length);
	}
	assert.equal(results.get('crossEntropyGradient'), entries);
	assert.equal(results.get('Boltzmann probabilities'), energies);
	const unmasked = referenceCases.filter(({ sparsemax }) => sparsemax).length;
	assert.equal(unmasked, referenceCases.length - 3);
});
