import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawCounts } from '../../../../src/core/math/samplers/drawCounts.ts';
import { Pcg32 } from '../../../../src/core/math/samplers/pcg32.ts';
import { softmax } from '../../../../src/core/math/softmax.ts';
import { distributionArbitrary } from '../arbitraries.ts';

// The first round of pcg32-demo, seed 42 and stream 54, as printed by the generator's author (pcg-random.org).
test('the generator gives the numbers of its author’s demonstration', () => {
	const generator = new Pcg32(42n, 54n);
	const numbers = Array.from({ length: 6 }, () => generator.next());
	assert.deepEqual(numbers, [0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e]);
});

test('random numbers are from 0 up to but not 1, multiples of 2⁻⁵³ with a mean of one half', () => {
	const generator = new Pcg32(1n);
	let sum = 0;
	for (let draw = 0; draw < 20_000; draw++) {
		const number = generator.nextUnit();
		assert.ok(number >= 0 && number < 1 && Number.isInteger(number * 2 ** 53));
		sum += number;
	}
	// Five standard deviations of the mean of 20,000 numbers
	assert.ok(Math.abs(sum / 20_000 - 0.5) < 5 * Math.sqrt(1 / 12 / 20_000));
});

test('as many tokens are drawn as asked for, none of them impossible, and the same ones for the same seed', () => {
	fc.assert(
		fc.property(distributionArbitrary(5), fc.nat({ max: 20 }), fc.integer(), (probabilities, draws, seed) => {
			const counts = drawCounts(probabilities, draws, seed);
			assert.equal(
				counts.reduce((sum, count) => sum + count, 0),
				draws,
			);
			for (const [index, count] of counts.entries()) if (probabilities[index] === 0) assert.equal(count, 0);
			assert.deepEqual(drawCounts(probabilities, draws, seed), counts);
		}),
	);
});

test('counts near the probabilities as the draws grow', () => {
	const probabilities = softmax([2, 4, 2, 1]);
	const draws = 50_000;
	for (const seed of [1, 2, 3]) {
		const counts = drawCounts(probabilities, draws, seed);
		// χ² with three degrees of freedom is above 16.3 once in a thousand.
		let square = 0;
		for (const [index, count] of counts.entries()) {
			const expected = probabilities[index]! * draws;
			square += (count - expected) ** 2 / expected;
		}
		assert.ok(square < 16.3, String(square));
	}
});

test('different seeds draw differently', () => {
	assert.notDeepEqual(drawCounts([0.5, 0.5], 1000, 1), drawCounts([0.5, 0.5], 1000, 2));
});

test('the probabilities need not sum to 1', () => {
	assert.deepEqual(drawCounts([3, 1], 100, 7), drawCounts([0.75, 0.25], 100, 7));
	assert.deepEqual(Array.from(drawCounts([0, 5e-324, 0], 4, 1)), [0, 4, 0]);
});

test('what cannot be drawn from is refused with what was got', () => {
	assert.throws(() => drawCounts([0.5], -1, 1), { name: 'RangeError', message: /draws .* got -1/ });
	assert.throws(() => drawCounts([0.5], 1.5, 1), { name: 'RangeError', message: /draws .* got 1.5/ });
	assert.throws(() => drawCounts([0.5], 1, 0.5), { name: 'RangeError', message: /seed .* got 0.5/ });
	assert.throws(() => drawCounts([0.5, NaN], 1, 1), { name: 'RangeError', message: /probability 1 .* got NaN/ });
	assert.throws(() => drawCounts([-0.5], 1, 1), { name: 'RangeError', message: /probability 0 .* got -0.5/ });
	assert.throws(() => drawCounts([0, 0], 1, 1), { name: 'RangeError', message: /sum > 0, got 0/ });
	assert.throws(() => drawCounts([], 1, 1), { name: 'RangeError', message: /sum > 0, got 0/ });
});
