import type { Steps } from '../steps.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { NestReader } from './nestReader.ts';
import type { ChainLink } from './nestStack.ts';
import { openersIn } from './openersIn.ts';
import { openingAt } from './opening.ts';
import type { SourceText } from './sourceText.ts';

/** Where an array may stand. */
export interface ArrayPlace {
	/** An offset of the document in it: where a literal begins, or one of its numbers. */
	readonly offset: number;
	/** Units between it and the cursor. */
	readonly distance: number;
	/** The bracket of a literal of code. Undefined where only a number stands. */
	readonly link?: ChainLink;
}

/** A literal of code, half open; positions are those of the source. */
interface Literal {
	readonly link: ChainLink;
	readonly start: number;
	readonly end: number;
}

/** Units that may be read for each unit of text passed, and those before the first: where more are needed, brackets are passed over. */
const mostWork = 0.8;
const freeWork = 4096;
/** Brackets that are tried or turn out to hold nothing: at most one for so many units of text, and the first ones free. */
const unitsOfTry = 12;
const freeTries = 1024;

const bracketsOfStep = 1024;

/**
 * Where arrays may stand in a stretch of text, the nearest to the cursor first: the literals of code, all of which are
 * read for it, and between them the last number of each line, or of 32 units of a long one, until `isOver`.
 */
export function* arrayPlaces(
	source: SourceText,
	traits: LanguageTraits,
	reader: NestReader,
	cursor: number,
	isOver: () => boolean,
): Steps<Iterable<ArrayPlace>> {
	const literals = yield* literalsIn(source, traits, reader);
	const places = literals.map(({ link, start, end }) => {
		const distance = Math.max(source.base + start - cursor, cursor - source.base - end, 0);
		return { offset: source.base + start, distance, link };
	});
	const alone = apart(numbersNear(source, cursor), literals, source.base, isOver);
	return nearestOf(
		places.toSorted((a, b) => a.distance - b.distance),
		alone,
	);
}

/** The literals of two numbers or more, one after the other: none of a string or comment. Cost: linear. */
function* literalsIn(source: SourceText, traits: LanguageTraits, reader: NestReader): Steps<Literal[]> {
	const literals: Literal[] = [];
	// A bracket that was open where another one failed fails there too; so every stretch is read twice at most.
	const spoiled = new Uint8Array(source.length);
	let tries = 0;
	reader.onSpoiled = bracket => {
		spoiled[bracket] = 1;
		tries++;
	};
	let behind = 0;
	let pause = bracketsOfStep;
	for (const bracket of openersIn(source, traits)) {
		if (--pause === 0) {
			yield;
			pause = bracketsOfStep;
		}
		if (bracket < behind || spoiled[bracket] === 1) continue;
		// Expressions that end in something else are read again; what all of them cost is bounded all the same.
		if (reader.work > freeWork + mostWork * bracket || tries > freeTries + bracket / unitsOfTry) continue;
		const opening = openingAt(source, bracket, traits);
		if (opening.role === 'call' || opening.role === 'subscript') continue;
		const link: ChainLink = { bracket, opening };
		tries++;
		const nest = yield* reader.steps([link], bracket);
		if (nest === undefined) continue;
		behind = nest.end;
		if (nest.lastValue - nest.firstValue >= 2) literals.push({ link, start: nest.start, end: nest.end });
	}
	return literals;
}

/** A line, or that much of a long one: arrays without brackets are looked for once in each. */
const unitsOfPlace = 32;
/** The last number of a stretch: what is before it is more often a date, a step or a name. */
const lastDigit = /\d\D*$/;

/** Those that stand in no literal. */
function* apart(
	places: Iterable<ArrayPlace>,
	literals: readonly Literal[],
	base: number,
	isOver: () => boolean,
): Generator<ArrayPlace> {
	for (const place of places) {
		if (isOver()) return;
		const position = place.offset - base;
		let low = 0;
		for (let high = literals.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (literals[middle]!.end <= position) low = middle + 1;
			else high = middle;
		}
		const literal = literals[low];
		if (literal === undefined || position < literal.start) yield place;
	}
}

/** Two rows of places, each the nearest first, as one. */
function* nearestOf(one: Iterable<ArrayPlace>, other: Iterable<ArrayPlace>): Generator<ArrayPlace> {
	const rest = other[Symbol.iterator]();
	let next = rest.next();
	for (const place of one) {
		for (; next.done !== true && next.value.distance < place.distance; next = rest.next()) yield next.value;
		yield place;
	}
	for (; next.done !== true; next = rest.next()) yield next.value;
}

/** Numbers of a stretch. Cost: what is passed until the caller has enough. */
function numbersNear({ text, base, length }: SourceText, cursor: number): Generator<ArrayPlace> {
	return nearestOf(numbersBehind(text, cursor, base + length), numbersBefore(text, cursor, base));
}

function* numbersBehind(text: string, cursor: number, last: number): Generator<ArrayPlace> {
	let start = cursor;
	while (start < last) {
		const stretch = text.slice(start, Math.min(last, start + unitsOfPlace));
		const lineBreak = stretch.indexOf('\n');
		const part = lineBreak < 0 ? stretch : stretch.slice(0, lineBreak + 1);
		const number = part.search(lastDigit);
		if (number >= 0) yield { offset: start + number, distance: start + number - cursor };
		start += part.length;
	}
}

function* numbersBefore(text: string, cursor: number, first: number): Generator<ArrayPlace> {
	let end = cursor;
	while (end > first) {
		const stretch = text.slice(Math.max(first, end - unitsOfPlace), end);
		// The line break that ends a line belongs to it.
		const part = stretch.slice(stretch.slice(0, -1).lastIndexOf('\n') + 1);
		const number = part.search(lastDigit);
		end -= part.length;
		if (number >= 0) yield { offset: end + number, distance: cursor - end - number };
	}
}
