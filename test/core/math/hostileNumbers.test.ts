import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseSoftmax } from '../../../src/core/math/baseSoftmax.ts';
import { describeLogits } from '../../../src/core/math/describeLogits.ts';
import { softmaxEntropyNats } from '../../../src/core/math/entropy.ts';
import { hardmax } from '../../../src/core/math/hardmax.ts';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { logSoftmax, softmax } from '../../../src/core/math/softmax.ts';
import { entmax15, sparsemax } from '../../../src/core/math/sparsemax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { temperatureOfBase } from '../../../src/core/math/temperature.ts';
import { ulpDistance } from './vectors.ts';

const MAX = Number.MAX_VALUE;

function assertNear(actual: Float64Array, expected: readonly number[], relative: number): void {
	assert.equal(actual.length, expected.length);
	for (const [index, reference] of expected.entries()) {
		assert.ok(Math.abs(actual[index]! - reference) <= relative * reference, `${actual[index]} is not ${reference}`);
	}
}

test('nothing is described as empty and has no NaN', () => {
	assert.deepEqual(describeLogits([]), { type: 'empty' });
	assert.equal(softmaxEntropyNats([]), 0);
});

test('a single score has probability 1 and entropy 0', () => {
	assert.deepEqual(Array.from(softmax([5])), [1]);
	assert.equal(softmaxEntropyNats([5]), 0);
});

test('equal scores share exactly, however large or small', () => {
	for (const score of [0, -0, 1e308, -1e308, 5e-324]) {
		for (const length of [2, 3, 7, 1000]) {
			const logits = new Array<number>(length).fill(score);
			assert.deepEqual(softmax(logits), new Float64Array(length).fill(1 / length));
		}
	}
});

test('scores a thousand apart give 1 and 0, and the logarithm keeps the distance', () => {
	assert.deepEqual(Array.from(softmax([1000, 0, 0, 0])), [1, 0, 0, 0]);
	assert.deepEqual(Array.from(softmax([-1000, 0])), [0, 1]);
	assert.deepEqual(Array.from(logSoftmax([1000, 1])), [0, -999]);
});

// The cases of SciPy's own tests of scipy.special.softmax; digits from Python's decimal module with 80 digits.
test('SciPy’s values for 0, 1, 2, 3 are met, shifted by 100 too', () => {
	const expected = [0.03205860328008499, 0.08714431874203256, 0.23688281808991013, 0.6439142598879722];
	assertNear(softmax([0, 1, 2, 3]), expected, 1e-15);
	assertNear(softmax([100, 101, 102, 103]), expected, 1e-15);
});

test('SciPy’s values for far-apart scores are met', () => {
	const wide = [2.678636961770877e-33, 1.9287498479371314e-22, 1.3887943864771146e-11, 0.9999999999861121];
	assertNear(softmax([-25, 0, 25, 50]), wide, 1e-15);
	assertNear(softmax([1, 325, 749, 750]), [0, 1.9444526359919375e-185, 0.2689414213699951, 0.7310585786300049], 1e-15);
});

test('the two ends of the doubles give 1 and 0 at T = 0.5', () => {
	assert.deepEqual(Array.from(softmax([MAX, -MAX], 0.5)), [1, 0]);
});

test('differences beyond the largest double stay finite and sum to 1', () => {
	assert.deepEqual(Array.from(softmax([1e308, 1e308, -1e308])), [0.5, 0.5, 0]);
	assert.deepEqual(Array.from(softmax([-1e308, -1.7e308])), [1, 0]);
});

test('one mask is left out, and all masks or a +∞ leave softmax undefined', () => {
	assert.deepEqual(Array.from(softmax([-Infinity, 0])), [0, 1]);
	assert.deepEqual(describeLogits([-Infinity, -Infinity]), { type: 'allMasked' });
	assert.deepEqual(describeLogits([1, Infinity]), { type: 'infinite', index: 1 });
	assert.deepEqual(describeLogits([Infinity, -Infinity]), { type: 'infinite', index: 0 });
});

test('a NaN is named by its index', () => {
	assert.deepEqual(describeLogits([NaN, 1]), { type: 'nan', index: 0 });
});

test('an offset of a million costs no accuracy at T = 0.7', () => {
	// Multiples of 2⁻²⁰, exact with the offset and without.
	const logits = Float64Array.from({ length: 200 }, (_, index) => (((index * 7919) % 4001) - 2000) / 2 ** 6);
	const shifted = logits.map(logit => logit + 1e6);
	assert.deepEqual(softmax(shifted, 0.7), softmax(logits, 0.7));
});

// References: Python's decimal module with 80 digits.
test('the rounding of a difference of scores costs no accuracy in the tail', () => {
	assert.ok(ulpDistance(softmax([0.1, -700.3])[1]!, 6.609138834709863e-305) <= 4);
	assert.ok(ulpDistance(softmax([0.1, -500.3], 0.7)[1]!, 3.479264997992e-311) <= 4);
});

test('a denormal temperature gives hardmax, a huge one the uniform distribution', () => {
	for (const temperature of [5e-324, 1e-320]) {
		assert.deepEqual(softmax([1, 3, 2], temperature), Float64Array.of(0, 1, 0));
		assert.deepEqual(softmax([0, 1e-300], temperature), Float64Array.of(0, 1));
	}
	for (const temperature of [1e308, MAX]) {
		assert.deepEqual(softmax([1, 3, 2, 0], temperature), new Float64Array(4).fill(0.25));
	}
});

test('scores as extreme as the temperature are compared with it', () => {
	const expected = [1 / (1 + Math.exp(-1)), 1 / (1 + Math.E)];
	assertNear(softmax([5e-324, 0], 5e-324), expected, 1e-15);
	assertNear(softmax([1e308, 0], 1e308), expected, 1e-15);
	assertNear(softmax([MAX, -MAX], MAX), [1 / (1 + Math.exp(-2)), 1 / (1 + Math.exp(2))], 1e-15);
});

test('ties at the maximum share as T falls to 0', () => {
	assert.deepEqual(softmax([1, 1, 0], 1e-6), Float64Array.of(0.5, 0.5, 0));
	assert.deepEqual(hardmax([1, 1, 0]), Float64Array.of(0.5, 0.5, 0));
});

test('every base has its meaning or is refused', () => {
	assert.deepEqual(temperatureOfBase(1), { type: 'uniform' });
	assert.deepEqual(temperatureOfBase(Math.E), { type: 'temperature', temperature: 1 });
	for (const base of [1 + 2 ** -52, 10, 1e308]) assert.equal(temperatureOfBase(base).type, 'temperature');
	for (const base of [0.5, 5e-324]) assert.equal(temperatureOfBase(base).type, 'reversed');
	for (const base of [0, -1, NaN, Infinity]) assert.throws(() => temperatureOfBase(base), RangeError);
});

test('a base at an edge is uniform, reversed, or nearly hardmax, and never NaN', () => {
	assert.deepEqual(
		Array.from(baseSoftmax([1, 2, 3], 1 + 2 ** -52), share => share.toFixed(12)),
		['0.333333333333', '0.333333333333', '0.333333333333'],
	);
	assert.deepEqual(Array.from(baseSoftmax([1, 2], 5e-324)), [1, 5e-324]);
	assert.deepEqual(Array.from(baseSoftmax([1, 3], 1e308)), [0, 1]);
	for (const base of [0, -1, NaN, Infinity]) assert.throws(() => baseSoftmax([1, 2], base), RangeError);
});

test('linear normalization says what it is at every edge', () => {
	const cases = [
		{ logits: [1, -1], verdict: 'zero-sum', values: [NaN, NaN] },
		{ logits: [0, 0], verdict: 'zero-sum', values: [NaN, NaN] },
		{ logits: [-0, -0], verdict: 'zero-sum', values: [NaN, NaN] },
		{ logits: [1e308, 1e308], verdict: 'distribution', values: [0.5, 0.5] },
		{ logits: [5e-324], verdict: 'distribution', values: [1] },
		{ logits: [-1, -3], verdict: 'reversed', values: [0.25, 0.75] },
		{ logits: [1, 2, -1], verdict: 'negative', values: [0.5, 1, -0.5] },
		{ logits: [1, -0.9999999999999999], verdict: 'negative', values: [2 ** 53, 1 - 2 ** 53] },
	] as const;
	for (const { logits, verdict, values } of cases) {
		const result = linearNormalize(logits);
		assert.equal(result.verdict, verdict, String(logits));
		assert.deepEqual(Array.from(result.values), values);
	}
});

test('200,000 scores need no spread', () => {
	const logits = new Float64Array(200_000).fill(3);
	assert.equal(softmax(logits)[0], 1 / 200_000);
});

test('a million scores are summed without losing the small ones', () => {
	const tiny = Float64Array.from({ length: 1_000_001 }, (_, index) => (index === 0 ? 1e16 : 1));
	assert.equal(compensatedSum(tiny), 1e16 + 1e6);
	assert.equal(linearNormalize(tiny).values[0], 1e16 / (1e16 + 1e6));
	const sorted = Float64Array.from({ length: 1_000_000 }, (_, index) => index / 1e5);
	const up = softmax(sorted);
	const down = softmax(sorted.toReversed());
	assert.ok(Math.abs(compensatedSum(up) - 1) < 1e-15);
	assert.ok(ulpDistance(up[999_999]!, down[0]!) <= 2);
});

test('every kind of array-like of numbers is read once and left as it is', () => {
	const expected = softmax([1, 2, 3]);
	const arrayLike = { length: 3, 0: 1, 1: 2, 2: 3 };
	for (const logits of [Float32Array.of(1, 2, 3), Uint8Array.of(1, 2, 3), Object.freeze([1, 2, 3]), arrayLike]) {
		assert.deepEqual(softmax(logits), expected);
	}
	assert.deepEqual(softmax(new Proxy([1, 2, 3], {})), expected);
	const withHole = new Array<number>(3);
	withHole[0] = 1;
	withHole[2] = 3;
	assert.ok(softmax(withHole).every(Number.isNaN), 'a hole is no number');
});

test('an array-like with getters is read, and BigInts are refused', () => {
	const getters = {
		length: 2,
		get 0() {
			return 1;
		},
		get 1() {
			return 2;
		},
	};
	assert.deepEqual(softmax(getters), softmax([1, 2]));
	// @ts-expect-error a BigInt is no number
	assert.throws(() => softmax([1n, 2n]), TypeError);
});

test('whole numbers beyond 2⁵³ are the doubles that they round to', () => {
	assert.deepEqual(softmax([2 ** 53, 2 ** 53 + 2]), softmax([0, 2]));
});

test('sparsemax and entmax share ties at the threshold and sum to 1 at every scale', () => {
	for (const scale of [1e-5, 0.5, 1e4]) {
		for (const normalize of [sparsemax, entmax15]) {
			const probabilities = normalize([scale, scale, 0, 0]);
			assert.equal(probabilities[2], probabilities[3]);
			assert.ok(Math.abs(compensatedSum(probabilities) - 1) < 1e-15);
		}
	}
});

test('a detached buffer is an empty array', () => {
	const logits = Float64Array.of(1, 2);
	structuredClone(logits, { transfer: [logits.buffer] });
	assert.deepEqual(softmax(logits), new Float64Array());
});
