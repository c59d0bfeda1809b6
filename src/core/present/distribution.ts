import type { Kind } from '../detect/detection.ts';
import { describeLogits } from '../math/describeLogits.ts';
import { entropyNats } from '../math/entropy.ts';
import { hardmax } from '../math/hardmax.ts';
import { softmaxResults } from '../math/softmaxResults.ts';
import { compensatedSum } from '../math/sum.ts';
import type { TemperatureSetting } from '../math/temperature.ts';

/** One vector of numbers and what they are taken for. */
export interface Scores {
	readonly values: ArrayLike<number>;
	readonly kind: Kind;
	/** Probability outside the listed candidates, where the text says so. */
	readonly missingMass?: number;
}

/** Why there is no distribution, and the first entry that is to blame. */
export type UndefinedReason =
	| { readonly type: 'empty' }
	| { readonly type: 'nan'; readonly index: number }
	/** +∞ */
	| { readonly type: 'infinite'; readonly index: number }
	/** Every logit or log-probability is −∞, or every probability is 0. */
	| { readonly type: 'allMasked' }
	/** A probability below 0. */
	| { readonly type: 'negative'; readonly index: number }
	/** A probability above 1 (a log-probability above 0) by more than rounding. */
	| { readonly type: 'aboveOne'; readonly index: number }
	/** Probabilities that sum to more than 1 by more than rounding: they are not those of one choice. */
	| { readonly type: 'sumAboveOne'; readonly sum: number };

export interface DefinedDistribution {
	readonly state: 'distribution';
	readonly probabilities: Float64Array;
	readonly logProbabilities: Float64Array;
	/** Probability of everything that is not listed; 0 when there is nothing. */
	readonly others: number;
	/** In nats, `others` counted as one more outcome: with others, a lower bound. */
	readonly entropyNats: number;
}

export type Distribution =
	| DefinedDistribution
	/** Scores that each stand alone (sigmoid outputs, one log-probability a position): no distribution is meant. */
	| { readonly state: 'scores' }
	| { readonly state: 'undefined'; readonly reason: UndefinedReason };

/** By how much rounded probabilities may pass 1, alone or in sum. */
const ROUNDING = 0.02;
/** Sums above this are those of several distributions, or of none: rounded text and repeated candidates stay below. */
const GREATEST_SUM = 1.05;
/** Sums below this fall short of 1 by more than the rounding of the digits; logs keep more of them. */
const COMPLETE = { logprobs: 0.995, probabilities: 1 - ROUNDING, percent: 1 - ROUNDING };

/**
 * The distribution that scores mean at a temperature.
 *
 * - logits, other: softmax(x/T).
 * - logprobs: e^x at T = 1, with the missing mass (given, or 1 − Σ) as `others`; at any other T softmax(x/T) over the
 *   listed entries.
 * - probabilities, percent: as they are at T = 1, with the missing mass likewise: a row that sums to 0.3 lists some
 *   candidates, and 0.7 belongs to those not listed. At any other T softmax(ln p / T) over the listed entries.
 * - independent, sequence: no distribution.
 *
 * Probabilities and log-probabilities that sum to more than 1 (rounding aside) are undefined at every T: the text, or
 * the reader's own choice of the kind, takes scores of many choices for one.
 *
 * `'argmax'` and `'uniform'` are the limits over the listed entries; masked ones (−∞, probability 0) stay at 0.
 * O(n). Throws a `RangeError` for a numeric T that is not finite or not > 0.
 */
export function distributionOf(scores: Scores, temperature: TemperatureSetting): Distribution {
	switch (scores.kind) {
		case 'independent':
		case 'sequence':
			return { state: 'scores' };
		case 'logits':
		case 'other':
			return ofLogits(scores.values, temperature);
		case 'logprobs': {
			const { values } = scores;
			const index = indexWhere(values, value => value > ROUNDING && value < Infinity);
			if (index >= 0) return { state: 'undefined', reason: { type: 'aboveOne', index } };
			const probabilities = Float64Array.from(values, Math.exp);
			const reason = excessOf(probabilities);
			if (reason !== undefined) return { state: 'undefined', reason };
			return temperature === 1
				? asGiven(scores, probabilities, Float64Array.from(values))
				: ofLogits(values, temperature);
		}
		case 'probabilities':
		case 'percent': {
			const whole = scores.kind === 'percent' ? 100 : 1;
			const probabilities = Float64Array.from(scores.values, value => value / whole);
			const reason = offenseOf(probabilities) ?? excessOf(probabilities);
			if (reason !== undefined) return { state: 'undefined', reason };
			const logProbabilities = probabilities.map(Math.log);
			return temperature === 1
				? asGiven(scores, probabilities, logProbabilities)
				: ofLogits(logProbabilities, temperature);
		}
		default:
			return scores.kind satisfies never;
	}
}

function ofLogits(logits: ArrayLike<number>, temperature: TemperatureSetting): Distribution {
	const description = describeLogits(logits);
	if (description.type !== 'finite') return { state: 'undefined', reason: description };
	if (typeof temperature === 'number')
		return { state: 'distribution', ...softmaxResults(logits, temperature), others: 0 };
	const probabilities = temperature === 'argmax' ? hardmax(logits) : uniformOverUnmasked(logits);
	const logProbabilities = probabilities.map(Math.log);
	return { state: 'distribution', probabilities, logProbabilities, others: 0, entropyNats: entropyNats(probabilities) };
}

function asGiven(scores: Scores, probabilities: Float64Array, logProbabilities: Float64Array): Distribution {
	const description = describeLogits(logProbabilities);
	if (description.type !== 'finite') return { state: 'undefined', reason: description };
	const others = othersOf(scores, probabilities);
	return {
		state: 'distribution',
		probabilities,
		logProbabilities,
		others,
		entropyNats: entropyNats(probabilities) + entropyNats([others]),
	};
}

function othersOf({ kind, missingMass }: Scores, probabilities: Float64Array): number {
	if (missingMass !== undefined) return Math.min(Math.max(missingMass, 0), 1);
	if (kind !== 'logprobs' && kind !== 'probabilities' && kind !== 'percent') return 0;
	const listed = compensatedSum(probabilities);
	return listed < COMPLETE[kind] ? 1 - listed : 0;
}

function uniformOverUnmasked(logits: ArrayLike<number>): Float64Array {
	return hardmax(Float64Array.from(logits, logit => (logit === -Infinity ? -Infinity : 0)));
}

function offenseOf(probabilities: Float64Array): UndefinedReason | undefined {
	const index = indexWhere(probabilities, probability => !(probability >= 0 && probability <= 1 + ROUNDING));
	if (index < 0) return undefined;
	const probability = probabilities[index]!;
	if (Number.isNaN(probability)) return { type: 'nan', index };
	if (probability === Infinity) return { type: 'infinite', index };
	return { type: probability < 0 ? 'negative' : 'aboveOne', index };
}

function excessOf(probabilities: Float64Array): UndefinedReason | undefined {
	const sum = compensatedSum(probabilities);
	return sum > GREATEST_SUM && sum < Infinity ? { type: 'sumAboveOne', sum } : undefined;
}

function indexWhere(values: ArrayLike<number>, found: (value: number) => boolean): number {
	for (let index = 0; index < values.length; index++) if (found(values[index]!)) return index;
	return -1;
}
