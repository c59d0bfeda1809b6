import { finish, type Steps } from '../steps.ts';
import { type ArrayPlace, arrayPlaces } from './arrayPlaces.ts';
import { readArrayAt } from './arrayReading.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { traitsOf } from './languageTable.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { NestReader } from './nestReader.ts';
import { SourceText } from './sourceText.ts';
import { windowEnd, windowStart } from './window.ts';

/** Scores are offered before what is `other`, however near: an array counts this much farther away. */
const otherDistance = 2 ** 16;

/** Literals that are read, for each array that is asked for: among more of kind `other`, the nearest are offered. */
const mostLiterals = 8;

/** Where a number may belong to an array of any form, this much text around it is looked at before the whole. */
const nearBefore = 2 ** 13;
const nearBehind = 2 ** 14;

const placesOfStep = 1024;

/** Milliseconds of finding the literals of code that are not taken off the time for other forms. */
const freeTime = 12;

/** What bounds a search for arrays. */
export interface SearchBounds extends DetectionLimits {
	/** Milliseconds of work on all but the literals of code; less where finding these took long. */
	readonly otherForms: number;
	/** UTF-16 units from the cursor beyond which no array is looked for. */
	readonly reach: number;
}

/** Few enough for what nobody has asked for: in files of some 100 KB they reach a few hundred lines on both sides. */
export const defaultBounds: SearchBounds = {
	...defaultLimits,
	otherForms: 24,
	reach: defaultLimits.lookBehind,
};

/**
 * Up to `count` arrays of the document nearest to `offset`, in document order, for a list to choose from: those of two
 * numbers or more within `reach` and `lookBehind` units on both sides, as `detectAt` reads each at its place. Literals
 * of code are all seen; tables, payloads, and what stands in strings, comments and fences, as far from the cursor as
 * the time allows. Arrays of kind `other` come in only where scores are few. Never throws. Cost: linear in the window,
 * and the time for other forms.
 */
export function nearestArrays(
	text: string,
	offset: number,
	languageId: string | undefined,
	count: number,
	bounds: SearchBounds = defaultBounds,
): Detection[] {
	return finish(nearestArraysSteps(text, offset, languageId, count, bounds));
}

/** The same in steps, for `finishInSlices`. */
export function* nearestArraysSteps(
	text: string,
	offset: number,
	languageId: string | undefined,
	count: number,
	bounds: SearchBounds = defaultBounds,
): Steps<Detection[]> {
	const cursor = Math.min(Math.max(Math.floor(offset) || 0, 0), text.length);
	const start = windowStart(text, cursor, bounds);
	const end = windowEnd(text, cursor, bounds);
	const traits = traitsOf(languageId);
	const source = new SourceText(text, start, end);
	const reader = new NestReader(source, traits, bounds.values);
	const found = new Nearest(count);
	const clock = new Clock(bounds.otherForms + freeTime);
	const places = yield* clock.timed(arrayPlaces(source, traits, reader, cursor, () => clock.isOver));
	clock.keep(bounds.otherForms);
	let literals = Math.max(0, count) * mostLiterals;
	let passed = 0;
	for (const place of places) {
		if (++passed % placesOfStep === 0) yield;
		if (place.distance > bounds.reach || found.isFull(place.distance)) break;
		if (found.covers(place.offset)) continue;
		if (!clock.isOver) found.add(yield* clock.timed(readPlace(text, place, traits, bounds)), place.distance);
		else if (place.link === undefined) continue;
		else {
			const nest = yield* reader.steps([place.link], place.link.bracket);
			// what goes on behind the window is read from the whole text
			const read = nest ? detectionSteps({ source, traits, nest }) : readPlace(text, place, traits, bounds);
			found.add(yield* read, place.distance);
		}
		if (place.link !== undefined && --literals === 0) break;
	}
	return found.inOrder();
}

/** What `detectAt` reads at a place; where only a number stands, what is near it must make an array by itself. */
function* readPlace(
	text: string,
	{ link, offset }: ArrayPlace,
	traits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Detection | undefined> {
	if (link === undefined) {
		const from = text.lastIndexOf('\n', Math.max(0, offset - nearBefore)) + 1;
		const first = Math.max(from, offset - nearBefore);
		const near = text.slice(first, offset + nearBehind);
		if ((yield* readArrayAt(near, offset - first, traits, limits)) === undefined) return undefined;
	}
	return yield* readArrayAt(text, offset, traits, limits);
}

/** The arrays that were found so far. */
class Nearest {
	private readonly count: number;
	private readonly found: { readonly detection: Detection; readonly distance: number }[] = [];

	constructor(count: number) {
		this.count = Math.max(0, count);
	}

	add(detection: Detection | undefined, gap: number): void {
		if (detection === undefined || detection.values.length < 2 || this.overlaps(detection)) return;
		this.found.push({ detection, distance: detection.kind === 'other' ? gap + otherDistance : gap });
	}

	/** True where none that is farther from the cursor comes before those that were found. */
	isFull(gap: number): boolean {
		return this.found.filter(({ distance }) => distance <= gap).length >= this.count;
	}

	covers(offset: number): boolean {
		return this.found.some(({ detection: { range } }) => range.start <= offset && offset < range.end);
	}

	inOrder(): Detection[] {
		return this.found
			.toSorted((a, b) => a.distance - b.distance)
			.slice(0, this.count)
			.map(({ detection }) => detection)
			.toSorted((a, b) => a.range.start - b.range.start);
	}

	private overlaps({ range: mine }: Detection): boolean {
		return this.found.some(({ detection: { range } }) => range.start < mine.end && mine.start < range.end);
	}
}

/** Counts the time of work, but not of its pauses. */
class Clock {
	private left: number;

	constructor(milliseconds: number) {
		this.left = milliseconds;
	}

	/** Leaves so many milliseconds at most. */
	keep(milliseconds: number): void {
		this.left = Math.min(this.left, milliseconds);
	}

	get isOver(): boolean {
		return this.left <= 0;
	}

	*timed<T>(steps: Steps<T>): Steps<T> {
		for (;;) {
			const start = Date.now();
			const { done, value } = steps.next();
			this.left -= Date.now() - start;
			if (done === true) return value;
			yield;
		}
	}
}
