import { finish, type Steps } from '../steps.ts';
import { readArrayAt } from './arrayReading.ts';
import { code } from './characters.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { embeddedAt, type EmbeddedText, fromEmbedded } from './embeddedText.ts';
import { traitsOf } from './languageTable.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import type { Nest } from './nest.ts';
import { NestReader } from './nestReader.ts';
import { OpenerScan } from './openerScan.ts';
import { openingAt } from './opening.ts';
import { SourceText } from './sourceText.ts';
import { TokenScanner, type TokenType } from './tokenScanner.ts';
import { sourceAround } from './window.ts';

/**
 * The array in a selection [start, end), in UTF-16 units: a whole literal, with or without the statement around it; a part of
 * one (`1.0, 2.0, 3.0`, or `2.0], [3.0` across its rows); bare numbers between whitespace, commas or semicolons, as a
 * column or block pasted from a table has them. Lines of equal length without commas at their ends are rows. Else the array
 * that is read at the selection's first bracket or number, where all of it is selected: candidates of a payload, a table.
 *
 * Undefined where the selection holds anything but an array, or several literals that are no rows of one. Never throws.
 * Cost: linear in the selection.
 */
export function detectSelection(
	text: string,
	start: number,
	end: number,
	languageId?: string,
	limits: DetectionLimits = defaultLimits,
): Detection | undefined {
	return finish(detectSelectionSteps(text, start, end, languageId, limits));
}

/** The same in steps, for `finishInSlices`. */
export function* detectSelectionSteps(
	text: string,
	start: number,
	end: number,
	languageId?: string,
	limits: DetectionLimits = defaultLimits,
): Steps<Detection | undefined> {
	const from = Math.min(Math.max(Math.floor(start) || 0, 0), text.length);
	const to = Math.min(Math.max(Math.floor(end) || 0, from), text.length);
	const embedded = embeddedIn(new SourceText(text, from, to), traitsOf(languageId), limits);
	if (embedded !== undefined) {
		const { text: code, start: base, languageId: itsLanguage } = embedded;
		const last = Math.min(to - base, code.length);
		const inside = yield* detectSelectionSteps(code, Math.max(from - base, 0), last, itsLanguage, limits);
		if (inside !== undefined) return fromEmbedded(inside, embedded);
	}
	const traits: LanguageTraits = { ...traitsOf(languageId), spaceSeparates: true, semicolon: 'row' };
	const source = new SourceText(text, from, to);
	const bare = yield* bareNumbers(source, traits, limits);
	if (bare !== undefined) return bare;
	const literals = yield* literalsIn(source, traitsOf(languageId), limits);
	const across =
		literals.cutsThrough || literals.count === 0 ? yield* acrossBrackets(source, traits, limits) : undefined;
	const literal = across ?? literals.only;
	if (literal !== undefined && isAll(source, literal)) return literal;
	const found = yield* readArrayAt(text, firstNumber(source), traitsOf(languageId), limits);
	const isInside = found !== undefined && found.range.start >= from && found.range.end <= to;
	return isInside && (literals.count === 0 || isAll(source, found)) ? found : literal;
}

/** The fence or hunk in which all numbers of a selection stand. */
function embeddedIn(source: SourceText, traits: LanguageTraits, limits: DetectionLimits): EmbeddedText | undefined {
	if (traits.embeds === 'nothing') return undefined;
	const { text, base, length } = source;
	const number = firstNumber(source);
	const embedded = embeddedAt(text, sourceAround(text, number, limits).base, number, traits);
	const end = embedded && embedded.start + embedded.text.length;
	const isWhole = end !== undefined && !/\d/.test(text.slice(end, Math.max(end, base + length)));
	return isWhole ? embedded : undefined;
}

/** True where the selection has no digit outside of the array: a list of candidates holds the bytes of its tokens too. */
function isAll({ text, base, length }: SourceText, { range }: Detection): boolean {
	return !/\d/.test(text.slice(base, range.start)) && !/\d/.test(text.slice(range.end, base + length));
}

/** The document's offset of the selection's first bracket or number. */
function firstNumber({ text, base, length }: SourceText): number {
	const found = text.slice(base, base + length).search(/[[({]|[-+.]?\d/);
	return base + Math.max(found, 0);
}

function* bareNumbers(
	source: SourceText,
	traits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Detection | undefined> {
	const nest = yield* new NestReader(source, traits, limits.values).bareSteps();
	if (nest === undefined) return undefined;
	// A whole literal in the selection is the one item of the text around it.
	const axes = nest.shape.length > 1 && nest.shape[0] === 1 ? nest.shape.slice(1) : nest.shape;
	const shape = axes.length === 1 ? linesAsRows(source, nest) : axes;
	return yield* detectionSteps({ source, traits, nest: { ...nest, shape, ...trimmed(source, nest) } });
}

/** Rows, where every line has as many numbers as the first, and no line ends in a comma; else one vector. */
function linesAsRows(source: SourceText, nest: Nest): readonly number[] {
	const { ranges } = nest.sink;
	const count = nest.lastValue - nest.firstValue;
	let columns = 0;
	let inLine = 1;
	for (let i = 1; i <= count; i++) {
		const gapStart = ranges[(nest.firstValue + i) * 2 - 1]!;
		const gapEnd = i < count ? ranges[(nest.firstValue + i) * 2]! : source.length;
		const gap = i < count ? gapBetween(source, gapStart, gapEnd) : 'line';
		if (gap === 'same') {
			inLine++;
			continue;
		}
		if (gap === 'list') return [count];
		if (columns === 0) columns = inLine;
		if (inLine !== columns) return [count];
		inLine = 1;
	}
	return columns > 1 && columns < count ? [count / columns, columns] : [count];
}

function gapBetween(source: SourceText, start: number, end: number): 'same' | 'line' | 'list' {
	let comma = false;
	for (let i = start; i < end; i++) {
		const c = source.at(i);
		if (c === code.comma) comma = true;
		if (c === code.lineFeed || c === code.carriageReturn) return comma ? 'list' : 'line';
		// Brackets between numbers mean that lines do not.
		if (c === code.openBracket || c === code.openParen || c === code.openBrace) return 'list';
	}
	return 'same';
}

function trimmed(source: SourceText, nest: Nest): { readonly start: number; readonly end: number } {
	const text = source.slice(nest.start, nest.end);
	const start = nest.start + text.length - text.trimStart().length;
	return { start, end: Math.max(start, nest.start + text.trimEnd().length) };
}

/** The literals of a selection: how many, and the detection where it is one. */
interface Literals {
	readonly count: number;
	readonly only: Detection | undefined;
	/** A bracket is not opened or not closed in the selection: a literal begins before it or ends behind it. */
	readonly cutsThrough: boolean;
}

function* literalsIn(source: SourceText, traits: LanguageTraits, limits: DetectionLimits): Steps<Literals> {
	const reader = new NestReader(source, traits, limits.values);
	const spoiled = new Uint8Array(source.length);
	reader.onSpoiled = bracket => {
		spoiled[bracket] = 1;
	};
	const mostWork = 2 * source.length;
	let behind = 0;
	let count = 0;
	let tries = mostTries;
	let only: Detection | undefined;
	const openers = new OpenerScan(source, traits);
	for (let bracket = yield* openers.next(); bracket >= 0; bracket = yield* openers.next(behind)) {
		if (spoiled[bracket] === 1) continue;
		if (reader.work > mostWork || --tries === 0) break;
		const opening = openingAt(source, bracket, traits);
		if (opening.role === 'call' || opening.role === 'subscript') continue;
		const nest = yield* reader.steps([{ bracket, opening }], bracket);
		if (nest === undefined) continue;
		count++;
		// Of a ragged nest one row is shown, and its note says so.
		only = count === 1 ? yield* detectionSteps({ source, traits, nest }) : undefined;
		if (count > 1 || nest.ragged) break;
		behind = nest.end;
	}
	return { count, only, cutsThrough: yield* isUnbalanced(source, traits) };
}

/** Brackets without an array that a selection may have before one. */
const mostTries = 1024;

function* isUnbalanced(source: SourceText, traits: LanguageTraits): Steps<boolean> {
	const scanner = new TokenScanner(source, traits);
	let depth = 0;
	let tokens = 0;
	for (let type = scanner.nextAt(0); type !== 'end'; type = scanner.next()) {
		if (type === 'open') depth++;
		if (type === 'close' && depth-- === 0) return true;
		if (++tokens % tokensOfStep === 0) yield;
	}
	return depth > 0;
}

/** A selection that cuts through the rows of a matrix: its brackets separate, and hold nothing. */
function* acrossBrackets(
	source: SourceText,
	traits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Detection | undefined> {
	if (!(yield* bracketsSeparate(source, traits))) return undefined;
	const flat = source.slice(0, source.length).replace(/[[\](){}]/g, ' ');
	const nest = yield* new NestReader(new SourceText(flat, 0, flat.length), traits, limits.values).bareSteps();
	if (nest === undefined) return undefined;
	return yield* detectionSteps({ source, traits, nest: { ...nest, ...trimmed(source, nest) } });
}

/** True where what touches a bracket from outside is a separator or another bracket: `g(2` and `5} 6` are no rows. */
function* bracketsSeparate(source: SourceText, traits: LanguageTraits): Steps<boolean> {
	const scanner = new TokenScanner(source, traits);
	let before: TokenType = 'comma';
	let tokens = 0;
	for (let type = scanner.nextAt(0); type !== 'end'; type = scanner.next()) {
		if (before === 'close' && !besideRows.has(type)) return false;
		if (type === 'open' && !besideRows.has(before)) return false;
		before = type;
		if (++tokens % tokensOfStep === 0) yield;
	}
	return true;
}

const tokensOfStep = 8192;

const besideRows = new Set<TokenType>(['open', 'close', 'comma', 'semicolon', 'ellipsis']);
