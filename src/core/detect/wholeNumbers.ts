import { type KindReason, kindReasons } from './kindReasons.ts';
import { nameEvidence } from './kindWords.ts';
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
	if (facts.min < 0) return undefined;
	if (facts.max <= 1) return kindReasons.zerosAndOnes;
	if (labelled) return kindReasons.counters;
	if (facts.quoted === true) return kindReasons.quotedNumbers;
	if (lookups.has(words.taker.join(' '))) return kindReasons.lookedUp;
	if (isDate(values)) return kindReasons.dateLike;
	if (facts.max >= 100 && (facts.greatestSum !== 100 || facts.count === 2)) return kindReasons.largeWholeNumbers;
	if (isPermutation(values)) return kindReasons.indices;
	if (arePowersOfTwo(values)) return kindReasons.bitPatterns;
	if (place?.tuple === true && facts.count <= mostInParentheses) return kindReasons.fewInParentheses;
	const spoken = [...words.context, ...(words.around ?? [])];
	return spoken.some(word => nameEvidence([word]) === 'other') ? kindReasons.besideSizes : undefined;
}

const lookups = new Set(['includes', 'contains', 'index of', 'index', 'has', 'any', 'include']);
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
