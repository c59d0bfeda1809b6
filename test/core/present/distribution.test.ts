import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { softmax } from '../../../src/core/math/softmax.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { type DefinedDistribution, distributionOf, type Scores } from '../../../src/core/present/distribution.ts';

function defined(scores: Scores, temperature: TemperatureSetting = 1): DefinedDistribution {
	const distribution = distributionOf(scores, temperature);
	assert.ok(distribution.state === 'distribution', JSON.stringify(distribution));
	return distribution;
}

function assertClose(actual: Iterable<number>, expected: readonly number[]): void {
	const results = Array.from(actual);
	assert.equal(results.length, expected.length);
	for (const [index, reference] of expected.entries()) assert.ok(Math.abs(results[index]! - reference) < 1e-12);
}

test('logits mean softmax(x/T)', () => {
	for (const kind of ['logits', 'other'] as const) {
		const { probabilities, others } = defined({ values: [2, 4, 2, 1], kind }, 0.5);
		assert.deepEqual(probabilities, softmax([2, 4, 2, 1], 0.5));
		assert.equal(others, 0);
	}
});

test('log-probabilities at T = 1 mean e^x, and the given missing mass is that of the others', () => {
	const values = [Math.log(0.5), Math.log(0.3)];
	const { probabilities, logProbabilities, others, entropyNats } = defined({
		values,
		kind: 'logprobs',
		missingMass: 0.2,
	});
	assertClose(probabilities, [0.5, 0.3]);
	assert.deepEqual(Array.from(logProbabilities), values);
	assert.equal(others, 0.2);
	assertClose([entropyNats], [-(0.5 * Math.log(0.5) + 0.3 * Math.log(0.3) + 0.2 * Math.log(0.2))]);
});

test('log-probabilities that fall short of 1 leave the rest to the others', () => {
	const { others } = defined({ values: [Math.log(0.5), Math.log(0.3)], kind: 'logprobs' });
	assertClose([others], [0.2]);
});

test('log-probabilities that fall short of 1 by rounding have no others', () => {
	assert.equal(defined({ values: [-0.7, -0.688], kind: 'logprobs' }).others, 0);
	assert.equal(defined({ values: [-0.68, -0.69], kind: 'logprobs' }).others, 0);
});

test('probabilities and percent that fall short of 1 leave the rest to the others, and rounding does not', () => {
	assertClose([defined({ values: [0.1, 0.2], kind: 'probabilities' }).others], [0.7]);
	assertClose([defined({ values: [60, 20], kind: 'percent' }).others], [0.2]);
	assert.equal(defined({ values: [0.33, 0.33, 0.33], kind: 'probabilities' }).others, 0);
});

test('log-probabilities at another T are taken over the listed entries', () => {
	const values = [Math.log(0.5), Math.log(0.25)];
	const { probabilities, others } = defined({ values, kind: 'logprobs', missingMass: 0.25 }, 0.5);
	assertClose(probabilities, [0.8, 0.2]);
	assert.equal(others, 0);
});

test('probabilities and percent at T = 1 are as they are, slightly off 1 too', () => {
	assert.deepEqual(Array.from(defined({ values: [0.7, 0.31], kind: 'probabilities' }).probabilities), [0.7, 0.31]);
	assert.deepEqual(Array.from(defined({ values: [75, 24], kind: 'percent' }).probabilities), [0.75, 0.24]);
});

test('temperature acts on the logarithm of given probabilities', () => {
	assertClose(defined({ values: [0.5, 0.25, 0.25], kind: 'probabilities' }, 0.5).probabilities, [2 / 3, 1 / 6, 1 / 6]);
	assertClose(defined({ values: [50, 25, 25, 0], kind: 'percent' }, 2).probabilities, [
		Math.SQRT2 / (Math.SQRT2 + 2),
		1 / (Math.SQRT2 + 2),
		1 / (Math.SQRT2 + 2),
		0,
	]);
});

test('the limit argmax is hardmax, with entropy ln of the ties', () => {
	const { probabilities, logProbabilities, entropyNats } = defined({ values: [3, 3, 1], kind: 'logits' }, 'argmax');
	assert.deepEqual(Array.from(probabilities), [0.5, 0.5, 0]);
	assert.deepEqual(Array.from(logProbabilities), [-Math.LN2, -Math.LN2, -Infinity]);
	assert.equal(entropyNats, Math.LN2);
});

test('the limit uniform leaves masks out', () => {
	const third = 1 / 3;
	assertClose(defined({ values: [3, -Infinity, 1, 0], kind: 'logits' }, 'uniform').probabilities, [
		third,
		0,
		third,
		third,
	]);
	assertClose(defined({ values: [0.9, 0, 0.1], kind: 'probabilities' }, 'uniform').probabilities, [0.5, 0, 0.5]);
});

test('independent scores and sequences are no distribution at any temperature', () => {
	for (const kind of ['independent', 'sequence'] as const) {
		for (const temperature of [1, 0.5, 'argmax', 'uniform'] as const) {
			assert.deepEqual(distributionOf({ values: [0.2, 0.9], kind }, temperature), { state: 'scores' });
		}
	}
});

test('what is undefined says why and names the entry', () => {
	const cases = [
		[{ values: [], kind: 'logits' }, { type: 'empty' }],
		[{ values: [], kind: 'probabilities' }, { type: 'empty' }],
		[
			{ values: [1, NaN], kind: 'logits' },
			{ type: 'nan', index: 1 },
		],
		[
			{ values: [1, Infinity], kind: 'other' },
			{ type: 'infinite', index: 1 },
		],
		[{ values: [-Infinity, -Infinity], kind: 'logits' }, { type: 'allMasked' }],
		[
			{ values: [-1, NaN], kind: 'logprobs' },
			{ type: 'nan', index: 1 },
		],
		[
			{ values: [-1, Infinity], kind: 'logprobs' },
			{ type: 'infinite', index: 1 },
		],
		[
			{ values: [-1, 2], kind: 'logprobs' },
			{ type: 'aboveOne', index: 1 },
		],
		[
			{ values: [0.5, -0.1], kind: 'probabilities' },
			{ type: 'negative', index: 1 },
		],
		[
			{ values: [0.5, -Infinity], kind: 'probabilities' },
			{ type: 'negative', index: 1 },
		],
		[
			{ values: [0.5, NaN], kind: 'probabilities' },
			{ type: 'nan', index: 1 },
		],
		[
			{ values: [Infinity, 0.5], kind: 'percent' },
			{ type: 'infinite', index: 0 },
		],
		[
			{ values: [50, 150], kind: 'percent' },
			{ type: 'aboveOne', index: 1 },
		],
		[{ values: [0, 0], kind: 'probabilities' }, { type: 'allMasked' }],
		[
			{ values: [0.75, 0.5], kind: 'probabilities' },
			{ type: 'sumAboveOne', sum: 1.25 },
		],
		[
			{ values: [75, 50], kind: 'percent' },
			{ type: 'sumAboveOne', sum: 1.25 },
		],
		[
			{ values: [0, 0, -Infinity], kind: 'logprobs' },
			{ type: 'sumAboveOne', sum: 2 },
		],
	] as const;
	for (const [scores, reason] of cases) {
		for (const temperature of [1, 0.5, 'argmax', 'uniform'] as const) {
			assert.deepEqual(distributionOf(scores, temperature), { state: 'undefined', reason });
		}
	}
});

test('a temperature that is none is refused for logits', () => {
	assert.throws(() => distributionOf({ values: [1], kind: 'logits' }, -1), { name: 'RangeError', message: /got -1/ });
});

test('whatever the numbers and their kind, what is called a distribution has no NaN and sums to about 1 at T ≠ 1', () => {
	const kinds = fc.constantFrom('logits', 'logprobs', 'probabilities', 'percent', 'other');
	const temperatures = fc.constantFrom<TemperatureSetting[]>(0.5, 'argmax', 'uniform');
	fc.assert(
		fc.property(fc.array(fc.double()), kinds, temperatures, (values, kind, temperature) => {
			const distribution = distributionOf({ values, kind }, temperature);
			if (distribution.state !== 'distribution') return;
			const sum = distribution.probabilities.reduce((left, right) => left + right, distribution.others);
			assert.ok(Math.abs(sum - 1) < 1e-12);
			assert.ok(distribution.entropyNats >= 0 && distribution.entropyNats <= Math.log(values.length) + 1e-12);
		}),
	);
});
