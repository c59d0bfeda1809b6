import { code, isDigit, isWordCode } from './characters.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';

/** What a number's text says beyond its double: too large, too small, or an integer that no double holds. */
export type Oddity = 'overflow' | 'underflow' | 'rounded';

/** A number as it was read; `integer` is the text's form (`2`, `0x10`), not the value's. */
export interface NumberText {
	end: number;
	value: number;
	integer: boolean;
	oddity: Oddity | undefined;
}

/**
 * Reads an unsigned number of any of the languages at `position`: decimal with or without fraction and exponent, hex,
 * octal, binary, hex float, digit separators, suffix. False where the text there is no number, or goes on as a word
 * (`1e5a`, `1.2.3`, `3D`); `into.end` then is the end of what was read.
 *
 * The value is that of `Number()` on the text without separators and suffix. Cost: linear.
 */
export function readNumber(source: SourceText, position: number, traits: LanguageTraits, into: NumberText): boolean {
	const second = source.at(position + 1) | 0x20;
	if (source.at(position) === code.zero && (second === 0x78 || second === 0x6f || second === 0x62)) {
		if (isWordCode(source.at(position + 2))) return readPrefixed(source, position, second, traits, into);
	}
	let i = digitsEnd(source, position, traits);
	let integer = true;
	if (source.at(i) === code.dot && !continuesDots(source, i)) {
		integer = false;
		i = digitsEnd(source, i + 1, traits);
		if (i === position + 1) return failed(into, i);
	}
	const exponent = exponentEnd(source, i);
	if (exponent > i) integer = false;
	const bodyEnd = exponent;
	if (i === position || !readSuffix(source, bodyEnd, traits, into)) return failed(into, Math.max(bodyEnd, into.end));
	const body = withoutSeparators(source.slice(position, bodyEnd), traits);
	into.integer = integer;
	into.value = integer && isOctal(body, traits) ? Number(`0o${body.slice(1)}`) : Number(body);
	into.oddity = oddityOf(body, into.value, integer);
	return true;
}

/** The oddity of a decimal text and its double. */
export function oddityOf(body: string, value: number, integer: boolean): Oddity | undefined {
	if (value === Infinity) return 'overflow';
	if (value === 0) return /^[^eE]*[1-9]/.test(body) ? 'underflow' : undefined;
	if (integer && value > Number.MAX_SAFE_INTEGER && /^\d+$/.test(body)) {
		return body.length > longestInteger || BigInt(body) !== BigInt(value) ? 'rounded' : undefined;
	}
	return undefined;
}

/** `BigInt` of text takes more than linear time; past this many digits an integer is rounded anyway. */
const longestInteger = 400;

function failed(into: NumberText, end: number): false {
	into.end = end;
	return false;
}

function digitsEnd(source: SourceText, position: number, traits: LanguageTraits): number {
	let i = position;
	for (;;) {
		const c = source.at(i);
		if (isDigit(c)) i++;
		else if (i > position && isSeparator(c, traits) && isDigit(source.at(i - 1)) && isDigit(source.at(i + 1))) i++;
		else return i;
	}
}

function isSeparator(c: number, traits: LanguageTraits): boolean {
	return (c === code.underscore || c === code.quote) && traits.digitSeparators.includes(String.fromCharCode(c));
}

function continuesDots(source: SourceText, dot: number): boolean {
	return source.at(dot + 1) === code.dot;
}

function exponentEnd(source: SourceText, position: number): number {
	if ((source.at(position) | 0x20) !== code.lowerE) return position;
	let i = position + 1;
	if (source.at(i) === code.plus || source.at(i) === code.minus) i++;
	if (!isDigit(source.at(i))) return position;
	while (isDigit(source.at(i)) || (source.at(i) === code.underscore && isDigit(source.at(i + 1)))) i++;
	return i;
}

/** Sets `into.end` behind the suffix, if any; false where a word or a further fraction follows that is none. */
function readSuffix(source: SourceText, position: number, traits: LanguageTraits, into: NumberText): boolean {
	let i = position;
	while (isWordCode(source.at(i)) || source.at(i) === code.foreign) {
		if (source.at(i) === code.foreign && !isForeignWord(source.unit(i))) break;
		i++;
	}
	into.end = i;
	const next = source.at(i);
	if (next === code.dot && isDigit(source.at(i + 1))) return false;
	if (i === position) return true;
	const suffix = source.slice(
		source.at(position) === code.underscore ? position + 1 : position,
		Math.min(i, position + 8),
	);
	return i - position <= 8 && traits.suffixes.has(suffix);
}

/** Letters and digits of other scripts and whatever joins them: a number never touches one. */
function isForeignWord(unit: number): boolean {
	return /[\p{L}\p{N}\p{M}\p{Cf}]/u.test(String.fromCharCode(unit)) && unit !== 0xfeff;
}

function isOctal(body: string, traits: LanguageTraits): boolean {
	return traits.octalZero && /^0[0-7]+$/.test(body);
}

function withoutSeparators(body: string, traits: LanguageTraits): string {
	return traits.digitSeparators === '' ? body : body.replace(/[_']/g, '');
}

function readPrefixed(
	source: SourceText,
	position: number,
	letter: number,
	traits: LanguageTraits,
	into: NumberText,
): boolean {
	let i = position + 2;
	while (isWordCode(source.at(i)) || (isSeparator(source.at(i), traits) && isWordCode(source.at(i + 1)))) i++;
	const hexFloat = letter === 0x78 && (source.at(i) === code.dot || /p/i.test(source.slice(position, i)));
	if (hexFloat) return readHexFloat(source, position, traits, into);
	const whole = withoutSeparators(source.slice(position, i), traits);
	const body = /^(?:0x[0-9a-f]+|0o[0-7]+|0b[01]+)/i.exec(whole)?.[0] ?? '';
	into.end = i;
	if (body === '' || (body.length < whole.length && !traits.suffixes.has(whole.slice(body.length)))) return false;
	into.integer = true;
	into.value = Number(body);
	into.oddity = into.value > Number.MAX_SAFE_INTEGER && !isExact(body, into.value) ? 'rounded' : undefined;
	return true;
}

function isExact(body: string, value: number): boolean {
	return value < Infinity && body.length <= longestInteger && BigInt(body) === BigInt(value);
}

/** 0x1.8p3 = (1 + 8/16) · 2^3: exact up to 53 bits of mantissa. */
function readHexFloat(source: SourceText, position: number, traits: LanguageTraits, into: NumberText): boolean {
	let i = position + 2;
	while (isWordCode(source.at(i)) || source.at(i) === code.dot || isExponentSign(source, i)) i++;
	into.end = i;
	if (i - position > longestInteger) return false;
	const match = /^0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)(\w*)$/i.exec(source.slice(position, i));
	if (match === null || (match[1] === '' && match[2] === '')) return false;
	if (match[4] !== '' && !traits.suffixes.has(match[4]!)) return false;
	into.integer = false;
	into.value = Number(BigInt(`0x${match[1]}${match[2]}`)) * 2 ** (Number(match[3]) - 4 * match[2]!.length);
	into.oddity = into.value === Infinity ? 'overflow' : undefined;
	return true;
}

function isExponentSign(source: SourceText, position: number): boolean {
	const c = source.at(position);
	return (c === code.plus || c === code.minus) && (source.at(position - 1) | 0x20) === 0x70;
}
