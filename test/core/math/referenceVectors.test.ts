import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entropyNats, perplexity, softmaxEntropyNats } from '../../../src/core/math/entropy.ts';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { logSumExp } from '../../../src/core/math/logSumExp.ts';
import { logSoftmax, softmax } from '../../../src/core/math/softmax.ts';
import { generatedCases, generatedLogits, referenceCases, ulpDistance } from './vectors.ts';

/** Every result is within so many units in the last place of the correctly rounded reference. */
const TOLERANCE = 4;

function assertNear(actual: number, expected: number, what: string): void {
	const distance = ulpDistance(actual, expected);
	assert.ok(distance <= TOLERANCE, `${what}: got ${actual}, expected ${expected} (${distance} ulp)`);
}

function assertAllNear(actual: Float64Array, expected: readonly number[], what: string): void {
	assert.equal(actual.length, expected.length);
	for (const [index, reference] of expected.entries()) assertNear(actual[index]!, reference, `${what} ${index}`);
}

for (const { name, logits, temperature, ...expected } of referenceCases) {
	test(`the reference vector "${name}" is met within ${TOLERANCE} ulp`, () => {
		assertAllNear(softmax(logits, temperature), expected.softmax, 'softmax');
		assertAllNear(logSoftmax(logits, temperature), expected.logSoftmax, 'logSoftmax');
		assertNear(logSumExp(logits, temperature), expected.logSumExp, 'logSumExp');
		assertNear(softmaxEntropyNats(logits, temperature), expected.entropyNats, 'softmaxEntropyNats');
		// The entropy of probabilities that were rounded: off by what the rounding of each does to it.
		const rounding = 4 * Number.EPSILON * Math.max(1, expected.entropyNats);
		assert.ok(Math.abs(entropyNats(expected.softmax) - expected.entropyNats) <= rounding);
		assert.ok(Math.abs(perplexity(expected.softmax) / expected.perplexity - 1) <= 2 * rounding);
		if (expected.linear) assertAllNear(linearNormalize(logits).values, expected.linear, 'linear');
	});
}

for (const generated of generatedCases) {
	test(`the generated vector of ${generated.n} logits is met within ${TOLERANCE} ulp`, () => {
		const { temperature, samples } = generated;
		const logits = generatedLogits(generated);
		const probabilities = softmax(logits, temperature);
		const logProbabilities = logSoftmax(logits, temperature);
		for (const sample of samples) {
			assertNear(probabilities[sample.index]!, sample.softmax, `softmax ${sample.index}`);
			assertNear(logProbabilities[sample.index]!, sample.logSoftmax, `logSoftmax ${sample.index}`);
		}
		assertNear(logSumExp(logits, temperature), generated.logSumExp, 'logSumExp');
		assertNear(softmaxEntropyNats(logits, temperature), generated.entropyNats, 'softmaxEntropyNats');
	});
}
