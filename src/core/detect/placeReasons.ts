import { type KindReason, kindReasons } from './kindReasons.ts';
import { arrangesEntries, comparesOrShows, contextEvidence } from './kindWords.ts';
import { isLoopMethod } from './loops.ts';
import type { NearbyWords } from './nearbyWords.ts';
import type { ValueFacts } from './valueFacts.ts';

/**
 * Why numbers without a name are none by what they are to the words of their line, even where these speak of scores
 * (`isSpokenOf`): values to try, the ends of a range, places and sizes beside an array. Undefined where they may be
 * scores. Cost: constant.
 */
export function standReason(
	values: Float64Array,
	facts: ValueFacts,
	words: NearbyWords,
	isSpokenOf: boolean,
): KindReason | undefined {
	const { place, taker, around, context } = words;
	if (facts.rows === 1 && (place?.loop === true || isLoopMethod(taker))) return kindReasons.loopValues;
	if (areBounds(facts, context)) return kindReasons.namedOtherwise;
	if (!facts.integers) return undefined;
	if (place?.integerType === true) return kindReasons.integerType;
	const isOperand = isSpokenOf && (place?.subscript === true || isBesideArray(words));
	// `(None, 3)`: a batch of any size.
	const isSize = Number.isNaN(values[0]) && facts.min > 0 && facts.count <= mostAxes;
	const isArrangement = facts.rows === 1 && arrangesEntries(around);
	return isOperand || isSize || isArrangement ? kindReasons.besideSizes : undefined;
}

/** A later argument of a call of which another is called scores, or what a model is given: `loss(logits, [4, 2, 4])`. */
function isBesideArray({ taker, around = [], behind = [] }: NearbyWords): boolean {
	if (models.has(taker.at(-1) ?? '')) return true;
	const isCalled = around.length > 0 && taker.length === 0 && !comparesOrShows(around);
	return isCalled && contextEvidence([...around, ...behind]) === undefined;
}

const models = new Set(['model', 'forward', 'encoder', 'decoder', 'embed', 'embedding', 'generate']);

/** Two numbers in order, and words before them by which they are the ends of a range. */
function areBounds({ count, rows, min, max }: ValueFacts, context: readonly string[]): boolean {
	return count === 2 && rows === 1 && min < max && context.some(word => bounds.has(word));
}

const bounds = new Set([
	'ci',
	'range',
	'ranges',
	'interval',
	'between',
	'clip',
	'clipped',
	'clamp',
	'clamped',
	'bounded',
]);
const mostAxes = 6;

/**
 * Why numbers that no word calls scores are none by the form of their place, or undefined. Cost: linear in at most 32
 * values.
 */
export function placeReason(
	values: Float64Array,
	{ count, min, max }: ValueFacts,
	{ place, context, name }: NearbyWords,
): KindReason | undefined {
	if (count > 1 && min === 0 && max === 0 && ![...name, ...context].some(word => equality.has(word)))
		return kindReasons.zeros;
	if (place !== undefined && min > 0 && arePowersOfTen(values)) return kindReasons.powersOfTen;
	if (place?.measured === true) return kindReasons.namedOtherwise;
	if (place?.vector === true) return kindReasons.vector;
	if (place?.structures === true) return kindReasons.structures;
	if (place?.type === true) return kindReasons.literalType;
	if (place?.unpacked === true) return kindReasons.unpacked;
	if (place?.citation === true) return kindReasons.citation;
	return place?.enumeration === true ? kindReasons.enumeration : undefined;
}

/** Words by which equal scores are meant. */
const equality = new Set(['uniform', 'equal', 'tie', 'tied', 'ties', 'flat']);

/** Three or more powers of ten, each ten times the one before or a tenth of it: `[1e-4, 1e-3, 1e-2]`. */
function arePowersOfTen(values: Float64Array): boolean {
	if (values.length < 3 || values.length > 32) return false;
	const [first, second] = [Math.log10(values[0]!), Math.log10(values[1]!)];
	const step = Math.round(second - first);
	return (
		Math.abs(step) === 1 &&
		values.every((value, i) => Math.abs(Math.log10(value) - Math.round(first) - i * step) < 1e-9)
	);
}
