import type { Steps } from '../steps.ts';
import { answerOf, type ArrayReader } from './arrayReader.ts';
import { detectInBrackets } from './bracketReader.ts';
import { isCloser } from './characters.ts';
import type { Detection } from './detection.ts';
import { embeddedAt, fromEmbedded } from './embeddedText.ts';
import { detectForeignBrackets } from './foreignReader.ts';
import { traitsOf } from './languageTable.ts';
import { detectJaggedRows } from './jaggedRows.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { DetectionLimits } from './limits.ts';
import { payloadReaders } from './payload/payloadReaders.ts';
import { type Place, placeSteps, placesIn } from './place.ts';
import { prefixedPrintsAt } from './prefixedPrint.ts';
import type { SourceText } from './sourceText.ts';
import { inDocument, joinedStrings } from './tables/joinedStrings.ts';
import { tableReaders } from './tables/tableReaders.ts';
import { detectYamlRows } from './tables/yamlRows.ts';
import { sourceAround } from './window.ts';

/** Readers of numbers in brackets: their extent is certain. In the order in which they are asked. */
const bracketedForms: readonly ArrayReader[] = [
	...payloadReaders,
	detectYamlRows,
	detectJaggedRows,
	detectInBrackets,
	detectForeignBrackets,
];

/** Readers of numbers that only lines and columns hold together. In the order in which they are asked. */
const bareForms: readonly ArrayReader[] = tableReaders;

/**
 * Asks the readers, one after the other, for the array around `offset`; each one about the string or comment there
 * before the code. A cursor directly behind a closing bracket still belongs to it.
 */
export function* readArrayAt(
	text: string,
	offset: number,
	traits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Detection | undefined> {
	if (!(offset >= 0 && offset <= text.length)) return undefined;
	const source = sourceAround(text, offset, limits);
	try {
		return yield* readFrom(source, offset, traits, limits);
	} finally {
		source.release();
	}
}

function* readFrom(
	source: SourceText,
	offset: number,
	traits: LanguageTraits,
	limits: DetectionLimits,
): Steps<Detection | undefined> {
	const { text } = source;
	const cursor = Math.floor(offset) - source.base;
	const embedded = embeddedAt(text, source.base, Math.floor(offset), traits);
	if (embedded !== undefined) {
		const inside = yield* readArrayAt(embedded.text, offset - embedded.start, traitsOf(embedded.languageId), limits);
		if (inside !== undefined) return fromEmbedded(inside, embedded);
	}
	if (traits.bareForms === 'printed') {
		for (const print of prefixedPrintsAt(text, Math.floor(offset))) {
			const at = Math.max(offset, print.body) - print.start;
			const inside = yield* readArrayAt(print.text, at, traits, limits);
			if (inside === undefined || !isInSeveralLines(print.text, inside)) continue;
			// The prefix is no part of the array, though one is around it.
			if (offset >= print.body) return fromEmbedded(inside, print);
			if (inside.range.start <= offset - print.start) return undefined;
		}
	}
	const place = yield* placeSteps(source, cursor, traits, limits);
	yield;
	const joined = joinedStrings(place);
	if (joined !== undefined) {
		const inside = yield* readArrayAt(joined.text, joined.cursor, traitsOf(joined.languageId), limits);
		if (inside !== undefined) return inDocument(inside, joined);
		if (joined.isCell) return undefined;
	}
	const places = placesIn(place);
	let found = yield* ask(bracketedForms, places);
	if (found === undefined && isCloser(source.at(cursor - 1))) {
		found = yield* ask(bracketedForms, placesIn(yield* placeSteps(source, cursor - 1, traits, limits)));
	}
	// A number alone in brackets may be a detail of a table: an index, a remark.
	if (found !== undefined && found.values.length > 1) return found;
	return (yield* ask(bareForms, places)) ?? found;
}

function* ask(readers: readonly ArrayReader[], places: readonly Place[]): Steps<Detection | undefined> {
	for (const reader of readers) {
		for (const place of places) {
			const detection = yield* answerOf(reader, place);
			if (detection !== undefined) return detection;
			yield;
		}
	}
	return undefined;
}

/** An array in brackets that are not closed on their line. */
function isInSeveralLines(text: string, { range, numberRanges }: Detection): boolean {
	const hasBracket = /[([{]/.test(text.slice(range.start, numberRanges[0]));
	return hasBracket && text.slice(range.start, range.end).includes('\n');
}
