import type { Steps } from '../steps.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { NestReader } from './nestReader.ts';
import type { ChainLink } from './nestStack.ts';
import { OpenerScan } from './openerScan.ts';
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

/**
 * Units that may be read for each unit of text passed, and those before the first: where more are needed, brackets are
 * passed over.
 */
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
	return nearestOf(
		places.toSorted((a, b) => a.distance - b.distance),
		numbersNear(source, literals, cursor, isOver),
	);
}

/**
 * The literals of two numbers or more, one after the other: none of a string or comment. One that is open where the
 * stretch ends comes before the literals within it. Cost: linear.
 */
function* literalsIn(source: SourceText, traits: LanguageTraits, reader: NestReader): Steps<Literal[]> {
	const literals: Literal[] = [];
	const goesOn = source.base + source.length < source.text.length;
	// A bracket that was open where another one failed fails there too; so every stretch is read twice at most.
	const spoiled = new Uint8Array(source.length);
	let tries = 0;
	reader.onSpoiled = bracket => {
		spoiled[bracket] = 1;
		tries++;
	};
	let behind = 0;
	let pause = bracketsOfStep;
	const openers = new OpenerScan(source, traits);
	for (let bracket = yield* openers.next(); bracket >= 0; bracket = yield* openers.next(behind)) {
		if (--pause === 0) {
			yield;
			pause = bracketsOfStep;
		}
		if (spoiled[bracket] === 1) continue;
		// Expressions that end in something else are read again; what all of them cost is bounded all the same.
		if (reader.work > freeWork + mostWork * bracket || tries > freeTries + bracket / unitsOfTry) continue;
		const opening = openingAt(source, bracket, traits);
		if (opening.role === 'call' || opening.role === 'subscript') continue;
		const link: ChainLink = { bracket, opening };
		tries++;
		const nest = yield* reader.steps([link], bracket);
		if (nest === undefined) {
			if (goesOn && reader.fault?.type === 'unclosed') literals.push({ link, start: bracket, end: source.length });
			continue;
		}
		behind = nest.end;
		if (nest.lastValue - nest.firstValue >= 2) literals.push({ link, start: nest.start, end: nest.end });
	}
	return literals;
}

/** A line, or that much of a long one: arrays without brackets are looked for once in each. */
const unitsOfPlace = 32;
/** The last number of a stretch: what is before it is more often a date, a step or a name. */
const lastDigit = /\d\D*$/;

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

/** Numbers that stand in no literal. Cost: what is passed until the caller has enough. */
function numbersNear(
	source: SourceText,
	literals: readonly Literal[],
	cursor: number,
	isOver: () => boolean,
): Generator<ArrayPlace> {
	const stretches = stretchesApart(source, literals);
	return nearestOf(
		numbersBehind(source.text, cursor, stretches, isOver),
		numbersBefore(source.text, cursor, stretches.toReversed(), isOver),
	);
}

/** Offsets of the document, half open. */
type Stretch = readonly [start: number, end: number];

/** What is left of a source between its literals, in its order. */
function stretchesApart({ base, length }: SourceText, literals: readonly Literal[]): Stretch[] {
	const starts = [0, ...literals.map(({ end }) => end)];
	return starts.map((start, place) => [base + start, base + (literals[place]?.start ?? length)]);
}

function* numbersBehind(
	text: string,
	cursor: number,
	stretches: Iterable<Stretch>,
	isOver: () => boolean,
): Generator<ArrayPlace> {
	for (const [first, last] of stretches) {
		let start = Math.max(cursor, first);
		while (start < last) {
			if (isOver()) return;
			const stretch = text.slice(start, Math.min(last, start + unitsOfPlace));
			const lineBreak = stretch.indexOf('\n');
			const part = lineBreak < 0 ? stretch : stretch.slice(0, lineBreak + 1);
			const number = part.search(lastDigit);
			if (number >= 0) yield { offset: start + number, distance: start + number - cursor };
			start += part.length;
		}
	}
}

function* numbersBefore(
	text: string,
	cursor: number,
	stretches: Iterable<Stretch>,
	isOver: () => boolean,
): Generator<ArrayPlace> {
	for (const [first, last] of stretches) {
		let end = Math.min(cursor, last);
		while (end > first) {
			if (isOver()) return;
			const stretch = text.slice(Math.max(first, end - unitsOfPlace), end);
			// The line break that ends a line belongs to it.
			const part = stretch.slice(stretch.slice(0, -1).lastIndexOf('\n') + 1);
			const number = part.search(lastDigit);
			end -= part.length;
			if (number >= 0) yield { offset: end + number, distance: cursor - end - number };
		}
	}
}
