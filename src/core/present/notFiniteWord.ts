/** +∞, −∞ and NaN as they are written. */
type Words = readonly [infinity: string, minusInfinity: string, nan: string];

const script: Words = ['Infinity', '-Infinity', 'NaN'];
const short: Words = ['Inf', '-Inf', 'NaN'];
const printed: Words = ['inf', '-inf', 'nan'];
const c: Words = ['INFINITY', '-INFINITY', 'NAN'];

const words: ReadonlyMap<string, Words> = new Map([
	['python', ["float('inf')", "float('-inf')", "float('nan')"]],
	['javascript', script],
	['javascriptreact', script],
	['typescript', script],
	['typescriptreact', script],
	['json5', script],
	['r', short],
	['julia', short],
	['matlab', short],
	['octave', short],
	['c', c],
	['cpp', c],
	['rust', ['f64::INFINITY', 'f64::NEG_INFINITY', 'f64::NAN']],
	['yaml', ['.inf', '-.inf', '.nan']],
	['toml', printed],
	['csv', printed],
	['tsv', printed],
	['plaintext', printed],
]);

/**
 * How a language writes ±∞ or NaN; inside a string literal (`quoted`) in the short form that numbers in strings have.
 * `undefined` where it has no word for it (JSON), or none is known.
 */
export function notFiniteWord(value: number, languageId: string, quoted: boolean): string | undefined {
	const [infinity, minusInfinity, nan] = (quoted ? printed : words.get(languageId)) ?? [];
	if (Number.isNaN(value)) return nan;
	return value < 0 ? minusInfinity : infinity;
}
