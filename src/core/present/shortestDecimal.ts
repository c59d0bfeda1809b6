import { floatFormats, type FloatFormatName, roundTo } from '../math/floatFormat.ts';

/** The digits of a positive number without leading and trailing zeros, and the power of ten of the first. */
export interface Decimal {
	/** `75` of 0.75; empty for 0. */
	readonly digits: string;
	/** −1 of 0.75. */
	readonly exponent: number;
}

/** So many digits tell any two doubles apart. */
const MOST_DIGITS = 17;

/**
 * The fewest digits that read back as the value of a format that is nearest to |value|; `undefined` where that is not
 * finite. At most 17 tries.
 */
export function shortestDecimal(value: number, format: FloatFormatName): Decimal | undefined {
	const size = Math.abs(roundTo(value, floatFormats[format]));
	if (!Number.isFinite(size)) return undefined;
	if (size === 0) return { digits: '', exponent: 0 };
	if (format === 'float64') return parts(size.toExponential());
	for (let digits = 1; digits < MOST_DIGITS; digits++) {
		const text = size.toExponential(digits - 1);
		if (roundTo(Number(text), floatFormats[format]) === size) return parts(text);
	}
	return parts(size.toExponential());
}

function parts(text: string): Decimal {
	const [mantissa = '', exponent = '0'] = text.split('e');
	return { digits: mantissa.replace('.', '').replace(/0+$/, ''), exponent: Number(exponent) };
}
