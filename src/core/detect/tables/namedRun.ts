import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { nameEvidence } from '../kindWords.ts';
import { wordsOf } from '../nameParts.ts';
import type { Place } from '../place.ts';
import { columnRole, scoreName } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { tableTextOf } from './tableText.ts';

const longestName = 96;
const named =
	/([\p{L}][\p{L}\p{M}\w.]*(?:[ -][A-Za-z]\w*)?(?:\[[^\]\s]{0,24}\]|\([^)\s]{0,24}\))?)["']?\s*(?::=|=>|->|[:=：＝])\s*["'`]?\s*$/u;
/** An option of a command: `--logits 1.5,-0.25`, `--logits "1.5 -0.25"`. */
const option = /(?:^|\s)--([a-z][\w-]*) ["']?$/;
/** A tag of XML: `<logits>1.5 -0.25</logits>`. */
const tag = /<([A-Za-z][\w.-]*)(?:\s[^<>]*)?>\s*$/;
/** A name of scores, in the plural, needs no sign: `probs 0.25 0.5 0.25`. */
const spoken = /(?<![\w.])((?:[a-z]+_)?(?:logits|log_?probs|probs|probabilities|softmax)) $/i;
const toSign = /^[\p{L}\p{M}\w .()[\]'"-]{0,96}?(?:=>|->|:=|[:=：＝])\s*/u;

/**
 * Numbers of one line behind a name of scores, or behind another one where they are normalized: `logits: 1.2 3.4 -0.5`,
 * `[step 3] probs = 0.1, 0.7, 0.2`, `scores="0.5 0.25"`. Blanks, commas, semicolons or bars part them; the run ends at
 * the first word. Cost: linear in the run.
 */
export function* detectNamedRun(place: Place): Steps<Detection | undefined> {
	const { line, cursor, text } = tableTextOf(place);
	if (line === undefined) return undefined;
	const start = runStart(line.text, cursor - line.start);
	if (start === undefined) return undefined;
	const before = line.text.slice(Math.max(0, start - longestName), start);
	const signed = named.exec(before) ?? option.exec(before) ?? tag.exec(before);
	const match = signed ?? spoken.exec(before);
	if (match === null) return undefined;
	const name = scoreName(match[1]!);
	const evidence = nameEvidence(wordsOf(name));
	const role = columnRole(match[1]!);
	const isNamed = role === 'score' && evidence !== undefined && evidence !== 'other';
	if (!isNamed && ((role !== 'class' && role !== 'score') || evidence !== undefined)) return undefined;
	const { numbers, truncated, end } = yield* runFrom(text, line.start + start, line.end);
	if (numbers.length < (isNamed ? 2 : fewestUnnamed) || cursor > end) return undefined;
	if (signed === null && !numbers.every(({ real }) => real)) return undefined;
	const array = new TableArray(text, place.limits.values);
	yield* array.addAll(numbers);
	const isScore = isNamed && (evidence !== 'scores' || numbers.some(({ real }) => real));
	const found = yield* array.detectionSteps({
		start: line.start + start - before.length + match.index,
		name,
		truncated,
		evidence: isScore ? 'array' : 'table',
	});
	return isNamed || found?.kind !== 'other' ? found : undefined;
}

/** Numbers that show by their sum alone what they are: `prints: 0.125 0.625 0.25`. */
const fewestUnnamed = 3;

/** Where the numbers around a position begin: back over numbers to a sign, or on to the sign behind the name there. */
function runStart(text: string, at: number): number | undefined {
	let start = Math.min(at, text.length);
	while (start > 0 && isOfNumbers(text.charCodeAt(start - 1))) start--;
	let first = start;
	while (isBlankUnit(text.charCodeAt(first))) first++;
	const before = text.slice(Math.max(0, start - longestName), first);
	if (/[:=>：＝]\s*["'`]?\s*$/.test(before) || option.test(before)) return first;
	// The last letters of a name are those of numbers too: `logit`.
	while (start > 0 && /[a-z]/i.test(text[start - 1]!) && /[a-z]/i.test(text[start] ?? '')) start++;
	if (start < at && spoken.test(text.slice(Math.max(0, start - longestName), start + 1))) return start + 1;
	const name = toSign.exec(text.slice(at, at + 2 * longestName));
	return name === null ? undefined : at + name[0].length;
}

const numberUnits = new Set(
	Array.from('0123456789+-.,;| \t%eEinfatyINFATYNA\u2212…\u00a0', character => character.charCodeAt(0)),
);

function isOfNumbers(unit: number): boolean {
	return numberUnits.has(unit);
}

const separators = /[,;|]/;
/** Numbers that are read in one step. */
const numbersOfStep = 4096;

/** The numbers of a run, up to the first word. Offsets are the document's. */
function* runFrom(
	text: string,
	start: number,
	lineEnd: number,
): Steps<{ readonly numbers: readonly TableNumber[]; readonly truncated: boolean; readonly end: number }> {
	const numbers: TableNumber[] = [];
	let truncated = false;
	let end = start;
	let i = start;
	while (i < lineEnd) {
		const from = i;
		while (i < lineEnd && isItem(text.charCodeAt(i))) i++;
		const item = text.slice(from, i);
		const number = tableNumber(text, from, i);
		if (item === '...' || item === '…') truncated = true;
		else if (number === undefined || (number.missing && !/^(?:NA|None|null)$/.test(item))) break;
		else if (numbers.push(number) % numbersOfStep === 0) yield;
		end = i;
		while (i < lineEnd && isBlankUnit(text.charCodeAt(i))) i++;
		if (i < lineEnd && separators.test(text[i]!)) i++;
		while (i < lineEnd && isBlankUnit(text.charCodeAt(i))) i++;
	}
	return { numbers, truncated, end };
}

const quotes = new Set([34, 39, 96]);

function isItem(unit: number): boolean {
	return unit > 32 && unit !== 60 && unit !== 44 && unit !== 59 && unit !== 124 && !quotes.has(unit) && unit !== 0xa0;
}

function isBlankUnit(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 0xa0;
}
