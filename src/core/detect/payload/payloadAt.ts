import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { printedTraits } from '../languages/printed.ts';
import type { LanguageTraits } from '../languageTraits.ts';
import type { DetectionLimits } from '../limits.ts';
import { type Place, placeAt, placesIn } from '../place.ts';
import { SourceText } from '../sourceText.ts';
import { answerAt } from './answerAt.ts';
import { Enclosure } from './enclosure.ts';
import { payloadDetection } from './payloadDetection.ts';
import { hasPayloadWords } from './payloadWords.ts';
import { quotedAround, quotedInside, sureRecord } from './quotation.ts';
import { TextView } from './textView.ts';
import { entryAt, type GroupNode } from './tree.ts';
import { TreeReader } from './treeReader.ts';

/**
 * The scores of the payload around the place's cursor: the candidates of the token position of a model's response, one
 * score for each position, or a list of records with a name and a score. In a string that quotes a payload the text it
 * stands for is read, and told in the document's offsets. Undefined away from such payloads.
 *
 * Cost: a search for the words of payloads within 64 KB of the cursor, where none are; else linear in the brackets that
 * answer, and never more than 768 KB.
 */
export function* payloadAt(place: Place): Steps<Detection | undefined> {
	const { source, cursor } = place;
	if (!hasPayloadWords(source.text, source.base + cursor, source.base, source.base + source.length)) return undefined;
	return (yield* readIn(new TextView(source.text), place, mostQuotations)) ?? (yield* readAnew(place));
}

/** JSON in a JSON string of a log line of JSON; deeper quotations are not followed. */
const mostQuotations = 3;
/** Brackets around the cursor that are kept, innermost ones first. */
const mostBrackets = 32;
/** How far behind the cursor brackets may end. */
const farthestAhead = 2 ** 19;

function* readIn(view: TextView, place: Place, depth: number): Steps<Detection | undefined> {
	const { source, cursor, limits, traits } = place;
	const position = source.base + cursor;
	if (depth > 0 && isInside(traits)) {
		const quoted = yield* readQuotations(view, position, limits, depth, reach => quotedInside(view, place, reach));
		if (quoted !== undefined) return quoted.found;
	}
	const limit = Math.min(source.base + source.length, position + farthestAhead);
	const reader = new TreeReader(view, limit);
	const around = innermost(reader, place);
	const key = constructorAt(view.text, position) ?? (around && keyAt(yield* around.read(), position));
	// A key or a constructor stands for what it names, and belongs to it.
	const at = key === undefined ? around : new Enclosure(reader, key.open, key.open, around);
	const answer = at && (yield* answerAt(at));
	const found = answer && key && position < answer.start ? { ...answer, start: key.start } : answer;
	return found && (yield* payloadDetection(view, found, limits.values));
}

/** How far a quotation is decoded around the cursor: what stands near is enough for most answers. */
const reaches = [2 ** 14, 2 ** 18];

/** What is found in a quotation; undefined where there is none. */
function* readQuotations(
	outer: TextView,
	position: number,
	limits: DetectionLimits,
	depth: number,
	quotation: (reach: number) => Steps<TextView | undefined>,
): Steps<{ readonly found: Detection | undefined } | undefined> {
	let last: { readonly found: Detection | undefined } | undefined;
	for (const reach of reaches) {
		const view = yield* quotation(reach);
		if (view === undefined) return last;
		const found = yield* readQuotation(outer, view, position, limits, depth);
		last = { found: found ?? last?.found };
		// What is not whole may only be so for the narrow look.
		if (found !== undefined && !found.truncated) break;
		if (view.text.length < reach / 2) break;
	}
	return last;
}

function* readQuotation(
	outer: TextView,
	view: TextView,
	position: number,
	limits: DetectionLimits,
	depth: number,
): Steps<Detection | undefined> {
	const cursor = view.positionOf(outer.startAt(position));
	const source = new SourceText(view.text, 0, view.text.length);
	for (const place of placesIn(placeAt(source, Math.min(cursor, source.length), printedTraits, limits))) {
		const found = yield* readIn(view, place, depth - 1);
		if (found !== undefined) return found;
	}
	return undefined;
}

function isInside(traits: LanguageTraits): boolean {
	return traits.escapedSpace || traits.lineMarks.includes('//');
}

function innermost(reader: TreeReader, place: Place): Enclosure | undefined {
	const { source, openers } = place;
	const cursor = source.base + place.cursor;
	let enclosure: Enclosure | undefined;
	for (const opener of openers.slice(-mostBrackets)) {
		enclosure = new Enclosure(reader, cursor, source.base + opener, enclosure);
	}
	return enclosure;
}

/** The constructor under the cursor: `TopLogprob(token=…`. */
function constructorAt(text: string, cursor: number): { readonly start: number; readonly open: number } | undefined {
	constructorHead.lastIndex = cursor;
	const head = constructorHead.exec(text);
	if (head === null) return undefined;
	const before = /\w*$/.exec(text.slice(Math.max(0, cursor - longestHead), cursor))![0];
	return { start: cursor - before.length, open: constructorHead.lastIndex - 1 };
}

const longestHead = 64;
const constructorHead = /\w{1,64}\((?=\s*\w+=)/y;

/** The key under the cursor, where its value is in brackets: where it starts, and where they open. */
function keyAt(
	node: GroupNode | undefined,
	cursor: number,
): { readonly start: number; readonly open: number } | undefined {
	const here = node && entryAt(node, cursor);
	if (here?.key === undefined || here.value.kind !== 'group' || cursor >= here.value.open) return undefined;
	return { start: here.keyStart, open: here.value.open };
}

/**
 * A second look at text whose lexical state is not known for certain: a line of more than the window's length, read from
 * its first sure record; text with escaped quotes but none around it; and prose whose quotes mislead, from the line on
 * which the payload begins.
 */
function* readAnew(place: Place): Steps<Detection | undefined> {
	if (isInside(place.traits)) return undefined;
	const { source, cursor, limits } = place;
	const view = new TextView(source.text);
	const offset = source.base + cursor;
	const quoted = yield* readQuotations(view, offset, limits, mostQuotations, reach =>
		quotedAround(view, offset, reach),
	);
	if (quoted !== undefined) return quoted.found;
	const start = sureStart(source, cursor);
	if (start === undefined) return undefined;
	const { text } = source;
	const anew = placeAt(new SourceText(text, start, text.length), offset - start, printedTraits, limits);
	for (const each of placesIn(anew)) {
		const found = yield* readIn(view, each, mostQuotations);
		if (found !== undefined) return found;
	}
	return undefined;
}

/**
 * Where a text that may begin anywhere is read from: the first sure record of a window that begins within a line; else
 * the last line before the cursor that begins without an indent.
 */
function sureStart({ text, base }: SourceText, cursor: number): number | undefined {
	const offset = base + cursor;
	if (base > 0 && text.charCodeAt(base - 1) !== lineFeed) {
		const skipped = text.slice(base, offset).search(sureRecord);
		return skipped < 0 ? undefined : base + skipped;
	}
	const first = Math.max(base, offset - farthestLine);
	for (let end = offset; end > first; ) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		if (start <= first) return undefined;
		if (!/[\s\])}]/.test(text.charAt(start))) return start;
		end = start - 1;
	}
	return undefined;
}

const lineFeed = 0x0a;
const farthestLine = 2 ** 16;
