import { code, isSpaceCode, isWordCode } from './characters.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';

/** True where the text goes on with `word` at `position`. */
export function startsWith(source: SourceText, position: number, word: string): boolean {
	for (let i = 0; i < word.length; i++) {
		if (source.at(position + i) !== word.charCodeAt(i)) return false;
	}
	return true;
}

/**
 * The end of the comment that begins at `position`, or `position` itself where none does. A line comment ends before
 * its line break; a block comment that is never closed ends with the text, and none is followed beyond `limit`.
 */
export function commentEnd(
	source: SourceText,
	position: number,
	traits: LanguageTraits,
	limit = source.length,
): number {
	for (const [open, close] of traits.blockComments) {
		if (!startsWith(source, position, open)) continue;
		return endBehind(source, position + open.length, close, limit, nesting.has(open) ? open : close);
	}
	if (traits.commentsAfterSpace && position > 0 && !isSpaceCode(source.at(position - 1))) return position;
	// `#;` of Scheme leaves out a form, and no line.
	if (traits.prefixCalls && source.at(position - 1) === code.hash) return position;
	for (const mark of traits.lineComments) {
		if (startsWith(source, position, mark)) return lineEnd(source, position + mark.length, limit);
	}
	return position;
}

/**
 * Where the next line begins, if the mark at `position` lets this one go on there; else `position`. Behind the mark may
 * stand a comment only, behind `...` anything.
 */
export function continuationEnd(source: SourceText, position: number, traits: LanguageTraits): number {
	for (const mark of traits.continuations) {
		if (!startsWith(source, position, mark)) continue;
		let i = position + mark.length;
		// A row of dots is a leader, and no mark.
		if (mark === '...' && source.at(i) === code.dot) continue;
		while (source.at(i) === code.space || source.at(i) === code.tab) i++;
		const limit = Math.min(source.length, i + longestRemark);
		i = mark === '...' ? lineEnd(source, i, limit) : commentEnd(source, i, traits, limit);
		if (source.at(i) === code.carriageReturn && source.at(i + 1) === code.lineFeed) return i + 2;
		if (source.at(i) === code.lineFeed || source.at(i) === code.carriageReturn) return i + 1;
	}
	return position;
}

/** What may stand behind a mark of continuation; without an end to it a line of marks takes quadratic time. */
const longestRemark = 256;

/** The position of the line break that ends the line; `limit` or the end of the text, if that comes first. */
export function lineEnd(source: SourceText, position: number, limit = source.length): number {
	const { codes, filled } = source;
	const near = Math.min(limit, filled);
	for (let i = position; i < near; i++) {
		if (codes[i] === code.lineFeed || codes[i] === code.carriageReturn) return i;
	}
	// What is not read yet need not be: native searches find the end.
	for (let from = Math.max(position, near); from < limit; from += farLine) {
		const rest = source.slice(from, Math.min(limit, from + farLine));
		const lineFeed = rest.indexOf('\n');
		const carriageReturn = rest.indexOf('\r');
		if (carriageReturn >= 0 && !(lineFeed >= 0 && lineFeed < carriageReturn)) return from + carriageReturn;
		if (lineFeed >= 0) return from + lineFeed;
	}
	return Math.max(position, limit);
}

/** Units in which the end of a line is looked for at once. */
const farLine = 2048;

/** Comments of which one may hold others. */
const nesting = new Set(['(*', '{-', '/+', '#|', '#=', '#[']);

/** Behind the `word` that closes what is open at `position`: as often as `open`, if another word, stands before it. */
function endBehind(source: SourceText, position: number, word: string, limit: number, open = word): number {
	const first = word.charCodeAt(0);
	const opens = open.charCodeAt(0);
	let depth = 1;
	let i = position;
	for (;;) {
		if (i >= limit) return limit;
		const c = source.at(i);
		if (c === -1) return i;
		if (c === first && startsWith(source, i, word)) {
			i += word.length;
			if (--depth === 0) return i;
		} else if (c === opens && startsWith(source, i, open)) {
			i += open.length;
			depth++;
		} else i++;
	}
}

/** A string literal: its whole extent, and that of what stands between the quotes. */
export interface StringExtent {
	start: number;
	end: number;
	innerStart: number;
	innerEnd: number;
}

/**
 * Reads the string literal whose quote stands at `position` into `into`; false where that quote opens none (a
 * lifetime, a digit separator, an apostrophe in prose). An unclosed one-line string ends with its line, an unclosed
 * many-line string with the text; none is followed beyond `limit`.
 */
export function readString(
	source: SourceText,
	position: number,
	traits: LanguageTraits,
	into: StringExtent,
	limit = source.length,
): boolean {
	const quote = source.at(position);
	const before = source.at(position - 1);
	into.start = position;
	if (isWordCode(before)) {
		if (quote === code.quote && traits.transposes) return false;
		if (traits.rawStrings !== 'none' && readRawString(source, position, traits, into, limit)) return true;
		if (!hasStringPrefix(source, position)) return false;
	} else if (
		before === code.hash &&
		traits.rawStrings === 'hashed' &&
		readRawString(source, position, traits, into, limit)
	) {
		return true;
	}
	if (quote === code.quote && traits.transposes && touchesOperand(before)) return false;
	if (quote === code.quote && traits.characterQuote) return readCharacter(source, position, into);
	if (traits.tripleQuotes && source.at(position + 1) === quote && source.at(position + 2) === quote) {
		return readUpTo(source, position, 3, true, into, limit);
	}
	const manyLines = traits.multilineQuotes.includes(String.fromCharCode(quote));
	return readUpTo(source, position, 1, manyLines, into, limit) || !traits.spaceSeparates;
}

/** True for what a transposing quote may touch; a digit or letter is told before. */
function touchesOperand(before: number): boolean {
	return (
		before === code.closeParen ||
		before === code.closeBracket ||
		before === code.closeBrace ||
		before === code.dot ||
		before === code.quote
	);
}

/** Letters before a quote that belong to the literal: r, b, f, u, L, u8 … but no whole word (`don't`). */
function hasStringPrefix(source: SourceText, position: number): boolean {
	let i = position;
	while (position - i < 4 && isWordCode(source.at(i - 1))) i--;
	return position - i <= 2 && /^(?:[rbfuRBFU]{1,2}|[LU]|u8|s|raw)$/.test(source.slice(i, position));
}

/** Reads up to `count` closing quotes. False where an unclosed string was ended by its line, the text or `limit`. */
function readUpTo(
	source: SourceText,
	position: number,
	count: 1 | 3,
	manyLines: boolean,
	into: StringExtent,
	limit: number,
): boolean {
	const quote = source.at(position);
	let i = position + count;
	into.innerStart = i;
	for (;;) {
		const { codes } = source;
		while (codes[i]! > 13 && codes[i] !== quote && codes[i] !== code.backslash) i++;
		const c = source.at(i);
		if (c === quote && (count === 1 || (source.at(i + 1) === quote && source.at(i + 2) === quote))) {
			into.innerEnd = i;
			into.end = i + count;
			return true;
		}
		if (c === -1 || i >= limit || (!manyLines && (c === code.lineFeed || c === code.carriageReturn))) {
			into.innerEnd = Math.min(i, limit);
			into.end = into.innerEnd;
			return false;
		}
		i += c === code.backslash && source.at(i + 1) !== -1 ? 2 : 1;
	}
}

const longestCharacter = 12;

function readCharacter(source: SourceText, position: number, into: StringExtent): boolean {
	const escaped = source.at(position + 1) === code.backslash;
	for (let i = position + (escaped ? 3 : 2); i <= position + (escaped ? longestCharacter : 3); i++) {
		if (source.at(i) !== code.quote) continue;
		into.innerStart = position + 1;
		into.innerEnd = i;
		into.end = i + 1;
		return true;
	}
	return false;
}

const longestDelimiter = 16;

function readRawString(
	source: SourceText,
	position: number,
	traits: LanguageTraits,
	into: StringExtent,
	limit: number,
): boolean {
	let close: string;
	let innerStart: number;
	if (traits.rawStrings === 'parenthesized') {
		if (source.at(position - 1) !== 'R'.charCodeAt(0)) return false;
		let i = position + 1;
		while (source.at(i) !== code.openParen && i - position <= longestDelimiter) i++;
		if (source.at(i) !== code.openParen) return false;
		close = `)${source.slice(position + 1, i)}"`;
		innerStart = i + 1;
	} else {
		let hashes = 0;
		while (source.at(position - 1 - hashes) === code.hash) hashes++;
		if (source.at(position - 1 - hashes) !== 'r'.charCodeAt(0)) return false;
		close = `"${'#'.repeat(hashes)}`;
		innerStart = position + 1;
	}
	into.innerStart = innerStart;
	into.end = endBehind(source, innerStart, close, limit);
	into.innerEnd = Math.max(innerStart, into.end - close.length);
	return true;
}
