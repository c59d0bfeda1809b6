import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { softmax } from '../../../src/core/math/softmax.ts';
import { entmax15, sparsemax } from '../../../src/core/math/sparsemax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { logitsArbitrary, temperatureArbitrary, wildLogitsArbitrary, wildTemperatureArbitrary } from './arbitraries.ts';
import { ulpDistance } from './vectors.ts';

const both = { sparsemax, entmax15 };

test('the worked example is one-hot under both, as the largest score leads by 2', () => {
	assert.deepEqual(Array.from(sparsemax([2, 4, 2, 1])), [0, 1, 0, 0]);
	assert.deepEqual(Array.from(entmax15([2, 4, 2, 1])), [0, 1, 0, 0]);
});

test('sparsemax of two scores is linear between the ends: (1 + x₁ − x₂)/2', () => {
	assert.deepEqual(Array.from(sparsemax([0.5, 0])), [0.75, 0.25]);
	assert.deepEqual(Array.from(sparsemax([1, 0])), [1, 0]);
	assert.deepEqual(Array.from(sparsemax([0.25, 0], 0.5)), [0.75, 0.25]);
});

for (const [name, normalize] of Object.entries(both)) {
	test(`${name} sums to 1 and stays within 0 and 1, whatever the scores and the temperature`, () => {
		fc.assert(
			fc.property(wildLogitsArbitrary, wildTemperatureArbitrary, (logits, temperature) => {
				const probabilities = normalize(logits, temperature);
				assert.ok(probabilities.every(probability => probability >= 0 && probability <= 1));
				assert.ok(Math.abs(compensatedSum(probabilities) - 1) <= logits.length * 2 ** -52);
			}),
		);
	});

	test(`${name} does not change at all under a shift that is exact`, () => {
		const eighths = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(eighths, fc.integer({ min: -100_000, max: 100_000 }), temperatureArbitrary, (counts, shift, t) => {
				const logits = counts.map(count => count / 8);
				const shifted = logits.map(logit => logit + shift);
				assert.deepEqual(normalize(shifted, t), normalize(logits, t));
			}),
		);
	});

	test(`${name} keeps the order of the scores, and ties stay ties`, () => {
		fc.assert(
			fc.property(logitsArbitrary, temperatureArbitrary, (logits, temperature) => {
				const probabilities = normalize(logits, temperature);
				for (const [index, logit] of logits.entries()) {
					const next = logits[(index + 1) % logits.length]!;
					const following = probabilities[(index + 1) % logits.length]!;
					if (logit <= next) assert.ok(probabilities[index]! <= following);
				}
			}),
		);
	});

	test(`${name} is undefined where softmax is, leaves masks at 0, and of nothing it is nothing`, () => {
		for (const logits of [[NaN, 1], [1, Infinity], [-Infinity]]) assert.ok(normalize(logits).every(Number.isNaN));
		assert.deepEqual(Array.from(normalize([0.25, -Infinity, 0.25])), [0.5, 0, 0.5]);
		assert.deepEqual(normalize([]), new Float64Array());
	});

	test(`${name} refuses a temperature that is none`, () => {
		for (const temperature of [0, -1, NaN, Infinity]) {
			assert.throws(() => normalize([1, 2], temperature), { name: 'RangeError', message: /temperature .* got/ });
		}
	});

	// The scales of the coefficients in the tests of the entmax package of the authors (deep-spin/entmax).
	test(`${name} converges at every scale, with ties at the threshold too`, () => {
		for (const scale of [1e-5, 0.5, 1e4, 1e300, 1e-300]) {
			const logits = [2, 1, 1, 0.5, 0, 0, 0].map(logit => logit * scale);
			const probabilities = normalize(logits);
			assert.ok(Math.abs(compensatedSum(probabilities) - 1) < 1e-15, String(scale));
			assert.equal(probabilities[1], probabilities[2]);
		}
		// The second and third score lie exactly on the threshold.
		const atThreshold = name === 'sparsemax' ? [1, 0, 0] : [2, 0, 0];
		assert.deepEqual(Array.from(normalize(atThreshold)), [1, 0, 0]);
	});
}

test('the support of entmax15 lies between those of sparsemax and softmax', () => {
	fc.assert(
		fc.property(logitsArbitrary, fc.double({ min: 0.1, max: 100, noNaN: true }), (logits, temperature) => {
			const sparse = sparsemax(logits, temperature);
			const middle = entmax15(logits, temperature);
			const dense = softmax(logits, temperature);
			for (const index of logits.keys()) {
				if (sparse[index]! > 0) assert.ok(middle[index]! > 0, `entry ${index}`);
				if (middle[index]! > 0) assert.ok(dense[index]! > 0, `entry ${index}`);
			}
		}),
	);
});

test('both meet the definition: the scores of the support less one threshold', () => {
	const near = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(near, logits => {
			const largest = logits.indexOf(Math.max(...logits));
			const sparse = sparsemax(logits);
			const squares = entmax15(logits);
			const threshold = logits[largest]! - sparse[largest]!;
			const squareThreshold = logits[largest]! / 2 - Math.sqrt(squares[largest]!);
			for (const [index, logit] of logits.entries()) {
				assert.ok(Math.abs(sparse[index]! - Math.max(logit - threshold, 0)) < 1e-14);
				assert.ok(Math.abs(squares[index]! - Math.max(logit / 2 - squareThreshold, 0) ** 2) < 1e-14);
			}
		}),
	);
});

// References: sums of the exact values of the doubles, by Python's fractions module.
test('a probability just above the threshold keeps its digits', () => {
	assert.equal(sparsemax([0.1, -0.8999999999990905])[1], 4.547334730986563e-13);
	assert.equal(sparsemax([0, -1 + 2 ** -53])[1], 2 ** -54);
	assert.ok(ulpDistance(entmax15([0, -2 + 2 ** -52])[1]!, 2 ** -106) <= 4);
});
