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
/** Adding and subtracting it rounds a magnitude below 2⁵¹ to a whole number, ties to even. */
const TO_WHOLE = 3 * 2 ** 51;

/**
 * The value nearest to a double in a format, ties to even: subnormals where the format has them, ±∞ from half a unit above
 * the largest. NaN, ±∞ and −0 stay. O(1).
 */
export function roundTo(value: number, format: FloatFormat): number {
	if (format.precision === 53 || value === 0 || !Number.isFinite(value)) return value;
	bits.setFloat64(0, value);
	const exponent = ((bits.getUint16(0) >> 4) & 0x7ff) - 1023;
	// One unit in the last place of the format; a power of two, so that division and product are exact.
	const unit = 2 ** (Math.max(exponent, format.minExponent) - format.precision + 1);
	const rounded = (value / unit + TO_WHOLE - TO_WHOLE) * unit;
	if (Math.abs(rounded) > format.largest) return value < 0 ? -Infinity : Infinity;
	return rounded === 0 && value < 0 ? -0 : rounded;
}
