const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const special = /^([+-]?)(?:(inf|infinity)|nan)$/i;
const longest = 400;

/**
 * The number that a string's text stands for (`"-0.25"`, `'-inf'`, `"NaN"`), or undefined: JSON payloads and
 * `float('…')` carry numbers so. Spaces around it are allowed. Cost: linear, and nothing past 400 characters.
 */
export function numericString(text: string): number | undefined {
	if (text.length > longest) return undefined;
	const trimmed = text.trim();
	if (decimal.test(trimmed)) return Number(trimmed);
	const match = special.exec(trimmed);
	if (match === null) return undefined;
	if (match[2] === undefined) return NaN;
	return match[1] === '-' ? -Infinity : Infinity;
}

const hexadecimal = /^([+-]?)(?:0x)?([\da-f]{0,13})\.?([\da-f]{0,13})(?:p([+-]?\d{1,3}))?$/i;
/** So many digits are exact in a double, whatever stands before the power of two. */
const exactDigits = 13;

/** The number that Python's `float.fromhex` makes of a string, `0x1.8p1`; undefined where it has more than 13 digits. */
export function hexadecimalString(text: string): number | undefined {
	const [match, sign, whole = '', fraction = '', power = '0'] = hexadecimal.exec(text.trim()) ?? [];
	const digits = whole + fraction;
	if (match === undefined || digits === '' || digits.length > exactDigits) return undefined;
	return (sign === '-' ? -1 : 1) * Number.parseInt(digits, 16) * 2 ** (Number(power) - 4 * fraction.length);
}
