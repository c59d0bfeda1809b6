import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import { areMeasures, columnRole, scoreName } from './columnRole.ts';
import { LineBlock } from './lineBlock.ts';
import { areCounts, numberedNames } from './numberedNames.ts';
import { numberRow } from './numberRow.ts';
import { promptName, titleAbove } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';
import { behind, labelledLine, longestLine, type Slot, type TokenLine, wordedLine } from './tokenLine.ts';

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
	if (numberRow(own) !== undefined || latexRow.test(own.text)) return undefined;
	return yield* readLines(lines, own, read, place);
}

/** A row of a matrix of LaTeX, whose beginning is too far above: `1.5 & 2 \\`. */
const latexRow = /&.*\\\\\s*$/;

/** A first look at one line: a number with a name of a score, or with a label and no sentence around it. */
function couldBeScores({ slots, template, label, sign }: TokenLine): boolean {
	if (!slots.some(({ number }) => number !== undefined)) return false;
	// What stands in the brackets of a record is no part of it: `{"id": "q1", "logits": {"A": 1.25}}`.
	if (/\{[^}]*[{[]/.test(template)) return false;
	// Names and numbers in turn are the entries of one array: `' the' 0.5  ' a' 0.25`.
	if (/" (?:[(:=] )?#(?: \))?(?: [,;|])? " (?:[(:=] )?#/.test(template)) return false;
	// A time of the day: `12:00:59 13.5`.
	if (/^(?:# : # : #|:# : #)/.test(template)) return false;
	// A rule of CSS: `a { width: 30%; }`.
	if (label !== undefined && /\{\s*\w/.test(label)) return false;
	if (slots.some(({ number, key }) => number !== undefined && key !== '' && columnRole(key) === 'score')) {
		return label !== undefined || slots.some(slot => slot.number === undefined || isClassNumber(slot));
	}
	// It takes more than a word and a number.
	if (label !== undefined && sign === ' ' && decimalsOf(slots[0]!) < 1 && slots[0]!.number?.percent !== true)
		return false;
	// The cells of a table.
	if (hasProse(template) || /^"(?: [,;] #){2,}$/.test(template)) return false;
	return label !== undefined || slots.some(({ number }) => number === undefined) || /^# :(?!\S)/.test(template);
}

/** `Class: 282`, `token 11`: a class by its number. */
function isClassNumber({ number, key }: Slot): boolean {
	return number?.real === false && (columnRole(key) === 'token' || /(?:^|_)(?:id|idx|index)$/i.test(key));
}

/** The lines of the template of the cursor's, and what the numbers of each of their slots show. */
interface Matches {
	readonly lines: LineBlock;
	readonly facts: readonly SlotFacts[];
	/** More than one blank parts the label of some line from its number. */
	readonly areApart: boolean;
}

/** What the numbers of one slot show, over all lines. */
class SlotFacts {
	/** One has a fraction. */
	isReal = false;
	isNegative = false;
	/** How many decimals there are. */
	readonly decimals = new Set<number>();
	#sum = 0;
	#arePercents = true;

	add(slot: Slot): void {
		const { number } = slot;
		if (number === undefined) return;
		this.isReal ||= number.real;
		this.isNegative ||= number.value < 0;
		this.decimals.add(decimalsOf(slot));
		this.#sum += number.value;
		this.#arePercents &&= number.percent;
	}

	/** Percents that sum to 100. */
	get areShares(): boolean {
		return this.#arePercents && Math.abs(this.#sum - 100) < 1e-9;
	}
}

function* readLines(
	lines: TableText,
	own: TextLine,
	read: (line: TextLine) => TokenLine | undefined,
	place: Place,
): Steps<Detection | undefined> {
	const parsed = read(own);
	if (parsed === undefined || !couldBeScores(parsed)) return undefined;
	const matches = yield* matchesAround(lines, own, parsed, read);
	if (matches === undefined) return undefined;
	const first = matches.lines.at(0)!;
	const last = matches.lines.at(-1)!;
	if (matches.lines.length < 2 || isPartOfRecord(lines, first, last)) return undefined;
	const slot = slotAt(parsed, matches, lines.cursor);
	if (slot < 0) return undefined;
	const key = parsed.slots[slot]!.key;
	const labelOf = labelReader(parsed, slot);
	const namedId = parsed.slots.findIndex(
		({ key: name, number }) => number !== undefined && /^(?:token_?)?id$/i.test(name),
	);
	// `262 " the" 12.37`.
	const idSlot = namedId < 0 && parsed.template.startsWith('# "') ? 0 : namedId;
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	const ids: number[] = [];
	for (const line of matches.lines) {
		const each = read(line)!;
		if (!array.add(each.slots[slot]!.number!)) break;
		if (array.count % linesOfStep === 0) yield;
		if (labelOf !== undefined) labels.push(labelOf(each));
		if (idSlot >= 0 && idSlot !== slot) ids.push(each.slots[idSlot]!.number!.value);
	}
	const proven = evidenceOf(parsed, matches, key, labelOf && labels);
	if (proven === undefined) return undefined;
	const above = promptName(lines, first);
	// `Accuracy by class`; `Top 3:` counts what follows.
	const title = (above || titleAbove(lines, first)).replace(/ (?:by|per) .*/, '');
	const isMeasured = columnRole(title) === 'measure' && !/\d/.test(title);
	const evidence = isMeasured ? 'measures' : proven;
	const called = columnRole(above) === 'score';
	const numbered = key === '' && ids.length === 0 ? numberedNames(labels) : undefined;
	return yield* array.detectionSteps({
		start: first.start + first.text.search(/\S/),
		end: last.start + last.text.trimEnd().length,
		...(labelOf && { labels }),
		...(ids.length > 0 && (idSlot === namedId || !areCounts(ids)) && { ids }),
		...numbered,
		name: key !== '' ? scoreName(key) : called ? above : '',
		evidence: called && key === '' ? 'array' : evidence,
	});
}

/** The lines around one of them; undefined where hundreds of them have no fraction, or are those of a log. */
function* matchesAround(
	lines: TableText,
	own: TextLine,
	parsed: TokenLine,
	read: (line: TextLine) => TokenLine | undefined,
): Steps<Matches | undefined> {
	const facts = parsed.slots.map(() => new SlotFacts());
	const firsts = [own.first];
	let areApart = parsed.sign === '  ';
	const isNamed = parsed.label === undefined || !isNoClass(parsed.label);
	const isPlain = () => !isNamed || !facts.some(({ isReal }) => isReal);
	const take = (line: TextLine | undefined): boolean => {
		const other = line && read(line);
		if (other === undefined || !isSameForm(other, parsed)) return false;
		for (const [index, slot] of other.slots.entries()) facts[index]!.add(slot);
		areApart ||= other.sign === '  ';
		return firsts.push(line!.first) > 0;
	};
	for (const [index, slot] of parsed.slots.entries()) facts[index]!.add(slot);
	for (let line = lines.above(own); take(line); line = lines.above(line!)) {
		if (firsts.length % linesOfStep !== 0) continue;
		if (isPlain()) return undefined;
		yield;
	}
	firsts.reverse();
	for (let line = lines.below(own); take(line); line = lines.below(line!)) {
		if (firsts.length % linesOfStep !== 0) continue;
		if (isPlain()) return undefined;
		yield;
	}
	return { lines: new LineBlock(lines, firsts), facts, areApart };
}

/** A field above or below whose value is no number: `"ok": true,` beside `"risk": 0.5,`. */
function isPartOfRecord(lines: TableText, first: TextLine, last: TextLine): boolean {
	if (!field.test(first.text)) return false;
	const beside = [lines.above(first), lines.below(last)];
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

/** The number at the cursor, else the one named as a score, else the first with a fraction. */
function slotAt({ slots }: TokenLine, { facts }: Matches, cursor: number): number {
	const isScore = (slot: Slot, index: number) =>
		slot.number !== undefined && (facts[index]!.isReal || facts[index]!.areShares);
	const at = slots.findIndex((slot, index) => isScore(slot, index) && slot.start <= cursor && cursor <= slot.end);
	if (at >= 0) return at;
	const named = slots.findIndex(
		(slot, index) => isScore(slot, index) && columnRole(slot.key) === 'score' && slot.key !== '',
	);
	return named >= 0 ? named : slots.findIndex(isScore);
}

/** What names a line's number, where anything does. */
function labelReader(own: TokenLine, slot: number): ((line: TokenLine) => string) | undefined {
	const texts = own.slots.flatMap(({ number, key }, index) => (number === undefined ? [{ index, key }] : []));
	const chosen = texts.find(({ key }) => columnRole(key) === 'token') ?? texts[0];
	if (chosen !== undefined) return ({ slots }) => slots[chosen.index]!.text;
	if (own.label !== undefined) return ({ label }) => label ?? '';
	const numbered = own.slots.findIndex((other, index) => index !== slot && isClassNumber(other));
	if (numbered >= 0) return ({ slots }) => slots[numbered]!.text;
	// `0: 0.1`: the number of the class.
	return slot > 0 && /^# :(?!\S)/.test(own.template) ? ({ slots }) => slots[0]!.text : undefined;
}

/** What the lines prove; undefined where they are anything else than scores of tokens or classes. */
function evidenceOf(
	own: TokenLine,
	{ lines, facts, areApart }: Matches,
	key: string,
	labels: readonly string[] | undefined,
): 'array' | 'table' | 'measures' | undefined {
	const role = key === '' ? undefined : columnRole(key);
	if (role === 'measure' || role === 'index') return undefined;
	if (role === 'score') return labels === undefined ? undefined : 'array';
	if (labels === undefined || role !== undefined) return undefined;
	if (own.label !== undefined) {
		if (hasProse(own.template) || !(areApart || isLabelSign(own, lines.length, facts[0]!))) return undefined;
		// Several bare numbers behind a label are the cells of a table.
		if (own.slots.length > 1 && !own.template.includes('(')) return undefined;
		const some = labels.slice(0, mostJudged);
		if (areMeasures(some) || areSettings(some) || some.some(isNoClass)) return 'measures';
		if (`[${behind}`.includes(own.sign) && new Set(some).size < some.length) return undefined;
		if (own.sign === '[' && some.some(label => logTag.test(label))) return 'measures';
		// Assignments of settings look the same; a negative number speaks for scores.
		return own.sign === behind || ('=|([-'.includes(own.sign) && !facts[0]!.isNegative) ? 'table' : 'array';
	}
	if (own.template.startsWith('# : #') && !own.template.includes('"'))
		return isCounted(labels) && !hasProse(own.template) ? 'array' : undefined;
	return hasProse(own.template) ? undefined : 'array';
}

/** What logs have in brackets. */
const logTag = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|main)$/i;

/** Labels that tell what the lines are. */
const mostJudged = 256;

/** Words that name no score: the line is a sentence or a record. */
function hasProse(template: string): boolean {
	return (template.match(/[\p{L}_][\p{L}\p{M}\w.-]*/gu) ?? []).some(
		word => columnRole(word) !== 'score' && columnRole(word) !== 'index' && columnRole(word) !== 'token',
	);
}

/** One blank between a word and a number is also prose: it takes shares, or three lines with equal decimals or a double's. */
function isLabelSign({ sign }: TokenLine, count: number, { decimals, areShares }: SlotFacts): boolean {
	if (sign !== ' ' || areShares) return true;
	if (count > 2 && Math.min(...decimals) >= decimalsOfDoubles) return true;
	return count > 2 && decimals.size === 1 && !decimals.has(0) && !decimals.has(1);
}

/** No figures of prose have as many. */
const decimalsOfDoubles = 8;

function decimalsOf({ text }: Slot): number {
	return /\.(\d+)%?$/.exec(text)?.[1]?.length ?? 0;
}

/** Dates, times, numbers and sentences before the colon are no classes. */
function isNoClass(label: string): boolean {
	// `<s>`, `<|endoftext|>` and the like are tokens.
	if (/^<[^<>\s]+>$/.test(label)) return false;
	// `a photo of a cat` is a class of its own words.
	if (/(?:\S+\s+){4}/.test(label) && !/^(?:this is )?an? /i.test(label)) return true;
	return /^\s*$|\d{1,2}:\d{2}|\d{4}-\d{2}|[.!?;]\s|[=$<>{}\\]|^https?/.test(label);
}

function isCounted(labels: readonly string[]): boolean {
	return labels.every(
		(label, index) => /^\d+$/.test(label) && (index === 0 || Number(label) === Number(labels[index - 1]) + 1),
	);
}
