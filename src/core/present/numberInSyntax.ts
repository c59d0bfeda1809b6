import type { FloatFormatName } from '../math/floatFormat.ts';
import { isIntegerSuffix, type NumberSyntax } from './numberSyntax.ts';
import { type Decimal, shortestDecimal } from './shortestDecimal.ts';

/** From these powers of ten on a number is written with an exponent, as JavaScript does. */
const LARGEST_PLAIN = 21;
const SMALLEST_PLAIN = -7;

/**
 * A finite number in another number's syntax: its sign, decimal mark, exponent (`2.5d0`, `2.5e-03`), radix and suffix,
 * with the fewest digits that read back as the same value of `format`. A fraction in place of a whole number drops
 * what only whole numbers have (`2u` → `2.5`, `0x10` → `2.5`); a whole number in place of a fraction keeps its mark
 * (`2.5` → `3.0`). `exponentMark` is what an exponent has where the syntax has none. `undefined` for what the format
 * does not hold (∞, NaN, 1e300 in float32).
 */
export function numberInSyntax(
	value: number,
	syntax: NumberSyntax,
	format: FloatFormatName,
	exponentMark: string,
): string | undefined {
	const sign = value < 0 || Object.is(value, -0) ? syntax.minus : syntax.plus ? '+' : '';
	if (syntax.radix !== 'decimal' && Number.isSafeInteger(value)) {
		const { prefix, digits, upperCase } = syntax.radix;
		const text = Math.abs(value).toString(radixOf(prefix)).padStart(digits, '0');
		return sign + prefix + (upperCase ? text.toUpperCase() : text) + syntax.suffix;
	}
	const decimal = shortestDecimal(value, format);
	if (decimal === undefined) return undefined;
	const suffix = isIntegerSuffix(syntax.suffix) && !Number.isInteger(value) ? '' : syntax.suffix;
	return sign + (withExponent(decimal, syntax, exponentMark) ?? plain(decimal, syntax)) + suffix;
}

function radixOf(prefix: string): number {
	switch (prefix.toLowerCase()) {
		case '0x':
			return 16;
		case '0o':
			return 8;
		default:
			return 2;
	}
}

/** With the power of ten of the first digit as exponent; `undefined` for a number that is written without. */
function withExponent(decimal: Decimal, syntax: NumberSyntax, exponentMark: string): string | undefined {
	const { exponent } = decimal;
	if (syntax.exponent === undefined && exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) return undefined;
	const { mark, plus, digits } = syntax.exponent ?? { mark: exponentMark, plus: false, digits: 1 };
	const mantissa = plain({ digits: decimal.digits, exponent: 0 }, syntax);
	const sign = exponent < 0 ? '-' : plus ? '+' : '';
	return mantissa + mark + sign + String(Math.abs(exponent)).padStart(digits, '0');
}

function plain({ digits, exponent }: Decimal, { decimalMark, before, after }: NumberSyntax): string {
	const whole = exponent < 0 ? '' : digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
	const fraction = exponent < 0 ? '0'.repeat(-exponent - 1) + digits : digits.slice(exponent + 1);
	// `.5` stays without a digit before its point, `3.` without one behind it
	const written = before === 0 && fraction !== '' && Number(whole) === 0 ? '' : whole || '0';
	if (fraction !== '') return written + decimalMark + fraction;
	if (after === undefined) return written;
	return written + decimalMark + (after === 0 ? '' : '0');
}
