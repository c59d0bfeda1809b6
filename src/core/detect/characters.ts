/**
 * ASCII codes and classes. All scanning runs over bytes in which every non-ASCII UTF-16 unit is `foreign`; the few
 * foreign characters with a meaning are looked up in the text itself.
 */
export const code = {
	tab: 9,
	lineFeed: 10,
	carriageReturn: 13,
	space: 32,
	bang: 33,
	doubleQuote: 34,
	hash: 35,
	ampersand: 38,
	quote: 39,
	openParen: 40,
	closeParen: 41,
	asterisk: 42,
	plus: 43,
	comma: 44,
	minus: 45,
	dot: 46,
	slash: 47,
	zero: 48,
	nine: 57,
	colon: 58,
	semicolon: 59,
	less: 60,
	equals: 61,
	greater: 62,
	upperE: 69,
	openBracket: 91,
	backslash: 92,
	closeBracket: 93,
	underscore: 95,
	backtick: 96,
	lowerE: 101,
	openBrace: 123,
	bar: 124,
	closeBrace: 125,
	/** Stands for every UTF-16 unit above 0x7f. */
	foreign: 128,
} as const;

const wordBit = 1;
const digitBit = 2;
const spaceBit = 4;

const classes = new Uint8Array(256);
for (let c = 0; c < 128; c++) {
	const character = String.fromCharCode(c);
	if (/[A-Za-z0-9_]/.test(character)) classes[c] = wordBit;
	if (/[0-9]/.test(character)) classes[c] = wordBit | digitBit;
	if (/[ \t\r\n\f\v]/.test(character)) classes[c] = spaceBit;
}

/** A letter, digit or underscore of ASCII; −1, the end of text, is none. */
export function isWordCode(c: number): boolean {
	return c >= 0 && (classes[c]! & wordBit) !== 0;
}

/** A letter or underscore of ASCII. */
export function isNameStart(c: number): boolean {
	return c >= 0 && (classes[c]! & (wordBit | digitBit)) === wordBit;
}

/** 0–9. */
export function isDigit(c: number): boolean {
	return c >= code.zero && c <= code.nine;
}

/** Space, tab, form feed, vertical tab, line feed or carriage return. */
export function isSpaceCode(c: number): boolean {
	return c >= 0 && (classes[c]! & spaceBit) !== 0;
}

/** Spaces and line breaks outside ASCII: NEL, no-break, ideographic and typographic spaces, LS, PS, the byte order mark. */
export function isForeignSpace(unit: number): boolean {
	return (
		unit === 0x85 ||
		unit === 0xa0 ||
		(unit >= 0x2000 && unit <= 0x200a) ||
		unit === 0x2028 ||
		unit === 0x2029 ||
		unit === 0x202f ||
		unit === 0x205f ||
		unit === 0x3000 ||
		unit === 0xfeff
	);
}

/** U+2212 and the APL high minus: they stand for a minus, and a lost sign is the worst result. */
export function isForeignMinus(unit: number): boolean {
	return unit === 0x2212 || unit === 0xaf;
}

/** A line feed or a carriage return. */
export function isLineBreak(c: number): boolean {
	return c === code.lineFeed || c === code.carriageReturn;
}

/** `(`, `[` or `{`. */
export function isOpener(c: number): boolean {
	return c === code.openParen || c === code.openBracket || c === code.openBrace;
}

/** `)`, `]` or `}`. */
export function isCloser(c: number): boolean {
	return c === code.closeParen || c === code.closeBracket || c === code.closeBrace;
}

/** The closing bracket's code of an opening one; 0 for everything else. */
export function closerOf(opener: number): number {
	switch (opener) {
		case code.openParen:
			return code.closeParen;
		case code.openBracket:
			return code.closeBracket;
		case code.openBrace:
			return code.closeBrace;
		case code.less:
			return code.greater;
		default:
			return 0;
	}
}
