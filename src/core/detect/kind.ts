import { dataReason } from './shapesOfData.ts';
import { type KindReason, kindReasons } from './kindReasons.ts';
import { callEvidence, contextEvidence, nameEvidence, takerEvidence, type WordEvidence } from './kindWords.ts';
import type { NearbyWords } from './nearbyWords.ts';
import { placeReason, standReason } from './placeReasons.ts';
import { areSettings } from './settingWords.ts';
import type { ValueFacts } from './valueFacts.ts';
import {
	areTokens,
	byEvidence,
	byValues,
	isNear,
	isPlainlyNormalized,
	type KindVerdict,
	verdict,
} from './valueVerdict.ts';
import { areWholeThings, wholeNumberReason } from './wholeNumbers.ts';

/**
 * Classifies numbers by their values and by the words nearby. The function that takes them comes first: the input of
 * softmax are logits, whatever its result is called. A name decides against scores (`shape`, `input_ids`);
 * words decide between kinds that the values allow; without words the values must be plain. Cost: linear, once.
 */
export function kindOf(
	values: Float64Array,
	facts: ValueFacts,
	words: NearbyWords,
	labels: readonly (string | undefined)[] | undefined,
): KindVerdict {
	const found = kindOfEvidence(values, facts, words, labels);
	const isWeak = found.kind === 'other' || found.reason === kindReasons.scoresAboveOne;
	if (!isWeak || isPlainlyNormalized(facts)) return found;
	// A softmax, or what has one in itself, takes the variable in the lines behind it. Of nothing else large is e^x taken.
	const later = words.later?.() ?? [];
	const isLarge = found.reason === kindReasons.largeNumbers || found.reason === kindReasons.largeWholeNumbers;
	const isSoftmaxed =
		takerEvidence(later) === 'logits' || (isLarge && [later.join(), words.taker.join()].includes('exp'));
	if (isSoftmaxed) return verdict('logits', kindReasons.takenAsLogits);
	return isLarge && words.context.some(isOverflow) ? verdict('logits', kindReasons.unnormalized) : found;
}

function kindOfEvidence(
	values: Float64Array,
	facts: ValueFacts,
	words: NearbyWords,
	labels: readonly (string | undefined)[] | undefined,
): KindVerdict {
	const labelled = labels !== undefined;
	if (words.place?.quantifier === true) return verdict('other', kindReasons.quantifier);
	if (words.place?.format === true) return verdict('other', kindReasons.format);
	const taker = takerEvidence(words.taker);
	if (taker === 'logits') return verdict('logits', kindReasons.takenAsLogits);
	const named = nameEvidence(words.name);
	if (taker === 'scores') {
		const reason = named === undefined ? wholeNumberReason(values, facts, words, labelled) : undefined;
		if (reason !== undefined) return verdict('other', reason);
		return (named && byEvidence(named, values, facts, labels)) ?? byValues(values, facts, labels);
	}
	if (isTarget(words.name) && isPlainlyNormalized(facts)) return verdict('probabilities', kindReasons.sumsToOne);
	const ofTokens = labels !== undefined && !facts.integers && areTokens(labels);
	const belied = isMasked(words.name, facts) || isRearranged(words.name, facts) || ofTokens;
	if ((named === 'other' && !belied) || callEvidence(words.around) === 'other' || areCutoffs(words.name, facts))
		return verdict('other', kindReasons.namedOtherwise);
	const areNamed = named === 'scores' && isPlainlyNormalized(facts);
	if (labelled && !areNamed && !isDistributionName(named, labels) && areSettings(labels))
		return verdict('other', kindReasons.settings);
	// `[3]` in a text about logits refers to something.
	const isReference = facts.count === 1 && facts.integers && named === undefined;
	const isOpen = (named === undefined || named === 'scores') && !isReference && !areWholeThings(words.name, facts);
	const evidence = taker ?? (isOpen ? contextEvidence(words.context) : named);
	if (named === undefined && taker === undefined) {
		const reason = standReason(values, facts, words, evidence !== undefined);
		if (reason !== undefined) return verdict('other', reason);
	}
	// What the line says is weaker than a sum of 1: `logits z = […] become (0.7, 0.2, 0.1)`.
	if (evidence === 'logits' && named === undefined && isPlainlyNormalized(facts))
		return byValues(values, facts, labels);
	// What the line speaks of need not be these: `proba = clf.fit(x, [0, 1, 1])`.
	if (
		evidence === 'probabilities' &&
		named === undefined &&
		facts.integers &&
		facts.min >= 0 &&
		facts.max <= 1 &&
		facts.greatestSum !== 1
	)
		return verdict('other', kindReasons.zerosAndOnes);
	const spoken = evidence && byEvidence(evidence, values, facts, labels);
	if (spoken !== undefined) return spoken;
	if (evidence === 'probabilities' && words.place?.citation === true) return verdict('other', kindReasons.citation);
	if (named === 'scores' && areApart(facts)) return verdict('independent', kindReasons.scoresAboveOne);
	if (named === undefined && taker === undefined) {
		const reason =
			wholeNumberReason(values, facts, words, labelled) ??
			placeReason(values, facts, words) ??
			dataReason(values, facts) ??
			settingsReason(facts, words);
		if (reason !== undefined) return verdict('other', reason);
	}
	return byValues(values, facts, labels);
}

/** `top_ps`, `min_p`: where sampling stops. The probabilities of the top few sum to 1 at most. */
function areCutoffs(name: readonly string[], facts: ValueFacts): boolean {
	const [, what] = /(?:^| )(top|typical|min) ps?$/.exec(name.join(' ')) ?? [];
	return what === 'min' ? !isPlainlyNormalized(facts) : what !== undefined && facts.greatestSum > 1 + facts.tolerance;
}

/** What large numbers are an example of. */
function isOverflow(word: string): boolean {
	return /^(?:over|under)flow(?:s|ed|ing)?$/.test(word);
}

/** What a model should give: classes, but a distribution where the values are one. */
function isTarget(name: readonly string[]): boolean {
	return name.includes('target') || name.includes('targets');
}

/** Scores of which a mask has ruled some out: the mask alone has 0 and −∞. */
function isMasked(name: readonly string[], { min, max }: ValueFacts): boolean {
	return masks.has(name.at(-1) ?? '') && min === -Infinity && max !== 0 && max > -Infinity;
}

const masks = new Set(['mask', 'masks', 'bias']);

/** What `transpose([1.5, -2])` rearranges, `Counter({'a': 1.5})` weighs: axes, sizes and counts are whole. */
function isRearranged(name: readonly string[], { integers }: ValueFacts): boolean {
	return !integers && /^(?:transpose|permute|reshape|view|counter)$/.test(name.join(' '));
}

/** Scores from 0 to 1 whose sum is above 1. */
function areApart({ count, rows, min, max, integers, leastSum, tolerance, undefinedValues }: ValueFacts): boolean {
	if (undefinedValues || integers || rows > 1 || count < 2) return false;
	return min >= 0 && max <= 1 && leastSum > 1 + tolerance;
}

/** Numbers of a file of settings that have no sign and no sum of their own: prices, rates, factors. */
function settingsReason(facts: ValueFacts, { settings }: NearbyWords): KindReason | undefined {
	const isPlain = facts.min >= 0 && facts.count > 1 && !isNear(facts, 1) && !isNear(facts, 100);
	return settings === true && isPlain ? kindReasons.unnamed : undefined;
}

/**
 * Under `logits` and the like keys are classes or tokens, even `start`; only `logprob` among them makes a record, and
 * `repeating` an array of equal values.
 */
function isDistributionName(named: WordEvidence | undefined, labels: readonly (string | undefined)[]): boolean {
	if (named !== 'logits' && named !== 'logprobs' && named !== 'probabilities') return false;
	return !labels.includes('logprob') && !labels.includes('repeating');
}
