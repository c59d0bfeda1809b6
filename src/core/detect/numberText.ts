import { code, isDigit, isNameStart, isWordCode } from './characters.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';
import { startsWith } from './trivia.ts';

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
		if (isWordCode(source.at(position + 2)) || source.at(position + 2) === code.dot)
			return readPrefixed(source, position, second, traits, into);
	}
	let i = digitsEnd(source, position, traits);
	if (traits.baseMark !== '' && i > position && startsWith(source, i, traits.baseMark)) {
		return readDigits(source, i + traits.baseMark.length, Number(source.slice(position, i)), traits, into);
	}
	let integer = true;
	if (source.at(i) === code.dot && !continuesDots(source, i) && !beginsMember(source, i, traits)) {
		integer = false;
		i = digitsEnd(source, i + 1, traits);
		if (i === position + 1) return failed(into, i);
	}
	const mantissaEnd = i;
	i = suffixMarkEnd(source, i, traits);
	const mark = exponentMark(source, i, traits);
	const bodyEnd = mark === 0 ? i : exponentEnd(source, i + mark);
	if (mark > 0) integer = false;
	const end = mark === 0 ? i : suffixMarkEnd(source, bodyEnd, traits);
	const known = i > position && readSuffix(source, end, traits, into);
	if (!integer && (!known || source.at(mantissaEnd) === code.hash) && readSpecial(source, mantissaEnd, into))
		return true;
	if (!known) return failed(into, Math.max(end, into.end));
	if (traits.unitsOfMeasure) into.end = unitEnd(source, into.end);
	const sign = mark > 0 && source.at(i + mark - 1) === tilde ? '-' : '';
	const exponent = mark === 0 ? '' : `e${sign}${source.slice(i + mark, bodyEnd)}`;
	const body = withoutSeparators(source.slice(position, mantissaEnd) + exponent, traits);
	into.integer = integer && !isRealSuffix(source.at(end));
	into.value = integer && isOctal(body, traits) ? Number(`0o${body.slice(1)}`) : Number(body);
	into.oddity = oddityOf(body, into.value, integer);
	return true;
}

/**
 * Reads a whole number whose base a mark and a letter tell, `&H1F` of Visual Basic and `#x1F` of Lisp, with the mark at
 * `position`. False where none begins there.
 */
export function readLettered(source: SourceText, position: number, traits: LanguageTraits, into: NumberText): boolean {
	const base = basesByLetter[String.fromCharCode(source.at(position + 1)).toLowerCase()];
	return base !== undefined && readDigits(source, position + 2, base, traits, into);
}

const basesByLetter: Readonly<Record<string, number>> = { h: 16, x: 16, o: 8, b: 2 };

/** Digits of a base from 2 to 36. */
function readDigits(
	source: SourceText,
	position: number,
	base: number,
	traits: LanguageTraits,
	into: NumberText,
): boolean {
	let i = position;
	while (isWordCode(source.at(i)) && i - position < longestInteger) i++;
	const digits = withoutSeparators(source.slice(position, i), traits);
	into.end = suffixMarkEnd(source, i, traits);
	if (digits === '' || !digits.split('').every(digit => Number.parseInt(digit, base) >= 0)) return false;
	into.integer = true;
	into.value = Number.parseInt(digits, base);
	into.oddity = into.value > Number.MAX_SAFE_INTEGER ? 'rounded' : undefined;
	return true;
}

/** `1.0Inf` and `1.5NaN` of Prolog, `-1.0e+INF` of Emacs Lisp, `1.#INF` and `-1.#IND` of HLSL and of old prints of C. */
const special = /^(?:(?:e\+)?(?:(Inf|INF)|NaN)|#(?:(INF)|IND|QNAN|SNAN)\d*)(?!\w)/;

function readSpecial(source: SourceText, position: number, into: NumberText): boolean {
	const match = special.exec(source.slice(position, Math.min(source.length, position + longestSpecial)));
	if (match === null) return false;
	into.end = position + match[0].length;
	into.integer = false;
	into.value = match[1] === undefined && match[2] === undefined ? NaN : Infinity;
	into.oddity = undefined;
	return true;
}

const longestSpecial = 16;

const unit = /^<[\w\s.*/^()-]+>/;
const longestUnit = 32;

/** Behind the unit of measure at `position`: `<m/s^2>`; or `position`. */
function unitEnd(source: SourceText, position: number): number {
	if (source.at(position) !== code.less) return position;
	const match = unit.exec(source.slice(position, Math.min(source.length, position + longestUnit)));
	return match === null ? position : position + match[0].length;
}

/** The minus of Standard ML: `3.0E~1`. */
const tilde = 126;

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

/** `1.toFloat()`, `0.ln()`: the dot is that of a member, and none of the number, unless a suffix or exponent follows. */
function beginsMember(source: SourceText, dot: number, traits: LanguageTraits): boolean {
	if (!isNameStart(source.at(dot + 1)) || source.at(dot + 1) === code.underscore) return false;
	let i = dot + 1;
	while (isWordCode(source.at(i))) i++;
	if (exponentMark(source, dot + 1, traits) > 0) return false;
	return i - dot > 9 || !traits.suffixes.has(source.slice(dot + 1, i));
}

/** Length of what begins an exponent at `position`, 0 where no digits follow it. */
function exponentMark(source: SourceText, position: number, traits: LanguageTraits): number {
	let length = (source.at(position) | 0x20) === code.lowerE ? 1 : 0;
	for (const mark of traits.exponentMarks) if (startsWith(source, position, mark)) length = mark.length;
	if (length === 0) return 0;
	const sign = source.at(position + length);
	const first = sign === code.plus || sign === code.minus ? position + length + 1 : position + length;
	return isDigit(source.at(first)) ? length : 0;
}

/** The end of an exponent whose sign or first digit stands at `position`. */
function exponentEnd(source: SourceText, position: number): number {
	let i = position + 1;
	while (isDigit(source.at(i)) || (source.at(i) === code.underscore && isDigit(source.at(i + 1)))) i++;
	return i;
}

/** Behind a mark that tells a number's type or precision (`1.5_dp`, `1.5'f32`, `1.5#`), or `position`. */
function suffixMarkEnd(source: SourceText, position: number, traits: LanguageTraits): number {
	if (traits.suffixMarks === '') return position;
	const c = source.at(position);
	if (c <= code.space || c >= code.foreign || !traits.suffixMarks.includes(String.fromCharCode(c))) return position;
	let i = position + 1;
	while (isWordCode(source.at(i)) || source.at(i) === c || (source.at(i) === code.dot && c === code.backtick)) i++;
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

/** `1f`, `1d`, `1m` and `1r` are no integers. */
function isRealSuffix(c: number): boolean {
	const letter = c | 0x20;
	return letter === 0x66 || letter === 0x64 || letter === 0x6d || letter === 0x72 || letter === 0x67 || letter === 0x68;
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

/** 0x1.8p3 = (1 + 8/16) · 2^3: exact up to 53 bits of mantissa. OCaml and Lua have `0x1.8` too. */
function readHexFloat(source: SourceText, position: number, traits: LanguageTraits, into: NumberText): boolean {
	let i = position + 2;
	while (isWordCode(source.at(i)) || source.at(i) === code.dot || isExponentSign(source, i)) i++;
	into.end = i;
	if (i - position > longestInteger) return false;
	const match = /^0x([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d+))?(\w*)$/i.exec(source.slice(position, i));
	if (match === null || (match[1] === '' && match[2] === '')) return false;
	if (match[4] !== '' && !traits.suffixes.has(match[4]!)) return false;
	into.integer = false;
	into.value = Number(BigInt(`0x${match[1]}${match[2]}`)) * 2 ** (Number(match[3] ?? 0) - 4 * match[2]!.length);
	into.oddity = into.value === Infinity ? 'overflow' : undefined;
	return true;
}

function isExponentSign(source: SourceText, position: number): boolean {
	const c = source.at(position);
	return (c === code.plus || c === code.minus) && (source.at(position - 1) | 0x20) === 0x70;
}
