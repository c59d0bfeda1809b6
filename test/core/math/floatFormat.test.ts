import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { floatFormats, roundTo } from '../../../src/core/math/floatFormat.ts';
import './arbitraries.ts';

const { float64, float32, float16, bfloat16 } = floatFormats;
/** Any double, and many that lie near the ends of the small formats. */
const value = fc.oneof(
	fc.double(),
	fc.double({ min: -70000, max: 70000, noNaN: true }),
	fc.double({ min: -1e-4, max: 1e-4, noNaN: true }),
	fc.double({ min: -1e-37, max: 1e-37, noNaN: true }),
);

test('float64 keeps every double', () => {
	fc.assert(fc.property(value, number => assert.equal(roundTo(number, float64), number)));
});

test('float32 rounds as Math.fround', () => {
	fc.assert(fc.property(value, number => assert.equal(roundTo(number, float32), Math.fround(number))));
});

test('bfloat16 is the upper half of a float32, nearest, ties to even', () => {
	const view = new DataView(new ArrayBuffer(4));
	fc.assert(
		fc.property(fc.nat({ max: 0x7f7f }), fc.nat({ max: 0xffff }), (upper, lower) => {
			view.setUint16(0, upper);
			view.setUint16(2, lower);
			const number = view.getFloat32(0);
			const up = lower > 0x8000 || (lower === 0x8000 && upper % 2 === 1);
			view.setUint16(0, upper + (up ? 1 : 0));
			view.setUint16(2, 0);
			assert.equal(roundTo(number, bfloat16), view.getFloat32(0));
		}),
	);
});

/** Every float16 ≥ 0 by its bits: five of exponent, ten of significand. */
function float16Of(bits: number): number {
	const exponent = bits >> 10;
	const significand = bits & 0x3ff;
	return exponent === 0 ? significand * 2 ** -24 : (1024 + significand) * 2 ** (exponent - 25);
}

test('float16 keeps its own values and rounds the middle between two to the even one', () => {
	for (let bits = 0; bits < 0x7bff; bits++) {
		const [lower, upper] = [float16Of(bits), float16Of(bits + 1)];
		assert.equal(roundTo(lower, float16), lower);
		assert.equal(roundTo((lower + upper) / 2, float16), bits % 2 === 0 ? lower : upper);
		assert.equal(roundTo(-(lower * 3 + upper) / 4, float16), -lower);
		assert.equal(roundTo((lower + upper * 3) / 4, float16), upper);
	}
});

test('the formats end where IEEE 754 says', () => {
	assert.deepEqual([float64.largest, float64.least], [Number.MAX_VALUE, Number.MIN_VALUE]);
	assert.deepEqual([float16.largest, float16.least], [65504, 2 ** -24]);
	assert.deepEqual([float32.largest, float32.least], [3.4028234663852886e38, 2 ** -149]);
	assert.deepEqual([bfloat16.largest, bfloat16.least], [3.3895313892515355e38, 2 ** -133]);
	assert.equal(roundTo(65519.99, float16), 65504);
	assert.equal(roundTo(65520, float16), Infinity);
	assert.equal(roundTo(-1e39, bfloat16), -Infinity);
	assert.equal(roundTo(2 ** -25, float16), 0);
});

test('NaN, ±∞ and −0 stay what they are', () => {
	for (const format of Object.values(floatFormats)) {
		for (const number of [NaN, Infinity, -Infinity, -0, 0]) assert.equal(roundTo(number, format), number);
		assert.equal(roundTo(-1e-320, format), format === float64 ? -1e-320 : -0);
	}
});
