import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { traitsOf } from './languageTable.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { NestReader } from './nestReader.ts';
import type { ChainLink } from './nestStack.ts';
import { openersIn } from './openersIn.ts';
import { openingAt } from './opening.ts';
import { SourceText } from './sourceText.ts';
import { finish, type Steps } from './steps.ts';
import { windowStart } from './window.ts';

/** Scores are offered before what is `other`, however near: an array counts this much farther away. */
const otherDistance = 2 ** 16;

/** Arrays whose kind is determined, for each one that is asked for: among more of kind `other`, the nearest are offered. */
const mostJudged = 8;

/** Units that may be read for each unit of text passed, and those before the first: where more are needed, brackets are passed over. */
const mostWork = 0.8;
const freeWork = 4096;
/** Brackets that are tried or turn out to hold nothing: at most one for so many units of text, and the first ones free. */
const unitsOfTry = 12;
const freeTries = 1024;

const bracketsOfStep = 1024;

/** Where a literal stands, and how far it is from the cursor. */
interface Place {
	readonly link: ChainLink;
	readonly gap: number;
}

/**
 * Up to `count` arrays of the document nearest to `offset`, in document order, for a list to choose from: literals of two
 * numbers or more in code, within `limits.lookBehind` units on both sides. Arrays of kind `other` come in only where
 * scores are few. Never throws. Cost: linear in the window; only the nearest literals become detections.
 */
export function nearestArrays(
	text: string,
	offset: number,
	languageId: string | undefined,
	count: number,
	limits: DetectionLimits = defaultLimits,
): Detection[] {
	return finish(nearestArraysSteps(text, offset, languageId, count, limits));
}

/** The same in steps, for `finishInSlices`. */
export function* nearestArraysSteps(
	text: string,
	offset: number,
	languageId: string | undefined,
	count: number,
	limits: DetectionLimits = defaultLimits,
): Steps<Detection[]> {
	const cursor = Math.min(Math.max(Math.floor(offset) || 0, 0), text.length);
	const start = windowStart(text, cursor, limits);
	const end = Math.min(text.length, cursor + limits.lookBehind);
	const traits = traitsOf(languageId);
	const source = new SourceText(text, start, end);
	const reader = new NestReader(source, traits, limits.values);
	const literals = yield* literalsIn(source, traits, reader, cursor - start);
	const places = literals.toSorted((a, b) => a.gap - b.gap);
	const found: { readonly detection: Detection; readonly distance: number }[] = [];
	for (const { link, gap } of places.slice(0, Math.max(0, count) * mostJudged)) {
		// The farther ones cannot come before those that were found.
		if (found.filter(({ distance }) => distance <= gap).length >= count) break;
		const nest = yield* reader.steps([link], link.bracket);
		if (nest === undefined) continue;
		const detection = yield* detectionSteps({ source, traits, nest });
		found.push({ detection, distance: detection.kind === 'other' ? gap + otherDistance : gap });
	}
	return found
		.toSorted((a, b) => a.distance - b.distance)
		.slice(0, Math.max(0, count))
		.map(({ detection }) => detection)
		.toSorted((a, b) => a.range.start - b.range.start);
}

function* literalsIn(source: SourceText, traits: LanguageTraits, reader: NestReader, cursor: number): Steps<Place[]> {
	const places: Place[] = [];
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
		if (nest.lastValue - nest.firstValue < 2) continue;
		places.push({ link, gap: Math.max(nest.start - cursor, cursor - nest.end, 0) });
	}
	return places;
}
