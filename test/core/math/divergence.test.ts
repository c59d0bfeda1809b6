import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conditionOn, jensenShannonNats, klDivergenceNats, totalVariation } from '../../../src/core/math/divergence.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { distributionArbitrary } from './arbitraries.ts';
import { ulpDistance } from './vectors.ts';

const pairs = fc.tuple(distributionArbitrary(5), distributionArbitrary(5));

test('Gibbs: the divergence of two distributions is never negative, and 0 for equal ones', () => {
	fc.assert(
		fc.property(pairs, ([p, q]) => {
			assert.ok(klDivergenceNats(p, q) >= 0);
			assert.equal(klDivergenceNats(p, p), 0);
			if (totalVariation(p, q) > 1e-8) assert.ok(klDivergenceNats(p, q) > 0);
		}),
	);
});

test('it is Σ p ln(p/q)', () => {
	fc.assert(
		fc.property(pairs, ([p, q]) => {
			const terms = p.map((value, index) => (value === 0 ? 0 : value * Math.log(value / q[index]!)));
			const plain = terms.includes(Infinity) ? Infinity : compensatedSum(terms);
			const divergence = klDivergenceNats(p, q);
			assert.ok(divergence === plain || Math.abs(divergence - plain) < 1e-14 * (1 + plain));
		}),
	);
});

test('Jensen–Shannon is symmetric and from 0 to ln 2', () => {
	fc.assert(
		fc.property(pairs, ([p, q]) => {
			const divergence = jensenShannonNats(p, q);
			assert.ok(divergence >= 0 && divergence <= Math.LN2);
			assert.equal(divergence, jensenShannonNats(q, p));
			assert.equal(jensenShannonNats(p, p), 0);
		}),
	);
});

test('Pinsker: total variation is at most √(D/2), and from 0 to 1', () => {
	fc.assert(
		fc.property(pairs, ([p, q]) => {
			const distance = totalVariation(p, q);
			assert.ok(distance >= 0 && distance <= 1 + 1e-15);
			assert.ok(distance <= Math.sqrt(klDivergenceNats(p, q) / 2) * (1 + 1e-6) + 1e-15);
		}),
	);
});

// References: Python's decimal module with 80 digits.
test('nearly equal distributions keep the digits of their divergence', () => {
	const step = 2 ** -30;
	const divergence = klDivergenceNats([0.5 + step, 0.5 - step], [0.5, 0.5]);
	assert.ok(ulpDistance(divergence, 2 * step * step) <= 8);
});

test('a mask of p adds nothing, a mask of q makes the divergence infinite and the others finite', () => {
	assert.equal(klDivergenceNats([1, 0], [0.5, 0.5]), Math.LN2);
	assert.equal(klDivergenceNats([0.5, 0.5], [1, 0]), Infinity);
	assert.ok(Math.abs(jensenShannonNats([0.5, 0.5], [1, 0]) - 0.2157615543388357) < 1e-15);
	assert.equal(totalVariation([0.5, 0.5], [1, 0]), 0.5);
	assert.equal(jensenShannonNats([1, 0], [0, 1]), Math.LN2);
	assert.equal(totalVariation([1, 0], [0, 1]), 1);
});

test('conditioning on common outcomes makes distributions with different masks comparable', () => {
	const kept = [1, 1, 0];
	const p = conditionOn([0.25, 0.25, 0.5], kept);
	const q = conditionOn([0.5, 0.5, 0], kept);
	assert.deepEqual(Array.from(p), [0.5, 0.5, 0]);
	assert.equal(klDivergenceNats(p, q), 0);
	assert.ok(conditionOn([1, 0], [0, 1]).every(Number.isNaN), 'nothing of the kept has probability');
});

test('what is no probability gives NaN', () => {
	for (const wrong of [
		[NaN, 1],
		[-0.5, 1.5],
	]) {
		assert.equal(klDivergenceNats(wrong, [0.5, 0.5]), NaN);
		assert.equal(klDivergenceNats([0.5, 0.5], wrong), NaN);
		assert.equal(jensenShannonNats(wrong, [0.5, 0.5]), NaN);
	}
	assert.equal(totalVariation([NaN, 1], [0.5, 0.5]), NaN);
	assert.equal(klDivergenceNats([], []), 0);
});

test('distributions of different length are refused', () => {
	for (const compare of [klDivergenceNats, jensenShannonNats, totalVariation, conditionOn]) {
		assert.throws(() => compare([1], [0.5, 0.5]), { name: 'RangeError', message: /got 1 and 2/ });
	}
});
