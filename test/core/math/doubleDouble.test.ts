import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
	addDoubleDouble,
	divideDoubleDouble,
	type DoubleDouble,
	DoubleDoubleSum,
	exactProduct,
	exactSum,
	multiplyDoubleDouble,
	squareRootDoubleDouble,
	subtractDoubleDouble,
} from '../../../src/core/math/doubleDouble.ts';
import './arbitraries.ts';

/** Whole numbers of up to 53 bits: their sums and products are exact in BigInt. */
const whole = fc.maxSafeInteger();

function asBigInt({ high, low }: DoubleDouble): bigint {
	return BigInt(high) + BigInt(low);
}

test('sums and products of doubles have no error', () => {
	fc.assert(
		fc.property(whole, whole, (left, right) => {
			assert.equal(asBigInt(exactSum(left, right)), BigInt(left) + BigInt(right));
			assert.equal(asBigInt(exactProduct(left, right)), BigInt(left) * BigInt(right));
		}),
	);
});

test('sums, differences and products of double-doubles are near the exact ones', () => {
	const pair = fc.tuple(whole, fc.integer({ min: -1000, max: 1000 })).map(([high, low]) => exactSum(high, low));
	fc.assert(
		fc.property(pair, pair, (left, right) => {
			const [first, second] = [asBigInt(left), asBigInt(right)];
			assert.equal(asBigInt(addDoubleDouble(left, right)), first + second);
			assert.equal(asBigInt(subtractDoubleDouble(left, right)), first - second);
			const error = asBigInt(multiplyDoubleDouble(left, right)) - first * second;
			assert.ok(Math.abs(Number(error)) <= Math.abs(Number(first * second)) * 2 ** -100);
		}),
	);
});

test('a quotient times its divisor is the dividend, a root times itself its square', () => {
	const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).map(high => ({ high, low: 0 }));
	fc.assert(
		fc.property(positive, positive, (left, right) => {
			const back = subtractDoubleDouble(multiplyDoubleDouble(divideDoubleDouble(left, right), right), left);
			assert.ok(Math.abs(back.high) <= left.high * 2 ** -98);
			const root = squareRootDoubleDouble(left);
			const square = subtractDoubleDouble(multiplyDoubleDouble(root, root), left);
			assert.ok(Math.abs(square.high) <= left.high * 2 ** -98);
		}),
	);
});

test('a running sum keeps what cancels', () => {
	fc.assert(
		fc.property(fc.array(whole, { maxLength: 10 }), values => {
			const sum = new DoubleDoubleSum();
			for (const value of values) sum.add(value, 0);
			assert.equal(
				asBigInt(sum),
				values.reduce((total, value) => total + BigInt(value), 0n),
			);
		}),
	);
});
