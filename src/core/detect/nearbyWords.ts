import { isCloser, isLineBreak, isOpener } from './characters.ts';
import { comparedName } from './comparedName.ts';
import { nameEvidence } from './kindWords.ts';
import { laterTaker } from './laterTaker.ts';
import { type LiteralPlace, literalPlace } from './literalPlace.ts';
import { nameBefore } from './nameBefore.ts';
import { wordsOf } from './nameParts.ts';
import { expressionName } from './expressionName.ts';
import { promptedName } from './promptedName.ts';
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
	/** Of the rest of its line. */
	readonly behind?: readonly string[];
	/** Of the function that takes its variable in the lines behind it; a longer look. */
	readonly later?: () => readonly string[];
	/** Of the function one of whose arguments it is. */
	readonly around?: readonly string[];
	/** In a file of settings, where no name above speaks of scores. */
	readonly settings?: boolean;
	/** What the text says by its form; in text without brackets there is none. */
	readonly place?: LiteralPlace;
}

const farthest = 160;
const longestRest = 48;

/**
 * The words around the literal [start, end), and those of `inside`, its further arguments. Cost: a look at 160
 * characters on both sides, and at 800 behind.
 */
export function nearbyWords(
	source: SourceText,
	{ start, end }: { readonly start: number; readonly end: number },
	firstNumber: number,
	inside: string,
): NearbyWords {
	const behind = source.slice(end, lineEnd(source, end, end + farthest));
	const before = source.slice(lineStart(source, start), start);
	const said = before.replace(otherRecord, '').replaceAll(otherField, ' ');
	// The names that Perl's dumps number say nothing, nor do the headings of a docstring.
	const typed = declaredName.exec(source.slice(start, Math.min(firstNumber, start + farthest)))?.[1];
	const written = (typed ?? nameBefore(source, start)).replace(/^(?:\$?VAR\d+|Returns|Yields)$/, '');
	const given = (written === 'data' && recordName(source, start)) || written;
	const name = wordsOf(
		comparedName(source, start, end) ||
			promptedName(source, start) ||
			given ||
			nameOfString(source, start) ||
			commentedName(source, start),
	);
	const told = nameEvidence(name) === undefined ? wordsOf(noun.exec(behind)?.[1] ?? '') : [];
	return {
		name: nameEvidence(told) === 'other' ? told : name,
		context: wordsOf(`${said} ${commentOf(behind)} ${inside}`),
		taker: wordsOf(takerName(source, start, end) ?? ''),
		behind: wordsOf(behind.slice(0, longestRest)),
		later: () => wordsOf(laterTaker(source, given, end) ?? ''),
		around: wordsOf(callAround(source, start) ?? ''),
		place: {
			...literalPlace(
				before,
				source.slice(start, Math.min(end, start + farthest)),
				source.slice(start, Math.min(firstNumber, start + farthest)),
				inside,
				behind,
			),
			measured:
				unitBehind.test(source.text.slice(source.base + end, source.base + end + longestUnit)) ||
				barsBehind.test(source.slice(end, end + longestHistogram)),
		},
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

/** The name that the record of the literal says it has: `"name": "log_probs", "shape": [1, 3], "data": [`. */
function recordName(source: SourceText, start: number): string {
	return namedRecord.exec(source.slice(Math.max(0, start - farthestName), start))?.[2] ?? '';
}

const farthestName = 256;
const namedRecord = /\b(?:name|label)["']?\s*:\s*(["'`])([^"'`{}\n]{1,64})\1\s*,[^{}]*$/;

/** The name of what a comment shows the value of: `x.embedding  # [0.1, …]`. */
function commentedName({ text, base }: SourceText, start: number): string {
	const before = text.slice(Math.max(0, base + start - farthest), base + start);
	return expressionName(commented.exec(before)?.[1] ?? '');
}

/**
 * The name that the string is given which begins with the literal: `embedding = '[0.12, …]'`, `x = np.matrix("1 2")`,
 * `shape '[2, 3]' is invalid`.
 */
function nameOfString({ text, base }: SourceText, start: number): string {
	if (base === 0) return '';
	return stringOf.exec(text.slice(Math.max(0, base + start - farthest), base + start))?.[1] ?? '';
}

const stringOf = /([\w.-]+)(?:["']?\s*(?:[:=]|=>|<-)\s*(?:[\w.:]+\(\s*)?|\s+)["'`]\s*$/;

const commented = /([^\r\n]*[\w)\]}'"])\s*;?[ \t]*(?:#|\/\/)\s*(?:[-=]+>|→)?\s*$/;

/** What another key says is said of its own numbers: `"logits": [1.5, -0.5], "counts": [`, `logits=[1.5, -0.5], ids=[`. */
const otherField =
	/(?:(\\?["'])[\w -]{1,64}\1\s*:\s*|\b\w{1,64}: )(?:\[[^[\]{}]*\]|\{[^{}]*\})|\b\w{1,64}=\[[^[\]{}]*\](?=, \w+=)/g;

/** So does another record: `{"name": "logits", "data": […]}, {`. */
const otherRecord = /^.*\}\s*,\s*(?=\{)/s;

/** What Matplotlib's histogram gives, behind its counts and the edges of its bins. */
const barsBehind = /^,[^<>=:]*<(?:BarContainer|a list of \d+ Patch)/;
const longestHistogram = 1024;

/** The name between a type and what it is made of: `Eigen::Vector4d logits(1.5, …)`. */
const declaredName = /^(?!new\b)[\w:.]+[ \t]+(\w+)[ \t]*\(\s*$/;

/** What a remark of a few words says that the numbers are: `# learning rates`, `// in seconds`. */
const noun = /(?:#|\/\/)[ \t]*(?:[A-Za-z]+[ -]){0,2}([A-Za-z]{3,}s)[ \t]*$/;

const longestUnit = 24;
const unitBehind =
	/^s(?![\w(=:'"])|^["'`]?\s*(?:[KMGT]i?B|[mnµu]s|s(?=[\r\n,;)]|$)|secs?|seconds|minutes|hours|days|px|[kMG]?Hz|fps|(?:tok|it|req)\/s|°[CF]|km(?:\/h)?|[cm]m|kg|USD|EUR|€|kWh)(?![\w(=:]|\.\w)/;

/** A comment or a remark in parentheses behind the literal, up to the end of its line. */
function commentOf(behind: string): string {
	const mark = behind.search(/#|\/\/|\/\*|--|%|;|^ +\(/);
	return mark < 0 ? '' : behind.slice(mark);
}
