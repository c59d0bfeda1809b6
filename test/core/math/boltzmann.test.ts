import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solveInverseTemperature } from '../../../src/core/math/boltzmann.ts';
import { rivalDistribution } from '../../../src/core/math/boltzmannRival.ts';
import { entropyNats } from '../../../src/core/math/entropy.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import './arbitraries.ts';

const dice = [1, 2, 3, 4, 5, 6];

/** Energies that are not all equal, and a mean between the smallest and the largest. */
const problemArbitrary = fc
	.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 8 })
	.filter(energies => Math.max(...energies) - Math.min(...energies) > 1e-3)
	.chain(energies =>
		fc.double({ min: 0, max: 1, noNaN: true }).map(share => {
			const [least, most] = [Math.min(...energies), Math.max(...energies)];
			return { energies, meanEnergy: Math.min(Math.max(least + share * (most - least), least), most) };
		}),
	);

function meanOf(energies: readonly number[], probabilities: Float64Array): number {
	return compensatedSum(probabilities.map((probability, index) => probability * energies[index]!));
}

test('the mean energy is reached to 1e-12 of the range', () => {
	fc.assert(
		fc.property(problemArbitrary, ({ energies, meanEnergy }) => {
			const { probabilities } = solveInverseTemperature(energies, meanEnergy);
			const range = Math.max(...energies) - Math.min(...energies);
			assert.ok(Math.abs(meanOf(energies, probabilities) - meanEnergy) <= 1e-12 * Math.max(range, 1));
			assert.ok(Math.abs(compensatedSum(probabilities) - 1) < 1e-14);
		}),
	);
});

test('the probabilities are softmax of −E at T = 1/β', () => {
	fc.assert(
		fc.property(problemArbitrary, ({ energies, meanEnergy }) => {
			const { beta, probabilities } = solveInverseTemperature(energies, meanEnergy);
			if (beta === 0 || Math.abs(beta) === Infinity) return;
			const scores = energies.map(energy => (beta > 0 ? -energy : energy));
			for (const [index, expected] of softmax(scores, 1 / Math.abs(beta)).entries()) {
				assert.ok(Math.abs(probabilities[index]! - expected) < 1e-12);
			}
		}),
	);
});

test('β is positive below the plain average and negative above', () => {
	fc.assert(
		fc.property(problemArbitrary, ({ energies, meanEnergy }) => {
			const excess = compensatedSum(energies) / energies.length - meanEnergy;
			if (Math.abs(excess) < 1e-9) return;
			assert.equal(Math.sign(solveInverseTemperature(energies, meanEnergy).beta), Math.sign(excess));
		}),
	);
});

test('no rival with the same mean has more entropy', () => {
	fc.assert(
		fc.property(problemArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), ({ energies, meanEnergy }, share) => {
			const { probabilities } = solveInverseTemperature(energies, meanEnergy);
			const rival = rivalDistribution(energies, probabilities, share);
			if (rival === undefined) return;
			assert.ok(rival.every(probability => probability >= 0));
			assert.ok(Math.abs(meanOf(energies, rival) - meanEnergy) <= 1e-11);
			assert.ok(entropyNats(rival) <= entropyNats(probabilities) + 1e-13);
		}),
	);
});

test('the dice whose mean is 4.5 has Jaynes’s probabilities', () => {
	// E. T. Jaynes, "Where do we stand on maximum entropy?" (1978): the Brandeis dice problem.
	const expected = ['0.05435', '0.07877', '0.11416', '0.16545', '0.23977', '0.34749'];
	const { probabilities } = solveInverseTemperature(dice, 4.5);
	assert.deepEqual(
		Array.from(probabilities, probability => probability.toFixed(5)),
		expected,
	);
});

test('the rival of the dice has the same mean and visibly less entropy', () => {
	const { probabilities } = solveInverseTemperature(dice, 4.5);
	const rival = rivalDistribution(dice, probabilities)!;
	assert.ok(Math.abs(meanOf(dice, rival) - 4.5) < 1e-15);
	assert.ok(entropyNats(rival) < entropyNats(probabilities) - 0.05);
});

test('the plain average gives β = 0 and the uniform distribution', () => {
	assert.deepEqual(solveInverseTemperature(dice, 3.5), { beta: 0, probabilities: new Float64Array(6).fill(1 / 6) });
});

test('a mean at an end gives β = ±∞, and the ties there share', () => {
	assert.deepEqual(solveInverseTemperature([1, 1, 2], 1), {
		beta: Infinity,
		probabilities: Float64Array.of(0.5, 0.5, 0),
	});
	assert.deepEqual(solveInverseTemperature([1, 2, 2], 2), {
		beta: -Infinity,
		probabilities: Float64Array.of(0, 0.5, 0.5),
	});
	assert.deepEqual(solveInverseTemperature([3, 3], 3), { beta: 0, probabilities: Float64Array.of(0.5, 0.5) });
});

test('a mean outside the energies is refused with what was got', () => {
	for (const mean of [0.9, 6.1, NaN, Infinity]) {
		assert.throws(() => solveInverseTemperature(dice, mean), {
			name: 'RangeError',
			message: `mean energy must be from 1 to 6, got ${mean}`,
		});
	}
});

test('an energy of +∞ is a mask', () => {
	const { beta, probabilities } = solveInverseTemperature([1, Infinity, 2], 1.2);
	assert.ok(Math.abs(beta - Math.log(4)) < 1e-15);
	assert.equal(probabilities[1], 0);
	const atEnd = solveInverseTemperature([1, Infinity, 2], 2);
	assert.deepEqual(Array.from(atEnd.probabilities), [0, 0, 1]);
});

test('undefined energies give NaN', () => {
	for (const energies of [[NaN, 1], [-Infinity, 1], [Infinity], []]) {
		const { beta, probabilities } = solveInverseTemperature(energies, 1);
		assert.equal(beta, NaN);
		assert.ok(probabilities.length === energies.length && probabilities.every(Number.isNaN));
	}
});

test('a mean next to the smallest energy, an offset of a hundred million and ends of the doubles are no obstacle', () => {
	const next = solveInverseTemperature([1, 2], 1 + 2 ** -52);
	assert.ok(Math.abs(next.probabilities[1]! / 2 ** -52 - 1) < 1e-12);
	const offset = solveInverseTemperature([1e8, 1e8 + 1, 1e8 + 2], 1e8 + 1.25);
	assert.deepEqual(offset, solveInverseTemperature([0, 1, 2], 1.25));
	const wide = solveInverseTemperature([-1.7e308, 0, 1.7e308], 1.6e308);
	assert.ok(wide.beta < 0 && Math.abs(compensatedSum(wide.probabilities) - 1) < 1e-14);
	const uneven = solveInverseTemperature([0, 1e-300, 1], 1e-301);
	assert.ok(Math.abs(uneven.probabilities[1]! - 0.1) < 1e-12);
});

test('where nothing can move there is no rival', () => {
	assert.equal(rivalDistribution([1, 2], [0.5, 0.5]), undefined);
	assert.equal(rivalDistribution([3, 3, 3], [0.5, 0.25, 0.25]), undefined);
	assert.equal(rivalDistribution([1, 2, 3], [0.5, 0, 0.5]), undefined);
	assert.equal(rivalDistribution([1, Infinity, 3], [0.5, 0, 0.5]), undefined);
	assert.equal(rivalDistribution([], []), undefined);
});

test('a rival is asked for with as many probabilities as energies, and a share', () => {
	assert.throws(() => rivalDistribution([1, 2], [1]), { name: 'RangeError', message: /as many as energies, 2, got 1/ });
	for (const share of [-0.1, 1.1, NaN]) {
		assert.throws(() => rivalDistribution(dice, new Float64Array(6).fill(1 / 6), share), {
			name: 'RangeError',
			message: `share must be from 0 to 1, got ${share}`,
		});
	}
});
