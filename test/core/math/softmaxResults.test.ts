import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { softmaxEntropyNats } from '../../../src/core/math/entropy.ts';
import { logSoftmax, softmax } from '../../../src/core/math/softmax.ts';
import { softmaxResults } from '../../../src/core/math/softmaxResults.ts';
import './arbitraries.ts';

test('the results together are those of the functions alone', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double(), { maxLength: 10 }),
			fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
			(logits, temperature) => {
				assert.deepEqual(softmaxResults(logits, temperature), {
					probabilities: softmax(logits, temperature),
					logProbabilities: logSoftmax(logits, temperature),
					entropyNats: softmaxEntropyNats(logits, temperature),
				});
			},
		),
	);
});
