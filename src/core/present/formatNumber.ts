/** The sign of every number below 0 that is shown. */
export const MINUS = '\u2212';

/** Below, the digits of an entropy would only look odd beside a perplexity of 1.000. */
const LEAST_ENTROPY = 1e-4;

/**
 * A probability: four decimals (0.7573), three significant digits below 0.01 (0.00123, 3.70e-12), and ">0.9999" for
 * what only more decimals tell from 1. Exactly 0 and 1 are "0" and "1". Independent of the locale.
 */
export function formatProbability(probability: number): string {
	if (probability === 0 || probability === 1) return String(Math.abs(probability));
	if (probability > 0.9999 && probability < 1) return '>0.9999';
	return formatWith(probability, size => {
		if (size < 1e-4) return exponential(size, 2);
		if (size < 0.01) return size.toFixed(2 - Math.floor(Math.log10(size)));
		return size.toFixed(4);
	});
}

/**
 * A score as the text has it: up to `digits` significant digits without trailing zeros, whole numbers below 10¹⁵ in
 * full; "−∞", "∞", "NaN". `digits` is 1 to 15.
 */
export function formatScore(score: number, digits = 7): string {
	return formatWith(score, size => {
		if (Number.isInteger(size) && size < 1e15) return String(size);
		if (size < 1e-5 || size >= 1e15) return withoutTrailingZeros(exponential(size, digits - 1));
		return withoutTrailingZeros(size >= 10 ** digits ? size.toFixed(0) : size.toPrecision(digits));
	});
}

/** A score in powers of ten, with so many significant digits: 1.2e8. `digits` is 1 to 15. */
export function formatExponent(score: number, digits: number): string {
	return formatWith(score, size => exponential(size, digits - 1));
}

/** A count: 128,000. Groups of three as in English, whatever the language: beside 0.7573, "128.000" would be 128. */
export function formatCount(count: number): string {
	return grouped(String(count));
}

/** A figure (entropy, perplexity, margin): four significant digits, whole numbers without a point: 0.8011, 96,754. */
export function formatFigure(figure: number): string {
	return formatWith(figure, size => {
		if (Number.isInteger(size) && size < 1e15) return grouped(String(size));
		if (size < 1e-4 || size >= 1e15) return exponential(size, 3);
		return size >= 1000 ? grouped(size.toFixed(0)) : size.toPrecision(4);
	});
}

/** An entropy: a figure, and "<0.0001" for what is as good as none. Exactly 0 is "0". */
export function formatEntropy(entropy: number): string {
	return entropy > 0 && entropy < LEAST_ENTROPY ? `<${LEAST_ENTROPY}` : formatFigure(entropy);
}

/**
 * A figure in little room, beside a bar or in a cell: as a probability or a figure is written, but with fewer digits below
 * 0.001: 0.7573, −0.2427, 0.00322, 0.00042, 4.2e-12, 12.35. At most eight characters below 10,000 and above 1e-99.
 */
export function formatShort(figure: number): string {
	return formatWith(figure, size => {
		if (size === 0 || size === 1) return String(size);
		if (size < 1e-4) return exponential(size, 1);
		return size < 10 ? size.toFixed(size < 0.01 ? 5 : 4) : formatFigure(size);
	});
}

function formatWith(value: number, formatSize: (size: number) => string): string {
	if (Number.isNaN(value)) return 'NaN';
	const size = Math.abs(value);
	return (value < 0 ? MINUS : '') + (size === Infinity ? '∞' : formatSize(size));
}

function grouped(digits: string): string {
	return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** JavaScript writes 1e+21; the plus says nothing. */
function exponential(size: number, digits: number): string {
	return size.toExponential(digits).replace('e+', 'e');
}

function withoutTrailingZeros(text: string): string {
	const [mantissa = '', exponent] = text.split('e');
	const trimmed = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
	return exponent === undefined ? trimmed : `${trimmed}e${exponent}`;
}
