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
