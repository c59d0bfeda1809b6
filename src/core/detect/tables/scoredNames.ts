import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { TableArray } from './tableArray.ts';
import { movedBy, tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

/** A probability and the name behind it. */
interface ScoredName {
	readonly number: TableNumber;
	readonly label: string;
}

const scoreFirst = /^\s*(?:[A-Z]+:\s+)?([01]?\.\d{3,})(?:\s*[:–-]\s+|\s*\t\s*|\s{2,}|\s)((?=.*\p{L})\S.{0,95}?)\s*$/u;
const prefixed = /^(?:\s*__label__\S+\s+[01]?\.?\d[\d.eE+-]*)+\s*$/;
const pairOfPrefixed = /(__label__\S+)\s+(\S+)/g;
const longestLine = 4096;

/**
 * Probabilities that stand before the names of their classes, the greatest first: `0.705882: 653 military uniform` on
 * each of three lines or more, as classifiers print their best ones; and what fastText prints on one line,
 * `__label__a 0.71 __label__b 0.21`. Cost: linear in the lines.
 */
export function* detectScoredNames(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > longestLine) return undefined;
	const found = prefixed.test(own.text) ? prefixedIn(own) : yield* rankedAround(lines, own);
	if (found.length < 2) return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	if (!found.every(({ number }) => array.add(number))) return undefined;
	return array.detection({ labels: found.map(({ label }) => label), name: 'probabilities', evidence: 'array' });
}

function prefixedIn({ text, start }: TextLine): readonly ScoredName[] {
	return [...text.matchAll(pairOfPrefixed)].flatMap(match => {
		const end = match.index + match[0].length;
		const number = tableNumber(text, end - match[2]!.length, end);
		return number === undefined ? [] : [{ number: movedBy(number, start), label: match[1]! }];
	});
}

function* rankedAround(lines: TableText, own: TextLine): Steps<readonly ScoredName[]> {
	const at = scoredName(own);
	if (at === undefined) return [];
	let sum = at.number.value;
	const exceedsWhole = (name: ScoredName): boolean => (sum += name.number.value) > greatestSum;
	const greater: ScoredName[] = [];
	for (let line = lines.above(own); line !== undefined; line = lines.above(line)) {
		const above = scoredName(line);
		if (above === undefined || above.number.value < (greater.at(-1) ?? at).number.value) break;
		if (exceedsWhole(above)) return [];
		if (greater.push(above) % linesOfStep === 0) yield;
	}
	const found = [...greater.toReversed(), at];
	for (let line = lines.below(own); line !== undefined; line = lines.below(line)) {
		const below = scoredName(line);
		if (below === undefined || below.number.value > found.at(-1)!.number.value) break;
		if (exceedsWhole(below)) return [];
		if (found.push(below) % linesOfStep === 0) yield;
	}
	return found.length >= fewestRanked && sum >= leastSum ? found : [];
}

const fewestRanked = 3;
/** Of the best classes: most of the whole, and no more than rounding above it. */
const greatestSum = 1.01;
const leastSum = 0.5;

function scoredName({ text, start }: TextLine): ScoredName | undefined {
	const match = text.length > 160 ? null : scoreFirst.exec(text);
	if (match === null) return undefined;
	const from = text.indexOf(match[1]!);
	const number = tableNumber(text, from, from + match[1]!.length);
	return number && { number: movedBy(number, start), label: match[2]! };
}
