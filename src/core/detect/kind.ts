import type { Kind } from './detection.ts';
import { dataReason } from './shapesOfData.ts';
import { type KindReason, kindReasons } from './kindReasons.ts';
import { callEvidence, contextEvidence, nameEvidence, takerEvidence, type WordEvidence } from './kindWords.ts';
import type { NearbyWords } from './nearbyWords.ts';
import { placeReason, standReason } from './placeReasons.ts';
import { areSettings } from './settingWords.ts';
import { exponentialSum, type ValueFacts } from './valueFacts.ts';
import { areWholeThings, wholeNumberReason } from './wholeNumbers.ts';

/** What the numbers are taken for, and why. */
export interface KindVerdict {
	readonly kind: Kind;
	readonly reason: KindReason;
	/** Probability outside the listed candidates. */
	readonly missingMass?: number;
}

/** Of the total, and of what rounding hides in it. */
const leastMissingMass = 1e-3;
/**
 * Log-probabilities that nothing names must sum to 1 from below; the rest belongs to candidates cut away, more so
 * beside tokens.
 */
const unnamedLogProbabilities = { least: 0.95, leastLabelled: 0.85, leastRanked: 0.5, greatest: 1.001 };
/** Named ones and those of tokens may sum to a little more: payloads carry two or three digits. */
const namedExcess = 1.02;
/** Named percentages are shares of a whole where they sum to 100 within this. */
const percentSlack = 2;

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
	if ((named === 'other' && !belied) || callEvidence(words.around) === 'other')
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

/** What `transpose([1.5, -2])` rearranges: axes and sizes are whole. */
function isRearranged(name: readonly string[], { integers }: ValueFacts): boolean {
	return !integers && /^(?:transpose|permute|reshape|view)$/.test(name.join(' '));
}

function isPlainlyNormalized(facts: ValueFacts): boolean {
	return !facts.integers && facts.count > facts.rows && facts.min >= 0 && facts.max <= 1 && isNear(facts, 1);
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

function byEvidence(
	evidence: WordEvidence,
	values: Float64Array,
	facts: ValueFacts,
	labels: readonly (string | undefined)[] | undefined,
): KindVerdict | undefined {
	const within = !facts.undefinedValues && facts.min >= 0 && facts.max <= 1;
	switch (evidence) {
		case 'logits':
			return verdict('logits', kindReasons.saysLogits);
		case 'logprobs':
			if (facts.undefinedValues || facts.max > 0 || facts.max === -Infinity) return undefined;
			return (
				logProbabilities(values, facts, kindReasons.saysLogProbabilities, 0, namedExcess) ??
				verdict('sequence', kindReasons.logProbabilitiesAboveOne)
			);
		case 'probabilities':
			if (!within) return undefined;
			if (facts.integers && facts.max === 0) return verdict('other', kindReasons.zeros);
			if (facts.greatestSum > 1 + facts.tolerance && !areColumnsNormalized(values, facts))
				return verdict('independent', kindReasons.probabilitiesAboveOne);
			return probabilities(facts, kindReasons.saysProbabilities);
		case 'percent':
			if (facts.undefinedValues) return undefined;
			if (facts.min >= 0 && facts.leastSum >= 100 - percentSlack && facts.greatestSum <= 100 + percentSlack)
				return verdict('percent', kindReasons.saysPercent);
			return facts.min >= 0 && areTop(values, facts, labels, 100)
				? { kind: 'percent', reason: kindReasons.topPercentages, missingMass: 1 - facts.greatestSum / 100 }
				: verdict('independent', kindReasons.percentOfEach);
		case 'independent':
			return within ? verdict('independent', kindReasons.saysIndependent) : undefined;
		case 'sequence':
			return verdict('sequence', kindReasons.saysSequence);
		case 'scores':
		case 'other':
			return undefined;
		default:
			return evidence satisfies never;
	}
}

function byValues(
	values: Float64Array,
	facts: ValueFacts,
	labels: readonly (string | undefined)[] | undefined,
): KindVerdict {
	if (facts.count === facts.rows)
		return verdict('logits', facts.count === 1 ? kindReasons.single : kindReasons.unnormalized);
	if (!facts.undefinedValues && facts.min >= 0) {
		if (facts.max <= 1 && isNear(facts, 1)) return probabilities(facts, kindReasons.sumsToOne);
		if (isNear(facts, 100)) return verdict('percent', kindReasons.sumsToHundred);
		if (areTop(values, facts, labels, 1)) return probabilities(facts, kindReasons.topScores);
	}
	const { least, leastLabelled, leastRanked, greatest } = unnamedLogProbabilities;
	if (!facts.undefinedValues && facts.max <= 0 && facts.max > -Infinity) {
		const tokens = labels !== undefined && areTokens(labels);
		const found = logProbabilities(
			values,
			facts,
			kindReasons.exponentialsSumToOne,
			labels === undefined ? least : tokens || isDescending(values) ? leastRanked : leastLabelled,
			tokens ? namedExcess : greatest,
		);
		if (found !== undefined) return found;
	}
	return verdict('logits', kindReasons.unnormalized);
}

/** The largest few of what sums to `total`, from the first of them on: most of it. */
function areTop(
	values: Float64Array,
	{ rows, leastSum, greatestSum }: ValueFacts,
	labels: readonly (string | undefined)[] | undefined,
	total: number,
): boolean {
	if (labels === undefined || rows !== 1 || greatestSum > total || !isDescending(values)) return false;
	const { leastLabelled, leastRanked } = unnamedLogProbabilities;
	return leastSum >= total * (areTokens(labels) ? leastRanked : leastLabelled);
}

/** Tokens keep the blank before their word: `" the"`, `"▁the"`. */
function areTokens(labels: readonly (string | undefined)[]): boolean {
	return labels.some(label => {
		const first = label?.charCodeAt(0);
		return (first === 0x20 || first === 0x120 || first === 0x2581) && /\S/.test(label!.charAt(1));
	});
}

/** Each column of a matrix sums to 1: Julia's and MATLAB's classes stand below one another. */
function areColumnsNormalized(values: Float64Array, { count, rows, tolerance }: ValueFacts): boolean {
	const columns = count / rows;
	if (rows < 2 || columns > mostColumns) return false;
	for (let column = 0; column < columns; column++) {
		let sum = 0;
		for (let i = column; i < count; i += columns) sum += values[i]!;
		if (!(Math.abs(sum - 1) <= tolerance)) return false;
	}
	return true;
}

const mostColumns = 4096;

function isNear(facts: ValueFacts, total: number): boolean {
	const slack = facts.tolerance * (total === 1 ? 1 : 10);
	return facts.leastSum >= total - slack && facts.greatestSum <= total + slack;
}

function probabilities(facts: ValueFacts, reason: KindReason): KindVerdict {
	const missing = facts.rows === 1 ? 1 - facts.greatestSum : 0;
	return missing > facts.tolerance
		? { kind: 'probabilities', reason, missingMass: missing }
		: verdict('probabilities', reason);
}

function isDescending(values: Float64Array): boolean {
	return values.length > 2 && values.every((value, index) => index === 0 || value <= values[index - 1]!);
}

function logProbabilities(
	values: Float64Array,
	facts: ValueFacts,
	reason: KindReason,
	least: number,
	greatest: number,
): KindVerdict | undefined {
	const columns = facts.count / facts.rows;
	let total = 0;
	for (let row = 0; row < facts.count; row += columns) {
		total = exponentialSum(values.subarray(row, row + columns));
		if (total < least || total > greatest) return undefined;
	}
	const missing = facts.rows === 1 ? 1 - total : 0;
	return missing > leastMissingMass ? { kind: 'logprobs', reason, missingMass: missing } : verdict('logprobs', reason);
}

function verdict(kind: Kind, reason: KindReason): KindVerdict {
	return { kind, reason };
}
