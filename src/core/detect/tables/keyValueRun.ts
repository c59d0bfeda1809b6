import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import { columnRole, isAnswer, scoreName, sharedQuantity } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { tableTextOf } from './tableText.ts';

const pair =
	/(?<![\w.])(?:"([^"\\]{1,64})"|'([^'\\]{1,64})'|([\p{L}_][\p{L}\p{M}\w.-]{0,63}(?:[([][^()[\]\s]{1,32}[)\]](?=\s?[=:]))?))(?:\s?(?:=|:|[=-]>)\s?|\s\(|\s(?=[-+]?[\d.]+(?:e[-+]?\d+)?(?:,|;|$|(?<=\.\d+)\s*\||\s+(?:"[^"]*"|'[^']*'|[\p{L}_]\w*)\s[-+]?\d*\.\d)))([-+\u2212]?(?:\d[\d.eE+-]*%?|\.\d+|inf|nan|infinity))(?:(?<=\([^()]*)\)|(?![\w:/)]))/giu;
const separator = /^(?:\s?[,;|]?\s+|,)$/;
const heading = /([A-Za-z][\w ]{0,40}?)\s*[:=([{>-]*\s*$/;

/** A pair of the run, with its places in the line. */
interface Pair {
	readonly start: number;
	readonly end: number;
	readonly label: string;
	readonly number: TableNumber;
}

/**
 * Pairs of a class and its score on one line: `pos=0.91 neg=0.09`, `cat (0.9), dog (0.1)`,
 * `scores: cat: 2.5, dog: -1.25`. Only where they are normalized or the greatest few of what is, are called scores, or
 * one of them is negative: most such lines are measures and settings.
 */
export function detectKeyValueRun(place: Place): Detection | undefined {
	const lines = tableTextOf(place);
	const { line, cursor } = lines;
	if (line === undefined || line.text.length > 2 ** 14) return undefined;
	const run = runAt(line.text, cursor - line.start);
	if (run === undefined) return undefined;
	const labels = run.map(({ label }) => label);
	const quantity = quantityOf(labels);
	if (
		(quantity === undefined && !areOptions(labels) && run.some(isMeasured)) ||
		areSettings(labels) ||
		new Set(labels).size < labels.length
	)
		return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	for (const { number } of run)
		array.add({ ...number, start: number.start + line.start, end: number.end + line.start });
	const start = run[0]!.start;
	const name = quantity ?? heading.exec(line.text.slice(Math.max(0, start - 80), start))?.[1] ?? '';
	const signed = run.length > 2 && run.some(({ number }) => number.value < 0) && run.every(({ number }) => number.real);
	const called = columnRole(name) === 'score';
	const detection = array.detection({
		start: line.start + start,
		labels,
		name: called ? scoreName(name) : '',
		evidence: signed || called || areRanked(run) ? 'array' : 'table',
	});
	// Pairs that nothing calls scores are everywhere.
	return detection?.kind === 'other' ? undefined : detection;
}

/** Three or more shares from the greatest on, which leave little: `tabby 0.62, lynx 0.25, puma 0.07`. */
function areRanked(run: readonly Pair[]): boolean {
	let total = 0;
	for (const [index, { number }] of run.entries()) {
		if (!number.real || number.value < 0 || (index > 0 && number.value > run[index - 1]!.number.value)) return false;
		total += number.value;
	}
	return run.length > 2 && total > leastRanked && total <= 1;
}

const leastRanked = 0.85;

/** What all the labels are values of: `p` of `p(cat)=0.9 p(dog)=0.1`, `logit` of `logit[cat]=2.5`. */
function quantityOf(labels: readonly string[]): string | undefined {
	const first = sharedQuantity(labels[0]!);
	const isShared = labels.every(label => /[)\]]$/.test(label) && sharedQuantity(label) === first);
	return isShared && columnRole(first ?? '') === 'score' ? first : undefined;
}

/** The answers to choose from: A, B, C. */
function areOptions(labels: readonly string[]): boolean {
	return labels.every((label, index) => label === String.fromCharCode(65 + index));
}

function isMeasured({ label, number }: Pair): boolean {
	if (isAnswer(label)) return false;
	// `improved from 0.52 to 0.48`.
	if (/^(?:from|to|of|at|in|by|is|was|and|or|than|with|for|over|under)$/i.test(label)) return true;
	if (label.endsWith(']')) return true;
	const role = columnRole(label);
	// The word `a` has a share: `the (62.5%), a (25%)`.
	const isVariable = /^[A-Za-z]$/.test(label) && !number.percent;
	return role === 'measure' || role === 'index' || role === 'score' || isVariable;
}

function runAt(text: string, at: number): readonly Pair[] | undefined {
	let run: Pair[] = [];
	for (const match of text.matchAll(pair)) {
		const end = match.index + match[0].length;
		const numberEnd = text[end - 1] === ')' ? end - 1 : end;
		const number = tableNumber(text, numberEnd - match[4]!.length, numberEnd);
		const last = run.at(-1);
		const joined = last !== undefined && separator.test(text.slice(last.end, match.index));
		if (!joined) {
			if (contains(run, at)) return run;
			run = [];
		}
		if (number !== undefined) run.push({ start: match.index, end, label: match[1] ?? match[2] ?? match[3]!, number });
	}
	return contains(run, at) ? run : undefined;
}

function contains(run: readonly Pair[], at: number): boolean {
	return run.length > 1 && run[0]!.start <= at && at <= run.at(-1)!.end;
}
