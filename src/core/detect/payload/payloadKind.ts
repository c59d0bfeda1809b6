import { kindOf } from '../kind.ts';
import { nameEvidence } from '../kindWords.ts';
import type { KindVerdict } from '../valueVerdict.ts';
import { kindReasons } from '../kindReasons.ts';
import { exponentialSum, type ValueFacts } from '../valueFacts.ts';
import type { FoundScores } from './scores.ts';
import type { TextView } from './textView.ts';

/** A total short of 1 by more than this belongs to candidates that are not listed. */
const leastMissingMass = 1e-3;
/** Candidates of a payload are rounded, and may sum to a little more than 1. */
const greatestSum = 1.1;
/** One score for each position gives itself away by a sum above this. */
const greatestUnnamedSum = 1.02;
/** Log-probabilities are not above 0 by more than rounding; raw logits under the same name are. */
const rounding = 0.02;

/**
 * What the scores of a payload are: their field says more than values and words nearby can. Candidates of one position
 * are log-probabilities or probabilities, with the mass of those not listed. A classifier's scores between 0 and 1 are
 * probabilities up to a sum of 1, and stand alone above. Cost: linear.
 */
export function payloadKind(view: TextView, found: FoundScores, values: Float64Array): KindVerdict {
	const { list, role } = found;
	if (role === 'other') return { kind: 'other', reason: kindReasons.namedOtherwise };
	const facts = scoreFacts(view, found, values);
	if (role === 'sequence') {
		const kind = list.scale === 'logprob' ? 'sequence' : 'independent';
		return { kind, reason: kindReasons.saysSequence };
	}
	switch (list.scale) {
		case 'logprob':
			return logProbabilities(found, facts, exponentialSum(values));
		case 'prob':
			if (facts.min < 0 || facts.max > 1 + rounding) return byValues(found, facts, values);
			return facts.greatestSum > (role === 'candidates' ? greatestSum : 1 + facts.tolerance)
				? { kind: 'independent', reason: kindReasons.probabilitiesAboveOne }
				: probabilities(facts, kindReasons.saysProbabilities);
		case 'logit':
			return { kind: 'logits', reason: kindReasons.saysLogits };
		case 'score':
		case 'confidence':
			return scores(found, facts, values);
		case 'percent':
		case 'plain':
			return byValues(found, facts, values);
		default:
			return list.scale satisfies never;
	}
}

function logProbabilities({ role }: FoundScores, facts: ValueFacts, sum: number): KindVerdict {
	// `{"label": "Rate", "lp": 3.5}` alone is a record of something else.
	if (facts.max > rounding && facts.count === 1) return { kind: 'other', reason: kindReasons.namedOtherwise };
	if (facts.max > rounding) return { kind: 'logits', reason: kindReasons.unnormalized };
	if (role === 'list' && sum > greatestUnnamedSum)
		return { kind: 'sequence', reason: kindReasons.logProbabilitiesAboveOne };
	return withMissing({ kind: 'logprobs', reason: kindReasons.saysLogProbabilities }, 1 - sum, leastMissingMass);
}

function scores(found: FoundScores, facts: ValueFacts, values: Float64Array): KindVerdict {
	const { min, max, leastSum, greatestSum, tolerance } = facts;
	if (min >= 0 && max <= 1 && !facts.integers) {
		if (greatestSum > 1 + tolerance) return { kind: 'independent', reason: kindReasons.scoresAboveOne };
		const reason = leastSum >= 1 - tolerance ? kindReasons.sumsToOne : kindReasons.topScores;
		return probabilities(facts, reason);
	}
	if (found.list.scale === 'confidence' && min >= 0 && max <= 100) {
		return Math.abs(greatestSum - 100) <= Math.max(1, 100 * tolerance)
			? { kind: 'percent', reason: kindReasons.sumsToHundred }
			: { kind: 'independent', reason: kindReasons.confidencesApart };
	}
	return byValues(found, facts, values);
}

function byValues({ list, name }: FoundScores, facts: ValueFacts, values: Float64Array): KindVerdict {
	const named = list.scale === 'percent' ? 'percent' : name;
	const words = { name: named === '' ? [] : [named], context: [], taker: [] };
	const verdict = kindOf(
		values,
		facts,
		words,
		list.scores.map(({ label }) => label),
	);
	// `{"name": "timeout", "value": 2.5}` is a score only where the values show it.
	return verdict.kind === 'logits' && list.general && list.scale === 'plain' && nameEvidence([name]) === undefined
		? { kind: 'other', reason: kindReasons.namedOtherwise }
		: verdict;
}

function probabilities(facts: ValueFacts, reason: KindVerdict['reason']): KindVerdict {
	return withMissing({ kind: 'probabilities', reason }, 1 - facts.greatestSum, facts.tolerance);
}

function withMissing(verdict: KindVerdict, missingMass: number, least: number): KindVerdict {
	return missingMass > least ? { ...verdict, missingMass } : verdict;
}

function scoreFacts(view: TextView, { list }: FoundScores, values: Float64Array): ValueFacts {
	let min = Infinity;
	let max = -Infinity;
	let sum = 0;
	let integers = true;
	let decimals = exactDecimals;
	for (const [index, { start, end, missing }] of list.scores.slice(0, values.length).entries()) {
		const value = values[index]!;
		if (missing) continue;
		if (value < min) min = value;
		if (value > max) max = value;
		sum += value;
		if (index >= longestSample) continue;
		const text = view.text.slice(start, end);
		integers &&= /^[-+]?\d+$/.test(text);
		decimals = Math.min(decimals, decimalsOf(text));
	}
	const tolerance = Math.max(1e-3, Math.min(0.02, (values.length * 10 ** -decimals) / 2));
	return {
		count: values.length,
		rows: 1,
		min,
		max,
		undefinedValues: !(sum <= Number.MAX_VALUE),
		leastSum: sum,
		greatestSum: sum,
		integers,
		tolerance,
	};
}

/** Numbers of which the text is looked at. */
const longestSample = 4096;
const exactDecimals = 17;

function decimalsOf(text: string): number {
	const fraction = /^[-+]?\d*\.(\d+)$/.exec(text)?.[1];
	return fraction === undefined || fraction === '0' ? exactDecimals : fraction.length;
}
