import { code, isSpaceCode, isWordCode } from './characters.ts';
import { wordsOf } from './nameParts.ts';
import type { SourceText } from './sourceText.ts';
import { takerName } from './takerName.ts';
import { lineEnd } from './trivia.ts';

/** The words around a literal that say what its numbers are, in lower case and in the order of the text. */
export interface NearbyWords {
	/** Of the name that the literal is assigned to, keyed by or passed to: `next_token_logits`, `topProbs`. */
	readonly name: readonly string[];
	/** Of the line before it and the comment behind it. */
	readonly context: readonly string[];
	/** Of the function whose first argument or receiver it is: `log`, `softmax`. */
	readonly taker: readonly string[];
}

const farthest = 160;

/** The words around [start, end), and those of `inside`. Cost: a look at 160 characters on both sides. */
export function nearbyWords(source: SourceText, start: number, end: number, inside: string): NearbyWords {
	const behind = source.slice(end, Math.min(lineEnd(source, end), end + farthest));
	const context = `${source.slice(lineStart(source, start), start)} ${commentOf(behind)} ${inside}`;
	const [nameStart, nameEnd] = nameBefore(source, start);
	return {
		name: wordsOf(source.slice(nameStart, nameEnd)),
		context: wordsOf(context),
		taker: wordsOf(takerName(source, start, end) ?? ''),
	};
}

/**
 * Where the nest around a row begins: its name stands before that. Reads back at most 4,096 units; where no bracket is
 * open there, the row's own start.
 */
export function nestStart(source: SourceText, row: number): number {
	const first = Math.max(0, row - 4096);
	let closed = 0;
	for (let i = row - 1; i >= first; i--) {
		const unit = String.fromCharCode(source.at(i));
		if (')]}'.includes(unit)) closed++;
		else if ('([{'.includes(unit) && closed-- === 0) return i;
	}
	return row;
}

function lineStart(source: SourceText, position: number): number {
	let i = position;
	while (i > 0 && position - i < farthest && !isLineBreak(source.at(i - 1))) i--;
	return i;
}

/** A comment behind the literal, up to the end of its line. */
function commentOf(behind: string): string {
	const mark = behind.search(/#|\/\/|\/\*|--|%|;/);
	return mark < 0 ? '' : behind.slice(mark);
}

/**
 * The name before the literal at `position`: over the sign that gives it (`=`, `:`, `=>`, `<-`, `(`), and over the
 * array brackets, type arguments and type annotation of a declaration.
 */
function nameBefore(source: SourceText, position: number): readonly [start: number, end: number] {
	let i = overSpaces(source, position);
	while (source.at(i - 1) === code.ampersand) i = overSpaces(source, i - 1);
	const sign = source.at(i - 1);
	if (sign === code.equals || sign === code.greater || sign === code.minus || sign === code.colon) {
		while (isSign(source.at(i - 1))) i--;
		i = overSpaces(source, i);
		const quote = source.at(i - 1);
		if (quote === code.doubleQuote || quote === code.quote) return quoted(source, i - 1, quote);
		const end = overGroups(source, i);
		const start = wordStart(source, end);
		const beforeType = overSpaces(source, start);
		const annotated = source.at(beforeType - 1) === code.colon && source.at(beforeType - 2) !== code.colon;
		if (!annotated || sign === code.colon) return [start, end];
		const nameEnd = overSpaces(source, beforeType - 1);
		return [wordStart(source, nameEnd), nameEnd];
	}
	if (sign === code.openParen) i--;
	const end = overGroups(source, i);
	return [wordStart(source, end), end];
}

function isSign(c: number): boolean {
	return c === code.equals || c === code.greater || c === code.less || c === code.minus || c === code.colon;
}

function overSpaces(source: SourceText, position: number): number {
	let i = position;
	while (isSpaceCode(source.at(i - 1)) && position - i < farthest) i--;
	return i;
}

/** Over `[4]`, `[][]`, `<f32>`, and the arguments of `softmax(x) =`. */
function overGroups(source: SourceText, position: number): number {
	let i = position;
	while (position - i < farthest) {
		const close = source.at(i - 1);
		const open = openerOf(close);
		if (open === 0) break;
		let depth = 0;
		do {
			i--;
			if (source.at(i) === close) depth++;
			if (source.at(i) === open) depth--;
		} while (depth > 0 && i > 0 && position - i < farthest);
	}
	return i;
}

function openerOf(closer: number): number {
	if (closer === code.closeBracket) return code.openBracket;
	if (closer === code.closeParen) return code.openParen;
	return closer === code.greater ? code.less : 0;
}

function wordStart(source: SourceText, position: number): number {
	let i = position;
	while ((isWordCode(source.at(i - 1)) || source.at(i - 1) === code.foreign) && position - i < farthest) i--;
	return i;
}

function quoted(source: SourceText, end: number, quote: number): readonly [start: number, end: number] {
	let i = end;
	while (i > 0 && source.at(i - 1) !== quote && end - i < farthest) i--;
	return [i, end];
}

function isLineBreak(c: number): boolean {
	return c === code.lineFeed || c === code.carriageReturn;
}
