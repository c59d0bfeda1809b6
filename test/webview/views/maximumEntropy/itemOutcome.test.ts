import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compensatedSum } from '../../../../src/core/math/sum.ts';
import { finish } from '../../../../src/core/steps.ts';
import { energiesOf } from '../../../../webview/views/maximumEntropy/energies.ts';
import { ensembleSteps } from '../../../../webview/views/maximumEntropy/ensemble.ts';
import { itemOutcomeSteps } from '../../../../webview/views/maximumEntropy/itemOutcome.ts';
import { wholeCounts } from '../../../../webview/views/maximumEntropy/wholeCounts.ts';

const energies = energiesOf(Float64Array.of(2, 4, 2, 1));
const outcomeOf = (beta: number, items: number) => finish(itemOutcomeSteps(energies, beta, items));

test('whole counts sum to N and are less than one item from N·p', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
			fc.integer({ min: 1, max: 1_000_000 }),
			(weights, items) => {
				const sum = compensatedSum(weights);
				const probabilities = Float64Array.from(weights, weight => weight / sum);
				const counts = wholeCounts(probabilities, items);
				assert.equal(compensatedSum(counts), items);
				for (const [entry, count] of counts.entries()) {
					assert.ok(Math.abs(count - items * probabilities[entry]!) <= 1 + 1e-6);
				}
			},
		),
	);
});

test('what has probability 0 gets no item', () => {
	assert.deepEqual(wholeCounts(Float64Array.of(0, 0.5, 0.5, 0), 3), Float64Array.of(0, 2, 1, 0));
});

test('among equal rests the first get the items that are left', () => {
	assert.deepEqual(wholeCounts(new Float64Array(5).fill(0.2), 8), Float64Array.of(2, 2, 2, 1, 1));
	assert.deepEqual(wholeCounts(Float64Array.of(0.1, 0.45, 0.45), 3), Float64Array.of(0, 2, 1));
});

test('a hundred items of the worked example fall as its probabilities say', () => {
	const { counts } = outcomeOf(1, 100);
	assert.deepEqual(Array.from(counts.entries), [10, 76, 10, 4]);
});

test('per item the ways near the entropy, and Stirling’s error vanishes, as N grows', () => {
	const { entropyNats } = finish(ensembleSteps(energies)).at(1);
	const errors = [10, 1000, 100_000].map(items => {
		const { boltzmann } = outcomeOf(1, items);
		return [Math.abs(boltzmann.exact / items - entropyNats), boltzmann.stirling / boltzmann.exact - 1] as const;
	});
	for (const place of [1, 2]) {
		assert.ok(errors[place]![0] < errors[place - 1]![0]);
		assert.ok(errors[place]![1] < errors[place - 1]![1]);
	}
	assert.ok(errors[2]![0] < 1e-3);
});

test('with many items the rival has fewer ways', () => {
	const { boltzmann, rival } = outcomeOf(1, 1000);
	assert.ok(rival !== undefined && rival.exact < boltzmann.exact);
});
