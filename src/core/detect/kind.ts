import type { Kind } from './detection.ts';
import { type KindReason, kindReasons } from './kindReasons.ts';
import { contextEvidence, nameEvidence, takerEvidence, type WordEvidence } from './kindWords.ts';
import type { NearbyWords } from './nearbyWords.ts';
import { areSettings } from './settingWords.ts';
import { exponentialSum, type ValueFacts } from './valueFacts.ts';

/** What the numbers are taken for, and why. */
export interface KindVerdict {
	readonly kind: Kind;
	readonly reason: KindReason;
	/** Probability outside the listed candidates. */
	readonly missingMass?: number;
}

/** Of the total, and of what rounding hides in it. */
const leastMissingMass = 1e-3;
/** Log-probabilities that nothing names must sum to 1 from below; the rest belongs to candidates cut away. */
const unnamedLogProbabilities = { least: 0.98, greatest: 1.001 };
/** Named ones may sum to a little more: payloads carry two or three digits. */
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
	const taker = takerEvidence(words.taker);
	if (taker === 'logits') return verdict('logits', kindReasons.takenAsLogits);
	if (taker === 'scores') return byValues(values, facts);
	const named = nameEvidence(words.name);
	if (named === 'other') return verdict('other', kindReasons.namedOtherwise);
	if (labels !== undefined && !isDistributionName(named, labels) && areSettings(labels))
		return verdict('other', kindReasons.settings);
	const evidence = named === undefined || named === 'scores' ? contextEvidence(words.context) : named;
	return (
		(evidence && byEvidence(evidence, values, facts)) ??
		(named === undefined && evidence === undefined ? wholeNumbers(values, facts) : undefined) ??
		byValues(values, facts)
	);
}

/** Under `logits` and the like keys are classes or tokens, even `start`; only `logprob` among them makes a record. */
function isDistributionName(named: WordEvidence | undefined, labels: readonly (string | undefined)[]): boolean {
	if (named !== 'logits' && named !== 'logprobs' && named !== 'probabilities') return false;
	return !labels.includes('logprob');
}

function byEvidence(evidence: WordEvidence, values: Float64Array, facts: ValueFacts): KindVerdict | undefined {
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
			if (facts.greatestSum > 1 + facts.tolerance) return verdict('independent', kindReasons.probabilitiesAboveOne);
			return probabilities(facts, kindReasons.saysProbabilities);
		case 'percent':
			if (facts.undefinedValues) return undefined;
			return facts.min >= 0 && facts.leastSum >= 100 - percentSlack && facts.greatestSum <= 100 + percentSlack
				? verdict('percent', kindReasons.saysPercent)
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

/** Whole numbers that nothing calls scores: masks, dates, ids. Small ones may be anything, logits too. */
function wholeNumbers(values: Float64Array, facts: ValueFacts): KindVerdict | undefined {
	if (!facts.integers || facts.count < 2 || facts.min < 0) return undefined;
	if (facts.max <= 1) return verdict('other', kindReasons.zerosAndOnes);
	if (isDate(values)) return verdict('other', kindReasons.dateLike);
	if (facts.max >= 100 && facts.greatestSum !== 100) return verdict('other', kindReasons.largeWholeNumbers);
	return undefined;
}

function isDate(values: Float64Array): boolean {
	const [year, month, day] = values;
	if (values.length < 3 || values.length > 6 || year === undefined || month === undefined || day === undefined)
		return false;
	return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function byValues(values: Float64Array, facts: ValueFacts): KindVerdict {
	if (facts.count === facts.rows)
		return verdict('logits', facts.count === 1 ? kindReasons.single : kindReasons.unnormalized);
	if (!facts.undefinedValues && facts.min >= 0) {
		if (facts.max <= 1 && isNear(facts, 1)) return probabilities(facts, kindReasons.sumsToOne);
		if (isNear(facts, 100)) return verdict('percent', kindReasons.sumsToHundred);
	}
	const { least, greatest } = unnamedLogProbabilities;
	if (!facts.undefinedValues && facts.max <= 0 && facts.max > -Infinity) {
		const found = logProbabilities(values, facts, kindReasons.exponentialsSumToOne, least, greatest);
		if (found !== undefined) return found;
	}
	return verdict('logits', kindReasons.unnormalized);
}

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
