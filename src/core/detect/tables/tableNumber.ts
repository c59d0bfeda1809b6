import { oddityOf, type Oddity } from '../numberText.ts';

/** The number in a cell: its value and the document's offsets of its text. */
export interface TableNumber {
	readonly value: number;
	readonly start: number;
	readonly end: number;
	/** Written out as left out: `NA`, `None`, `-`. */
	readonly missing: boolean;
	/** A percent sign stands behind it; it is no part of the number's text. */
	readonly percent: boolean;
	/** Written with a fraction or an exponent, or no finite number. */
	readonly real: boolean;
	readonly oddity: Oddity | undefined;
}

/** The same number so many units further on. Field by field: of long rows, a spread takes several times as long. */
export function movedBy(
	{ value, start, end, missing, percent, real, oddity }: TableNumber,
	offset: number,
): TableNumber {
	return { value, start: start + offset, end: end + offset, missing, percent, real, oddity };
}

/** How numbers are written beside the plain form. */
export interface NumberStyle {
	/** `1,5` is one and a half, and `1.234,5` has a thousands separator. */
	readonly decimalComma?: boolean;
	/** `1,234.5` has a thousands separator: where a comma cannot part two cells. */
	readonly thousands?: boolean;
}

const plain = /^[-+\u2212]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const comma = /^[-+\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?(?:[eE][-+]?\d+)?$/;
const thousands = /^[-+\u2212]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const special = /^([-+\u2212]?)(?:\.?(inf|infinity)|(\u221e)|\.?nan)$/i;
const missing = /^(?:N\/?A|n\/a|null|NULL|None|nil|missing|<NA>|NaT|#N\/A|~|[-\u2013\u2014])$/;
const longestNumber = 2 ** 20;

/**
 * The number that the stretch [start, end) of the text is, blanks around it aside; undefined where it is anything else.
 * Values are those of `Number()` of the text without separators. Cost: linear.
 */
export function tableNumber(
	text: string,
	start: number,
	end: number,
	style: NumberStyle = {},
): TableNumber | undefined {
	let from = start;
	let to = end;
	while (from < to && isBlankUnit(text.charCodeAt(from))) from++;
	while (to > from && isBlankUnit(text.charCodeAt(to - 1))) to--;
	if (from === to || to - from > longestNumber || beginsOtherwise(text.charCodeAt(from))) return undefined;
	let percent = false;
	if (text.charCodeAt(to - 1) === percentSign && from < to - 1) {
		percent = true;
		to--;
		while (isBlankUnit(text.charCodeAt(to - 1))) to--;
	}
	const short = shortDecimal(text, from, to, percent, style.decimalComma ? 44 : 46);
	if (short !== undefined) return short;
	const body = text.slice(from, to);
	if (!style.decimalComma && plain.test(body)) return decimal(body, from, to, percent);
	if (style.decimalComma && comma.test(body) && /\d/.test(body)) {
		return decimal(body.replaceAll('.', '').replace(',', '.'), from, to, percent);
	}
	if (style.thousands && thousands.test(body)) return decimal(body.replaceAll(',', ''), from, to, percent);
	if (percent) return undefined;
	if (missing.test(body)) return { ...notFinite(NaN, from, to), missing: true, real: false };
	const match = special.exec(body);
	if (match === null) return undefined;
	if (match[2] === undefined && match[3] === undefined) return notFinite(NaN, from, to);
	return notFinite(match[1] === '' || match[1] === '+' ? Infinity : -Infinity, from, to);
}

/** An ASCII character with which no number or word for one begins. */
function beginsOtherwise(unit: number): boolean {
	return unit < 128 && beginnings[unit] === 0;
}

/** 1 for the characters with which numbers and words for them begin: `-1`, `NA`, `<NA>`. */
const beginnings = Uint8Array.from({ length: 128 }, (_, unit) =>
	/[\d+\-.,imn<#~]/i.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** A value left out at an empty place. */
export function emptyCell(offset: number): TableNumber {
	return { ...notFinite(NaN, offset, offset), missing: true, real: false };
}

const percentSign = 37;

/** Exact as doubles, so that one division of an exact integer is rounded once, as the number itself would be. */
const powersOfTen = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Up to 15 digits without exponent, around a `point` or none: most numbers, without a string of their own.
 * Bit-identical to `Number`.
 */
function shortDecimal(
	text: string,
	start: number,
	end: number,
	percent: boolean,
	point: number,
): TableNumber | undefined {
	if (end - start > 24) return undefined;
	const first = text.charCodeAt(start);
	let digits = 0;
	let mantissa = 0;
	let dot = -1;
	for (let i = first === 45 || first === 43 ? start + 1 : start; i < end; i++) {
		const digit = text.charCodeAt(i) - 48;
		if (digit >= 0 && digit <= 9) {
			mantissa = mantissa * 10 + digit;
			digits++;
		} else if (digit === point - 48 && dot < 0) dot = i;
		else return undefined;
	}
	if (digits === 0 || digits > 15) return undefined;
	const decimals = dot < 0 ? 0 : end - dot - 1;
	const size = mantissa / powersOfTen[decimals]!;
	const value = first === 45 ? -size : size;
	return { value, start, end, missing: false, percent, real: dot >= 0, oddity: undefined };
}

function decimal(body: string, start: number, end: number, percent: boolean): TableNumber {
	const unsigned = body.charCodeAt(0) < 0x30 || body.charCodeAt(0) === 0x2212 ? body.replace(/^[-+\u2212]/, '') : body;
	const size = Number(unsigned);
	const integer = /^\d+$/.test(unsigned);
	const negative = body.charCodeAt(0) === 0x2d || body.charCodeAt(0) === 0x2212;
	const oddity = oddityOf(unsigned, size, integer);
	return { value: negative ? -size : size, start, end, missing: false, percent, real: !integer, oddity };
}

function notFinite(value: number, start: number, end: number): TableNumber {
	return { value, start, end, missing: false, percent: false, real: true, oddity: undefined };
}

/** Space, tab, no-break space, ideographic space. */
function isBlankUnit(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3000;
}
