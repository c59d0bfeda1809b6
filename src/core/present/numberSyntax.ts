import type { LanguageTraits } from '../detect/languageTraits.ts';
import type { FloatFormatName } from '../math/floatFormat.ts';

/** How a number is written in a text: all that another number of the same syntax takes over. */
export interface NumberSyntax {
	/** `+` where the number has one. */
	readonly plus: boolean;
	readonly minus: '-' | '\u2212';
	readonly radix: 'decimal' | { readonly prefix: string; readonly digits: number; readonly upperCase: boolean };
	/** What parts a fraction. */
	readonly decimalMark: '.' | ',';
	/** How many digits stand before and behind the mark; no `after` for a number without one. */
	readonly before: number;
	readonly after: number | undefined;
	/** `e+03`: the mark, whether a plus stands there, and how many digits; `undefined` for a number without one. */
	readonly exponent: { readonly mark: string; readonly plus: boolean; readonly digits: number } | undefined;
	/** `f`, `_f32`, `'f32`, `L`: what stands behind. */
	readonly suffix: string;
}

/** A plain number of no particular syntax. */
export const plainSyntax: NumberSyntax = {
	plus: false,
	minus: '-',
	radix: 'decimal',
	decimalMark: '.',
	before: 1,
	after: undefined,
	exponent: undefined,
	suffix: '',
};

const integerSuffix = /^_?(?:[uUlLzZ]+|n|N|I|[iu](?:8|16|32|64|128|size))$/;
const prefixed = /^([+\-\u2212]?)(0[xXoObB])([0-9a-fA-F]+)((?:_?[iu](?:8|16|32|64|128|size)|[uUlLn]*))$/;

/**
 * The syntax of a number's text, with its sign and suffix; `undefined` for what is no number by itself: a name, an
 * expression, nothing. `value` is what was read: it tells a decimal comma from a thousands separator. Linear.
 */
export function syntaxOf(text: string, value: number, traits: LanguageTraits): NumberSyntax | undefined {
	return prefixedSyntax(text) ?? decimalSyntax(text, value, traits);
}

function prefixedSyntax(text: string): NumberSyntax | undefined {
	const match = prefixed.exec(text);
	if (match === null) return undefined;
	const [, sign, prefix = '', digits = '', suffix = ''] = match;
	return {
		...plainSyntax,
		...signSyntax(sign),
		radix: { prefix, digits: digits.length, upperCase: /[A-F]/.test(digits) },
		suffix,
	};
}

function decimalSyntax(text: string, value: number, traits: LanguageTraits): NumberSyntax | undefined {
	const marks = marksOf(text, value);
	const match = patternOf(traits).exec(text.replaceAll(marks.grouping, ''));
	if (match === null) return undefined;
	const [, sign, whole = '', mark, fraction = '', exponentMark, exponentSign, exponentDigits = '', suffix = ''] = match;
	if (whole === '' && fraction === '') return undefined;
	// `0x1.8p3` is a number of another kind
	if (whole === '0' && /^[xXoObB]/.test(suffix)) return undefined;
	return {
		...plainSyntax,
		...signSyntax(sign),
		decimalMark: marks.decimal,
		before: whole.length,
		after: mark === undefined ? undefined : fraction.length,
		exponent:
			exponentMark === undefined
				? undefined
				: { mark: exponentMark, plus: exponentSign === '+', digits: exponentDigits.length },
		suffix,
	};
}

function signSyntax(sign = ''): Pick<NumberSyntax, 'plus' | 'minus'> {
	return { plus: sign === '+', minus: sign === '\u2212' ? '\u2212' : '-' };
}

/** What parts the fraction of a number, and what its thousands: `1.234,5` and `1,234.5` are told by their value. */
function marksOf(text: string, value: number): { readonly decimal: '.' | ','; readonly grouping: '.' | ',' } {
	const inComma = { decimal: ',', grouping: '.' } as const;
	const inPoint = { decimal: '.', grouping: ',' } as const;
	if (text.includes(',')) return numberOf(text, inComma) === value ? inComma : inPoint;
	return /\d\.\d{3}/.test(text) && numberOf(text, inComma) === value && numberOf(text, inPoint) !== value
		? inComma
		: inPoint;
}

function numberOf(text: string, { decimal, grouping }: ReturnType<typeof marksOf>): number {
	return Number(text.replace('\u2212', '-').replaceAll(grouping, '').replace(decimal, '.'));
}

const patterns = new WeakMap<LanguageTraits, RegExp>();

function patternOf(traits: LanguageTraits): RegExp {
	const known = patterns.get(traits);
	if (known !== undefined) return known;
	const separator = traits.digitSeparators === '' ? '' : `[${traits.digitSeparators}]?`;
	const digits = `\\d(?:${separator}\\d)*`;
	const marks = ['e', 'E', ...traits.exponentMarks].map(mark => mark.replace(/[*^]/g, '\\$&')).join('|');
	// a suffix holds no operator, blank or bracket
	const pattern = new RegExp(
		`^([+\\-\\u2212]?)(${digits}|)(?:([.,])(${digits}|))?(?:(${marks})([+\\-]?)(\\d+))?((?:[_'\`#!@%&]|[A-Za-z])[\\w#\`.]*|)$`,
	);
	patterns.set(traits, pattern);
	return pattern;
}

/** The floating-point format that a suffix or an exponent's mark stands for; `undefined` where they say nothing. */
export function formatOfSyntax({ suffix, exponent }: NumberSyntax): FloatFormatName | undefined {
	const name = suffix.replace(/^[_'`#]+/, '').toLowerCase();
	switch (name) {
		case 'f':
		case 'f32':
			return 'float32';
		case 'h':
		case 'hf':
		case 'f16':
			return 'float16';
		case 'bf16':
			return 'bfloat16';
		default:
			return exponent?.mark.toLowerCase() === 'f' ? 'float32' : undefined;
	}
}

/** True for a suffix that only whole numbers have. */
export function isIntegerSuffix(suffix: string): boolean {
	return integerSuffix.test(suffix);
}
