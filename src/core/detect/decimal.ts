/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** 2^53: below it every integer is a double. */
const integerLimit = 9007199254740992;

/** 10^e for |e| ≤ 64 as unevaluated sums of two doubles, correct to 106 bits. */
const largestPower = 64;
const powersHigh = new Float64Array(2 * largestPower + 1);
const powersLow = new Float64Array(2 * largestPower + 1);
for (let e = -largestPower; e <= largestPower; e++) {
	const high = Number(`1e${e}`);
	powersHigh[e + largestPower] = high;
	powersLow[e + largestPower] = powerBeyond(high, e);
}

/** 10^e − high, rounded once, for high the double next to 10^e. */
function powerBeyond(high: number, e: number): number {
	if (e >= 0) return Number(10n ** BigInt(e) - BigInt(high));
	// high · 2^shift is an integer for every e of the table, and 2^128 more are digits enough for the difference.
	const shift = 53 - 4 * e;
	const exact = (1n << BigInt(shift + 128)) / 10n ** BigInt(-e);
	return Number(exact - (BigInt(high * 2 ** shift) << 128n)) / 2 ** (shift + 128);
}

/** More than the relative error of the product below, which is less than 2^-102. */
const productSlack = 2 ** -98;

/**
 * (head · 10^tailDigits + tail) · 10^exponent where one correctly rounded operation gives it, else NaN: the integer in
 * parentheses must be below 2^53, and |exponent| ≤ 22 (W. D. Clinger, "How to read floating point numbers accurately",
 * 1990). Integers tailDigits ≤ 14 and tail < 10^tailDigits. Bit-identical to `Number` of these digits.
 */
export function exactDecimal(head: number, tailDigits: number, tail: number, exponent: number): number {
	const mantissa = head * exactPowers[tailDigits]! + tail;
	if (mantissa >= integerLimit || exponent > 22 || exponent < -22) return NaN;
	return exponent < 0 ? mantissa / exactPowers[-exponent]! : mantissa * exactPowers[exponent]!;
}

/**
 * The same for mantissas up to some 10^29 and |exponent| ≤ 64; NaN where head is 2^53 or more, and where the value is
 * too near the middle of two doubles to be sure: the caller then asks `Number`. Everything else is bit-identical to it.
 *
 * Mantissa and power are sums of two doubles each; their product has an error below 2^-98 of it, and both ends of that
 * interval must round alike. Only what lies within 2^-45 units of the last place of a middle does not. Cost: some 40
 * operations.
 */
export function longDecimal(head: number, tailDigits: number, tail: number, exponent: number): number {
	if (head >= integerLimit || exponent > largestPower || exponent < -largestPower) return NaN;
	const scale = exactPowers[tailDigits]!;
	const product = head * scale;
	const high = product + tail;
	const low = productError(head, scale, product) + (tail - (high - product));
	const power = powersHigh[exponent + largestPower]!;
	const rounded = high * power;
	const rest = productError(high, power, rounded) + (high * powersLow[exponent + largestPower]! + low * power);
	const slack = rounded * productSlack;
	const value = rounded + (rest - slack);
	return value === rounded + (rest + slack) ? value : NaN;
}

/** 2^27 + 1: splits a double into two halves whose products are exact (T. J. Dekker, 1971). */
const splitter = 134217729;

/** `a · b − product`, exact, for `product` the rounded product and nothing near overflow or underflow. */
function productError(a: number, b: number, product: number): number {
	const aScaled = a * splitter;
	const aHigh = aScaled - (aScaled - a);
	const aLow = a - aHigh;
	const bScaled = b * splitter;
	const bHigh = bScaled - (bScaled - b);
	const bLow = b - bHigh;
	return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/**
 * The value of the four ASCII digits in a 32-bit word, first digit in its lowest byte; −1 where a byte is no digit.
 * All four at once: their tens and units are added side by side, then the hundreds.
 */
export function fourDigits(word: number): number {
	if ((word & 0xf0f0f0f0) !== zeros || ((word + 0x06060606) & 0xf0f0f0f0) !== zeros) return -1;
	const digits = word & 0x0f0f0f0f;
	const pairs = (Math.imul(digits, 10) + (digits >> 8)) & 0x00ff00ff;
	return Math.imul(pairs & 0xff, 100) + (pairs >> 16);
}

/** `0000` without its low half bytes. */
const zeros = 0x30303030;
