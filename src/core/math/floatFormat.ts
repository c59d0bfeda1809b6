/** The floating-point formats of IEEE 754, and bfloat16, the upper half of a float32. */
export type FloatFormatName = 'float64' | 'float32' | 'float16' | 'bfloat16';

export interface FloatFormat {
	readonly name: FloatFormatName;
	/** Bits of the significand, the leading one included. */
	readonly precision: number;
	/** Exponent of the largest and of the smallest normal power of two. */
	readonly maxExponent: number;
	readonly minExponent: number;
	/** The largest finite value. */
	readonly largest: number;
	/** The least value above 0, a subnormal. */
	readonly least: number;
}

/** Every format by its name. Source: IEEE 754-2019, table 3.5; bfloat16 has float32's exponents and 8 bits of significand. */
export const floatFormats: Readonly<Record<FloatFormatName, FloatFormat>> = {
	float64: formatOf('float64', 53, 1023),
	float32: formatOf('float32', 24, 127),
	float16: formatOf('float16', 11, 15),
	bfloat16: formatOf('bfloat16', 8, 127),
};

function formatOf(name: FloatFormatName, precision: number, maxExponent: number): FloatFormat {
	const minExponent = 1 - maxExponent;
	const largest = (2 - 2 ** (1 - precision)) * 2 ** maxExponent;
	return { name, precision, maxExponent, minExponent, largest, least: 2 ** (minExponent - precision + 1) };
}

const bits = new DataView(new ArrayBuffer(8));
/** The field of a double's exponent is so much above the exponent. */
const BIAS = 1023;
/** The leading bit of a double's fraction, in its upper half. */
const HALF = 1 << 19;

/**
 * The value nearest to a double in a format, ties to even: subnormals where the format has them, ±∞ from half a unit above
 * the largest. NaN, ±∞ and −0 stay. O(1).
 */
export function roundTo(value: number, { precision, minExponent, largest }: FloatFormat): number {
	if (precision === 53 || value === 0) return value;
	if (precision === 24) return Math.fround(value);
	bits.setFloat64(0, value);
	const exponent = ((bits.getInt32(0) >> 20) & 0x7ff) - BIAS;
	// NaN and ±∞, and what is beyond all formats that are left
	if (exponent >= 1000) return Number.isNaN(value) ? value : value * Infinity;
	// Adding and subtracting 1.5 · 2⁵² units rounds a magnitude below 2⁵¹ units to a whole number of them, ties to even.
	const unitExponent = Math.max(exponent, minExponent) - precision + 1;
	bits.setInt32(0, ((unitExponent + 52 + BIAS) << 20) | HALF);
	bits.setInt32(4, 0);
	const toWhole = bits.getFloat64(0);
	const rounded = value + toWhole - toWhole;
	if (Math.abs(rounded) > largest) return value < 0 ? -Infinity : Infinity;
	return rounded === 0 && value < 0 ? -0 : rounded;
}
