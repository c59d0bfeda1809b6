import type { Kind } from './detection.ts';
import { type KindReason, kindReasons } from './kindReasons.ts';
import type { WordEvidence } from './kindWords.ts';
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
/**
 * Log-probabilities that nothing names must sum to 1 from below; the rest belongs to candidates cut away, more so
 * beside tokens.
 */
const unnamedLogProbabilities = { least: 0.95, leastLabelled: 0.85, leastRanked: 0.5, greatest: 1.001 };
/** Named ones and those of tokens may sum to a little more: payloads carry two or three digits. */
const namedExcess = 1.02;
/** Named percentages are shares of a whole where they sum to 100 within this. */
const percentSlack = 2;

/** What the words say, where the values allow it; undefined where they do not, or the words do not decide. Cost: linear. */
export function byEvidence(
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

/** What the values are by themselves: logits where they are plainly nothing else. Cost: linear. */
export function byValues(
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

/** True where a label keeps the blank before its word, as tokens do: `" the"`, `"▁the"`. */
export function areTokens(labels: readonly (string | undefined)[]): boolean {
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

/** True where each row sums to `total`, but for what rounding hides. */
export function isNear(facts: ValueFacts, total: number): boolean {
	const slack = facts.tolerance * (total === 1 ? 1 : 10);
	return facts.leastSum >= total - slack && facts.greatestSum <= total + slack;
}

/** True for real numbers from 0 to 1 of which each row has several that sum to 1. */
export function isPlainlyNormalized(facts: ValueFacts): boolean {
	return !facts.integers && facts.count > facts.rows && facts.min >= 0 && facts.max <= 1 && isNear(facts, 1);
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

/** A verdict of which all probability is listed. */
export function verdict(kind: Kind, reason: KindReason): KindVerdict {
	return { kind, reason };
}
