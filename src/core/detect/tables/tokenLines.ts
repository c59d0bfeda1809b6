import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import { areMeasures, columnRole, scoreName } from './columnRole.ts';
import { numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { farthestLine, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';
import { labelledLine, longestLine, type Slot, type TokenLine, wordedLine } from './tokenLine.ts';

/**
 * Lines of a token or class and its score: `token=' the' logprob=-0.25`, `cat: 2.5`, `id 1234  logit 12.3 "text"`,
 * and the dumps of llama.cpp, `0: 0.1 (-2.3)`. Two lines or more of one form; of several numbers a line the one at
 * the cursor counts.
 */
export function* detectTokenLines(place: Place): Steps<Detection | undefined> {
	return (yield* detectTokenRecords(place)) ?? (yield* detectWith(labelledLine, place));
}

/** The lines whose words name their parts: `- {token: "Yes", logprob: -0.125}`. */
export function detectTokenRecords(place: Place): Steps<Detection | undefined> {
	return detectWith(wordedLine, place);
}

function* detectWith(read: (line: TextLine) => TokenLine | undefined, place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > longestLine || !/\d|inf|nan/i.test(own.text)) return undefined;
	if (numberRow(own) !== undefined) return undefined;
	return yield* readLines(lines, own, read, place);
}

/** A first look at one line: a number with a name of a score, or with a label and no sentence around it. */
function couldBeScores({ slots, template, label, sign }: TokenLine): boolean {
	if (!slots.some(({ number }) => number !== undefined)) return false;
	// What stands in the brackets of a record is no part of it: `{"id": "q1", "logits": {"A": 1.25}}`.
	if (/\{[^}]*[{[]/.test(template)) return false;
	if (slots.some(({ number, key }) => number !== undefined && key !== '' && columnRole(key) === 'score')) {
		return label !== undefined || slots.some(slot => slot.number === undefined || isClassNumber(slot));
	}
	// It takes more than a word and a number.
	if (label !== undefined && sign === ' ' && decimalsOf(slots[0]!) < 2) return false;
	// The cells of a table.
	if (hasProse(template) || /^"(?: [,;] #){2,}$/.test(template)) return false;
	return label !== undefined || slots.some(({ number }) => number === undefined) || /^# :(?!\S)/.test(template);
}

/** `Class: 282`, `token 11`: a class by its number. */
function isClassNumber({ number, key }: Slot): boolean {
	return number?.real === false && (columnRole(key) === 'token' || /(?:^|_)(?:id|idx|index)$/i.test(key));
}

/** The lines of the template of the cursor's, with what varies in each. */
interface Match {
	readonly line: TextLine;
	readonly parsed: TokenLine;
}

function* readLines(
	lines: TableText,
	own: TextLine,
	read: (line: TextLine) => TokenLine | undefined,
	place: Place,
): Steps<Detection | undefined> {
	const parsed = read(own);
	if (parsed === undefined || !couldBeScores(parsed)) return undefined;
	const matches = yield* matchesAround(lines, { line: own, parsed }, read);
	if (matches.length < 2 || isPartOfRecord(lines, matches)) return undefined;
	yield;
	const slot = slotAt(parsed, matches, lines.cursor);
	if (slot < 0) return undefined;
	const key = parsed.slots[slot]!.key;
	const labels = labelsOf(matches, parsed, slot);
	yield;
	const evidence = evidenceOf(parsed, matches, key, labels);
	if (evidence === undefined) return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	yield* array.addAll(matches.map(({ parsed: { slots } }) => slots[slot]!.number!));
	const idSlot = parsed.slots.findIndex(
		({ key: name, number }) => number !== undefined && /^(?:token_?)?id$/i.test(name),
	);
	const above = promptName(lines, matches[0]!.line);
	const called = columnRole(above) === 'score';
	return yield* array.detectionSteps({
		start: matches[0]!.line.start + matches[0]!.line.text.search(/\S/),
		end: matches.at(-1)!.line.start + matches.at(-1)!.line.text.trimEnd().length,
		...(labels && { labels }),
		...(idSlot >= 0 &&
			idSlot !== slot && { ids: matches.map(({ parsed: { slots } }) => slots[idSlot]!.number!.value) }),
		name: key !== '' ? scoreName(key) : called ? above : '',
		evidence: called && key === '' ? 'array' : evidence,
	});
}

function* matchesAround(lines: TableText, own: Match, read: (line: TextLine) => TokenLine | undefined): Steps<Match[]> {
	const matches = [own];
	const fits = (line: TextLine | undefined): Match | undefined => {
		const parsed = line && read(line);
		return parsed !== undefined && isSameForm(parsed, own.parsed) ? { line: line!, parsed } : undefined;
	};
	const above = (line: TextLine) => lines.above(line, farthestLine);
	const below = (line: TextLine) => lines.below(line, farthestLine);
	for (let match = fits(above(own.line)); match !== undefined; match = fits(above(match.line))) {
		if (matches.push(match) % linesOfStep === 0) yield;
	}
	matches.reverse();
	for (let match = fits(below(own.line)); match !== undefined; match = fits(below(match.line))) {
		if (matches.push(match) % linesOfStep === 0) yield;
	}
	return matches;
}

/** A field above or below whose value is no number: `"ok": true,` beside `"risk": 0.5,`. */
function isPartOfRecord(lines: TableText, matches: readonly Match[]): boolean {
	if (!field.test(matches[0]!.line.text)) return false;
	const beside = [lines.above(matches[0]!.line, farthestLine), lines.below(matches.at(-1)!.line, farthestLine)];
	return beside.some(line => line !== undefined && field.test(line.text));
}

const field = /^\s*(?:"[^"]*"|'[^']*')\s*:/;

/** The slots too: a template does not tell a number from a `#` of the text. */
function isSameForm(one: TokenLine, other: TokenLine): boolean {
	return (
		one.template === other.template &&
		one.slots.length === other.slots.length &&
		one.slots.every(({ number }, slot) => (number === undefined) === (other.slots[slot]!.number === undefined))
	);
}

/** Whole percents that sum to 100. */
function areShares(matches: readonly Match[], slot: number): boolean {
	const numbers = matches.map(({ parsed }) => parsed.slots[slot]!.number);
	return numbers.every(number => number?.percent) && numbers.reduce((sum, number) => sum + number!.value, 0) === 100;
}

/** The number at the cursor, else the one named as a score, else the first with a fraction. */
function slotAt({ slots }: TokenLine, matches: readonly Match[], cursor: number): number {
	const isScore = (slot: Slot, index: number) =>
		slot.number !== undefined &&
		(matches.some(({ parsed }) => parsed.slots[index]!.number?.real === true) || areShares(matches, index));
	const at = slots.findIndex((slot, index) => isScore(slot, index) && slot.start <= cursor && cursor <= slot.end);
	if (at >= 0) return at;
	const named = slots.findIndex(
		(slot, index) => isScore(slot, index) && columnRole(slot.key) === 'score' && slot.key !== '',
	);
	return named >= 0 ? named : slots.findIndex(isScore);
}

function labelsOf(matches: readonly Match[], own: TokenLine, slot: number): readonly string[] | undefined {
	const texts = own.slots.flatMap(({ number, key }, index) => (number === undefined ? [{ index, key }] : []));
	const chosen = texts.find(({ key }) => columnRole(key) === 'token') ?? texts[0];
	if (chosen !== undefined) return matches.map(({ parsed }) => parsed.slots[chosen.index]!.text);
	if (own.label !== undefined) return matches.map(({ parsed }) => parsed.label ?? '');
	const numbered = own.slots.findIndex((other, index) => index !== slot && isClassNumber(other));
	if (numbered >= 0) return matches.map(({ parsed }) => parsed.slots[numbered]!.text);
	// `0: 0.1`: the number of the class.
	return slot > 0 && /^# :(?!\S)/.test(own.template) ? matches.map(({ parsed }) => parsed.slots[0]!.text) : undefined;
}

/** What the lines prove; undefined where they are anything else than scores of tokens or classes. */
function evidenceOf(
	own: TokenLine,
	matches: readonly Match[],
	key: string,
	labels: readonly string[] | undefined,
): 'array' | 'table' | 'measures' | undefined {
	const role = key === '' ? undefined : columnRole(key);
	if (role === 'measure' || role === 'index') return undefined;
	if (role === 'score') return labels === undefined ? undefined : 'array';
	if (labels === undefined || role !== undefined) return undefined;
	if (own.label !== undefined) {
		if (hasProse(own.template) || !isLabelSign(own, matches)) return undefined;
		// Several bare numbers behind a label are the cells of a table.
		if (own.slots.length > 1 && !own.template.includes('(')) return undefined;
		const some = labels.slice(0, mostJudged);
		if (areMeasures(some) || areSettings(some) || some.some(isNoClass)) return 'measures';
		// Assignments of settings look the same; a negative number speaks for scores.
		const negative = matches.some(({ parsed }) => parsed.slots[0]!.number!.value < 0);
		return '=|('.includes(own.sign) && !negative ? 'table' : 'array';
	}
	if (own.template.startsWith('# : #')) return isCounted(labels) && !hasProse(own.template) ? 'array' : undefined;
	return hasProse(own.template) ? undefined : 'array';
}

/** Labels that tell what the lines are. */
const mostJudged = 256;

/** Words that name no score: the line is a sentence or a record. */
function hasProse(template: string): boolean {
	return (template.match(/[\p{L}_][\p{L}\p{M}\w.-]*/gu) ?? []).some(
		word => columnRole(word) !== 'score' && columnRole(word) !== 'index' && columnRole(word) !== 'token',
	);
}

/** One blank between a word and a number is also prose: it takes three lines of it, with equal decimals or a double's. */
function isLabelSign({ sign }: TokenLine, matches: readonly Match[]): boolean {
	if (sign !== ' ') return true;
	const decimals = new Set(matches.map(({ parsed }) => decimalsOf(parsed.slots[0]!)));
	if (matches.length > 2 && Math.min(...decimals) >= decimalsOfDoubles) return true;
	return matches.length > 2 && decimals.size === 1 && !decimals.has(0) && !decimals.has(1);
}

/** No figures of prose have as many. */
const decimalsOfDoubles = 8;

function decimalsOf({ text }: Slot): number {
	return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}

/** Dates, times, numbers and sentences before the colon are no classes. */
function isNoClass(label: string): boolean {
	// `<s>`, `<|endoftext|>` and the like are tokens.
	if (/^<[^<>\s]+>$/.test(label)) return false;
	return /^\s*$|\d{1,2}:\d{2}|\d{4}-\d{2}|[.!?;]\s|(?:\S+\s+){4}|[=$<>{}\\]|^https?/.test(label);
}

function isCounted(labels: readonly string[]): boolean {
	return labels.every(
		(label, index) => /^\d+$/.test(label) && (index === 0 || Number(label) === Number(labels[index - 1]) + 1),
	);
}
