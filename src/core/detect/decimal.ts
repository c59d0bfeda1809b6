/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** 2^53: below it every integer is a double. */
const integerLimit = 9007199254740992;

/**
 * `mantissa · 10^exponent` where one correctly rounded operation gives it, else NaN: mantissa an integer < 2^53 and
 * |exponent| ≤ 22 (W. D. Clinger, "How to read floating point numbers accurately", 1990). Bit-identical to `Number`.
 */
export function exactDecimal(mantissa: number, exponent: number): number {
	if (mantissa >= integerLimit || exponent > 22 || exponent < -22) return NaN;
	return exponent < 0 ? mantissa / exactPowers[-exponent]! : mantissa * exactPowers[exponent]!;
}

/** 2^27 + 1: splits a double into two halves whose products are exact (T. J. Dekker, 1971). */
const splitter = 134217729;
/** More than the relative error of the double-double quotient below, which is some units of 2^-106. */
const quotientError = 2 ** -98;
const headDigits = 15;
const mostDigits = 30;

/**
 * The value of a decimal of 16–30 digits with `-exponent` of them behind the dot, |exponent| ≤ 22; `position` is that of its
 * first digit in `codes`. NaN where that does not hold, or where the value is too near the middle of two doubles to be
 * sure: the caller then asks `Number`. Everything else is bit-identical to `Number`.
 *
 * The digits are an exact sum of two doubles, m = head · 10^k + tail; m / 10^n is taken in double-double arithmetic and
 * rounded once, and both ends of its error interval must round alike. Cost: the digits once more, and some 40 operations.
 */
export function longDecimal(codes: Uint8Array, position: number, exponent: number): number {
	if (exponent > 0 || exponent < -22) return NaN;
	let head = 0;
	let tail = 0;
	let digits = 0;
	for (let i = position; ; i++) {
		const c = codes[i]!;
		if (c === 46) continue;
		if (c < 48 || c > 57) {
			// An exponent was already counted; the digits end here.
			break;
		}
		if (head !== 0 || c !== 48) digits++;
		if (digits <= headDigits) head = head * 10 + (c - 48);
		else tail = tail * 10 + (c - 48);
	}
	if (digits <= headDigits || digits > mostDigits) return NaN;
	const scale = exactPowers[digits - headDigits]!;
	const product = head * scale;
	const high = product + tail;
	const low = productError(head, scale, product) + (tail - (high - product));
	const divisor = exactPowers[-exponent]!;
	const quotient = high / divisor;
	const back = quotient * divisor;
	const correction = (high - back - productError(quotient, divisor, back) + low) / divisor;
	const slack = quotient * quotientError;
	const value = quotient + (correction - slack);
	return value === quotient + (correction + slack) ? value : NaN;
}

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
