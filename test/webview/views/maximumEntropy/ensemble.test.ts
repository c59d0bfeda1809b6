import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { solveInverseTemperature } from '../../../../src/core/math/boltzmann.ts';
import { entropyNats } from '../../../../src/core/math/entropy.ts';
import { softmax } from '../../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../../src/core/math/sum.ts';
import { seriesValues } from '../../../../src/core/present/series.ts';
import { finish } from '../../../../src/core/steps.ts';
import { energiesOf, isSpread } from '../../../../webview/views/maximumEntropy/energies.ts';
import { ensembleSteps, probabilitiesAt } from '../../../../webview/views/maximumEntropy/ensemble.ts';
import { entropyCurveSteps } from '../../../../webview/views/maximumEntropy/entropyCurve.ts';
import { scrambledLogits } from '../../madeUpSubject.ts';

const example = Float64Array.of(2, 4, 2, 1);
const ensemble = finish(ensembleSteps(energiesOf(example)));

function assertNear(got: number, expected: number, tolerance = 1e-9): void {
	assert.ok(Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${got}, not ${expected}`);
}

describe('the energies of a vector', () => {
	test('are its scores turned round, with their ends and their plain average', () => {
		const { energies, lowest, highest, average, ends } = energiesOf(example);
		assert.deepEqual(energies, Float64Array.of(-2, -4, -2, -1));
		assert.deepEqual([lowest, highest, average, ends], [-4, -1, -2.25, [1, 3]]);
	});

	test('leave masks out', () => {
		const { lowest, highest, average, count } = energiesOf(Float64Array.of(-Infinity, 3, 1));
		assert.deepEqual([lowest, highest, average, count], [-3, -1, -2, 2]);
	});

	test('of many have lines for the lowest and the highest, each once, and the others between', () => {
		const { lines, othersPlace, energies } = energiesOf(scrambledLogits(40));
		assert.equal(new Set(lines.indices).size, lines.indices.length);
		assert.equal(lines.indices.length + lines.othersCount, 40);
		const listed = Array.from(lines.indices, entry => energies[entry]!);
		assert.deepEqual(
			listed,
			listed.toSorted((one, other) => one - other),
		);
		assert.ok(othersPlace > 0 && othersPlace < listed.length);
	});

	test('have no scale where they are as good as equal, or beyond all scales', () => {
		for (const logits of [[3, 3, 3], [5], [1e20, 1e20 + 2e4], [-1e308, 1e308]]) {
			assert.equal(isSpread(energiesOf(Float64Array.from(logits))), false, String(logits));
		}
		assert.equal(isSpread(energiesOf(example)), true);
	});
});

describe('an ensemble', () => {
	test('at β = 1 is softmax', () => {
		const { listed, entropyNats: entropy, meanEnergy } = ensemble.at(1);
		assert.deepEqual(listed.entries, softmax(example));
		assertNear(entropy, entropyNats(softmax(example)));
		assertNear(meanEnergy, -compensatedSum(softmax(example).map((p, entry) => p * example[entry]!)));
	});

	test('has the limits: argmax, uniform, argmin', () => {
		assert.deepEqual(Array.from(ensemble.at(Infinity).listed.entries), [0, 1, 0, 0]);
		assert.deepEqual(Array.from(ensemble.at(0).listed.entries), [0.25, 0.25, 0.25, 0.25]);
		assert.deepEqual(Array.from(ensemble.at(-Infinity).listed.entries), [0, 0, 0, 1]);
	});

	test('finds the β of a mean, below the plain average above 0 and above it below 0', () => {
		fc.assert(
			fc.property(fc.double({ min: -3.99, max: -1.01, noNaN: true }), mean => {
				const beta = ensemble.betaOf(mean);
				assertNear(ensemble.at(beta).meanEnergy, mean, 1e-12);
				assert.equal(Math.sign(beta), Math.sign(-2.25 - mean));
			}),
		);
	});

	test('finds the limits at the ends and at the plain average', () => {
		assert.deepEqual(
			[-4, -2.25, -1].map(mean => ensemble.betaOf(mean)),
			[Infinity, 0, -Infinity],
		);
	});

	test('of a long vector says what the exact one says, on both sides of β = 0', () => {
		const logits = scrambledLogits(5000);
		logits[17] = -Infinity;
		const energies = energiesOf(logits);
		const long = finish(ensembleSteps(energies));
		for (const mean of [-7.5, -5, -0.3, 0.4, 6, 7.9]) {
			const exact = solveInverseTemperature(energies.energies, mean);
			const beta = long.betaOf(mean);
			assertNear(beta, exact.beta, 1e-7);
			const step = long.at(beta);
			assertNear(step.meanEnergy, mean, 1e-8);
			assertNear(step.entropyNats, entropyNats(exact.probabilities), 1e-7);
			for (const [line, entry] of energies.lines.indices.entries()) {
				assertNear(step.listed.entries[line]!, exact.probabilities[entry]!, 1e-7);
			}
			assertNear(step.listed.others + compensatedSum(step.listed.entries), 1, 1e-9);
			assertNear(step.ends[1], exact.probabilities[energies.ends[1]]!, 1e-7);
		}
	});

	test('of a long vector has the limits of the exact one, ties and masks among them', () => {
		const logits = scrambledLogits(5000);
		for (const entry of [3, 40]) logits[entry] = 9;
		for (const entry of [5, 6, 4000]) logits[entry] = -9;
		logits[17] = -Infinity;
		const energies = energiesOf(logits);
		const long = finish(ensembleSteps(energies));
		for (const beta of [Infinity, 0, -Infinity]) {
			const probabilities = probabilitiesAt(energies, beta);
			const { entropyNats: entropy, listed, ends } = long.at(beta);
			assertNear(entropy, entropyNats(probabilities));
			const expected = seriesValues(energies.lines, probabilities);
			assert.deepEqual(listed.entries, expected.entries);
			assertNear(listed.others, expected.others);
			assert.deepEqual(
				ends,
				energies.ends.map(entry => probabilities[entry]),
			);
		}
	});
});

test('the curve of entropies rises to ln n at the plain average and falls again', () => {
	for (const logits of [example, scrambledLogits(3000)]) {
		const drawn = finish(ensembleSteps(energiesOf(logits)));
		const { xs, ys, largest } = finish(entropyCurveSteps(drawn));
		assert.deepEqual([xs[0], xs.at(-1)], [drawn.energies.lowest, drawn.energies.highest]);
		const top = ys.indexOf(Math.max(...ys));
		assertNear(xs[top]!, drawn.energies.average);
		assertNear(ys[top]!, largest);
		for (let place = 1; place < xs.length; place++) assert.ok(xs[place]! >= xs[place - 1]! - 1e-9, `point ${place}`);
	}
});
