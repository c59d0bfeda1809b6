import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corpusOutcomes, corpusRates } from './corpus.ts';

describe('detectAt on the held-out corpus', () => {
	const outcomes = corpusOutcomes();
	const { arrays, exact, silentPlaces, falsePositives } = corpusRates(outcomes);
	const failures = outcomes
		.filter(({ failure }) => failure !== undefined)
		.map(({ file, line, column, failure }) => `${file}:${line}:${column} ${failure}`);

	it('reads at least 97 % of the arrays exactly', context => {
		context.diagnostic(`exact: ${exact} of ${arrays} (${((100 * exact) / arrays).toFixed(2)} %)`);
		assert.ok(exact / arrays >= 0.97, failures.join('\n'));
	});

	it('speaks at no more than 2 % of the places that are no array of scores', context => {
		const rate = ((100 * falsePositives) / silentPlaces).toFixed(2);
		context.diagnostic(`false positives: ${falsePositives} of ${silentPlaces} (${rate} %)`);
		assert.ok(falsePositives / silentPlaces <= 0.02, failures.join('\n'));
	});

	it('never throws', () => {
		assert.deepEqual(
			outcomes.filter(({ failure }) => failure?.startsWith('threw ')).map(({ file, line }) => `${file}:${line}`),
			[],
		);
	});
});
