import { code } from './characters.ts';
import { type LiteralPlace, literalPlace } from './literalPlace.ts';
import { nameBefore } from './nameBefore.ts';
import { wordsOf } from './nameParts.ts';
import { expressionName, promptedName } from './promptedName.ts';
import type { SourceText } from './sourceText.ts';
import { callAround, takerName } from './takerName.ts';
import { lineEnd } from './trivia.ts';

/** The words around a literal that say what its numbers are, in lower case and in the order of the text. */
export interface NearbyWords {
	/** Of the name that the literal is assigned to, keyed by or passed to: `next_token_logits`, `topProbs`. */
	readonly name: readonly string[];
	/** Of the line before it and the comment behind it. */
	readonly context: readonly string[];
	/** Of the function whose first argument or receiver it is: `log`, `softmax`. */
	readonly taker: readonly string[];
	/** Of the function one of whose arguments it is. */
	readonly around?: readonly string[];
	/** What the text says by its form; in text without brackets there is none. */
	readonly place?: LiteralPlace;
}

const farthest = 160;

/**
 * The words around the literal [start, end), and those of `inside`, its further arguments. Cost: a look at 160 characters on both sides.
 */
export function nearbyWords(
	source: SourceText,
	{ start, end }: { readonly start: number; readonly end: number },
	firstNumber: number,
	inside: string,
): NearbyWords {
	const behind = source.slice(end, lineEnd(source, end, end + farthest));
	const before = source.slice(lineStart(source, start), start);
	return {
		name: wordsOf(promptedName(source, start) || nameBefore(source, start) || commentedName(source, start)),
		context: wordsOf(`${before} ${commentOf(behind)} ${inside}`),
		taker: wordsOf(takerName(source, start, end) ?? ''),
		around: wordsOf(callAround(source, start) ?? ''),
		place: literalPlace(
			before,
			source.slice(start, Math.min(end, start + farthest)),
			source.slice(start, Math.min(firstNumber, start + farthest)),
			inside,
		),
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
		const unit = source.at(i);
		if (isCloser(unit)) closed++;
		else if (isOpener(unit) && closed-- === 0) return i;
	}
	return row;
}

function lineStart(source: SourceText, position: number): number {
	let i = position;
	while (i > 0 && position - i < farthest && !isLineBreak(source.at(i - 1))) i--;
	return i;
}

/** The name of what a comment shows the value of: `x.embedding  # [0.1, …]`. */
function commentedName({ text, base }: SourceText, start: number): string {
	const before = text.slice(Math.max(0, base + start - farthest), base + start);
	return expressionName(commented.exec(before)?.[1] ?? '');
}

const commented = /([^\r\n]*[\w)\]}'"])\s*;?[ \t]*(?:#|\/\/)\s*(?:[-=]+>|→)?\s*$/;

/** A comment behind the literal, up to the end of its line. */
function commentOf(behind: string): string {
	const mark = behind.search(/#|\/\/|\/\*|--|%|;/);
	return mark < 0 ? '' : behind.slice(mark);
}

function isOpener(c: number): boolean {
	return c === code.openParen || c === code.openBracket || c === code.openBrace;
}

function isCloser(c: number): boolean {
	return c === code.closeParen || c === code.closeBracket || c === code.closeBrace;
}

function isLineBreak(c: number): boolean {
	return c === code.lineFeed || c === code.carriageReturn;
}
