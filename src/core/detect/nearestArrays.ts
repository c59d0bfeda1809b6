import type { Detection } from './detection.ts';
import { detectionOf } from './detectionOf.ts';
import { traitsOf } from './languageTraits.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { NestReader } from './nestReader.ts';
import { openersIn } from './openersIn.ts';
import { openingAt } from './opening.ts';
import { SourceText } from './sourceText.ts';
import { windowStart } from './window.ts';

/** Scores are offered before what is `other`, however near: an array counts this much farther away. */
const otherDistance = 2 ** 16;

/**
 * Up to `count` arrays of the document nearest to `offset`, in document order, for a list to choose from: literals of two
 * numbers or more in code, within `limits.lookBehind` units on both sides. Arrays of kind `other` come in only where
 * scores are few. Never throws. Cost: linear in the window, and in the arrays it holds.
 */
export function nearestArrays(
	text: string,
	offset: number,
	languageId: string | undefined,
	count: number,
	limits: DetectionLimits = defaultLimits,
): Detection[] {
	const cursor = Math.min(Math.max(Math.floor(offset) || 0, 0), text.length);
	const start = windowStart(text, cursor, limits);
	const end = Math.min(text.length, cursor + limits.lookBehind);
	const distant = arraysIn(text, start, end, languageId, limits).map(detection => ({
		detection,
		distance: distanceTo(detection, cursor),
	}));
	return distant
		.toSorted((a, b) => a.distance - b.distance)
		.slice(0, Math.max(0, count))
		.map(({ detection }) => detection)
		.toSorted((a, b) => a.range.start - b.range.start);
}

function arraysIn(
	text: string,
	start: number,
	end: number,
	languageId: string | undefined,
	limits: DetectionLimits,
): Detection[] {
	const traits = traitsOf(languageId);
	const source = new SourceText(text, start, end);
	const reader = new NestReader(source, traits, limits.values);
	const found: Detection[] = [];
	let behind = 0;
	// A bracket that fails is read up to its first wrong element only; what all of them read is bounded all the same.
	let budget = 4 * (end - start);
	for (const bracket of openersIn(source, traits)) {
		if (bracket < behind || budget < 0) continue;
		const opening = openingAt(source, bracket);
		if (opening.role === 'call' || opening.role === 'subscript') continue;
		const nest = reader.read([{ bracket, opening }], bracket);
		budget -= reader.reach - bracket;
		if (nest === undefined) continue;
		behind = nest.end;
		if (nest.lastValue - nest.firstValue > 1) found.push(detectionOf({ source, traits, nest }));
	}
	return found;
}

function distanceTo(detection: Detection, offset: number): number {
	const { start, end } = detection.range;
	const gap = Math.max(start - offset, offset - end, 0);
	return detection.kind === 'other' ? gap + otherDistance : gap;
}
