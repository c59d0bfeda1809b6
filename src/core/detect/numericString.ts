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
