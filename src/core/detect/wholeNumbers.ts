import { type KindReason, kindReasons } from './kindReasons.ts';
import { nameEvidence, takerEvidence } from './kindWords.ts';
import type { NearbyWords } from './nearbyWords.ts';
import type { ValueFacts } from './valueFacts.ts';

/**
 * Why whole numbers that nothing calls scores are none (masks, dates, ids, sizes), or undefined: small ones may be
 * anything, logits too. Cost: linear in at most 4,096 values.
 */
export function wholeNumberReason(
	values: Float64Array,
	facts: ValueFacts,
	words: NearbyWords,
	labelled: boolean,
): KindReason | undefined {
	if (!facts.integers) return undefined;
	const { place } = words;
	if (place?.integerType === true) return kindReasons.integerType;
	if (place?.enumeration === true) return kindReasons.enumeration;
	if (facts.patterns === true) return kindReasons.bitPatterns;
	if (facts.count === 1) return kindReasons.loneWholeNumber;
	if (place?.subscript === true) return kindReasons.besideSizes;
	if (facts.rows > 2 && isKernel(values, facts)) return kindReasons.unnamed;
	const isTuple = place?.tuple === true && facts.count <= mostInParentheses;
	if (facts.min < 0) {
		if (isTuple) return kindReasons.fewInParentheses;
		// `[-1, 16, 28, 28]`: a batch of any size.
		if (values[0] === -1 && facts.max >= 10 && values.every((value, i) => i === 0 || value > 0))
			return kindReasons.unnamed;
		return facts.rows > 1 && facts.min === -1 && facts.max <= 1 ? kindReasons.unnamed : undefined;
	}
	if (facts.max <= 1) return kindReasons.zerosAndOnes;
	// From 0 on; or a random number generator's key, as JAX prints it.
	if (facts.count === 2 && facts.rows === 1 && values[0] === 0 && !labelled) return kindReasons.unnamed;
	if (areWholeThings(words.name, facts)) return kindReasons.namedOtherwise;
	if (labelled) return facts.count > 2 && facts.rows === 1 && facts.leastSum === 100 ? undefined : kindReasons.counters;
	if (facts.quoted === true) return kindReasons.quotedNumbers;
	if (lookups.has(words.taker.join(' '))) return kindReasons.lookedUp;
	if (isDate(values)) return kindReasons.dateLike;
	if (facts.max >= 100 && (facts.greatestSum !== 100 || facts.count === 2)) return kindReasons.largeWholeNumbers;
	if (isPermutation(values)) return kindReasons.indices;
	if (arePowersOfTwo(values)) return kindReasons.bitPatterns;
	if (isTuple) return kindReasons.fewInParentheses;
	if (takerEvidence(words.taker) === undefined && choices.test([...words.context, ...(words.behind ?? [])].join(' ')))
		return kindReasons.besideSizes;
	const spoken = [...words.context, ...(words.around ?? [])];
	return spoken.some(word => nameEvidence([word]) === 'other') ? kindReasons.besideSizes : undefined;
}

/** Whole numbers whose name says that they are states, codes or places. */
export function areWholeThings(name: readonly string[], { integers, min }: ValueFacts): boolean {
	return integers && min >= 0 && wholes.has(name.at(-1) ?? '');
}

/** Last words of names whose whole numbers are states, codes or places; real ones may be scores. */
const wholes = new Set(
	(
		'action actions state states obs observation observations grid board map maze cell cells frame frames dice sides move moves ' +
		'direction directions series sequence sequences seq seqs digit digits pair pairs fib fibonacci code codes key keys node ' +
		'nodes neighbors graph adjacency card cards deck hand path tree parents ranks levels order rows cols row col column columns ' +
		'pins window windows head heads block blocks group groups expert experts ks gpu gpus worker workers ' +
		'tokens words chars tag tags classes y ys queue stack heap nums numbers batch batches shots picked selected chosen accepted pred preds predictions predicted'
	).split(' '),
);

/** An image filter: a square of odd side whose numbers lie symmetrically around its middle, with or without their signs. */
function isKernel(values: Float64Array, { rows, count }: ValueFacts): boolean {
	if (rows % 2 === 0 || rows > 7 || count !== rows * rows) return false;
	const mirrored = (sign: number): boolean => values.every((value, i) => value === sign * values[count - 1 - i]!);
	return mirrored(1) || mirrored(-1);
}

const lookups = new Set(['includes', 'contains', 'index of', 'index', 'has', 'any', 'include']);
/** Functions that give indices, and what an error says of sizes: `expected [2, 3] but got [3, 2]`. */
const choices = /\b(?:arg ?(?:max|min|sort|partition)|top ?k|but (?:got|found))\b/;
const mostInParentheses = 6;
const longestPermutation = 4096;

function isDate(values: Float64Array): boolean {
	const [year, month, day] = values;
	if (values.length < 3 || values.length > 6 || year === undefined || month === undefined || day === undefined)
		return false;
	return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Each of 0, 1, …, n − 1 once, three of them or more. */
function isPermutation(values: Float64Array): boolean {
	if (values.length < 3 || values.length > longestPermutation) return false;
	return new Set(values).size === values.length && values.every(value => value < values.length);
}

/** Four or more powers of two, each twice the one before. */
function arePowersOfTwo(values: Float64Array): boolean {
	if (values.length < 4 || values.length > 64) return false;
	return values.every((value, index) =>
		index === 0 ? Number.isInteger(Math.log2(value)) : value === 2 * values[index - 1]!,
	);
}
