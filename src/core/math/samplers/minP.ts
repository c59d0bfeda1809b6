import { topIndices } from '../ranking.ts';
import { softmaxShift } from '../shift.ts';
import { LIMIT_ROUNDING, type Filtering, type SamplerState } from './samplerState.ts';

/**
 * Min-p: the tokens with p ≥ minP · (largest p) stay. Compared as scores, (max x − x)/T ≤ −ln minP, so that no
 * probability has to be computed and none underflows. Throws a `RangeError` when minP is not in 0 to 1. O(n).
 * Source: N. N. Minh et al., arXiv:2407.01082.
 */
export function minP({ logits, temperature }: SamplerState, minP: number, minKeep = 1): Filtering {
	if (!(minP >= 0 && minP <= 1)) throw new RangeError(`minP must be from 0 to 1, got ${String(minP)}`);
	const largest = softmaxShift(logits);
	// Halves: a difference of two finite scores may overflow where the quotient does not.
	const gapOf = (logit: number): number => (largest / 2 - logit / 2) / (temperature / 2);
	const limit = -Math.log(minP) + LIMIT_ROUNDING;
	const keeps = new Uint8Array(logits.length);
	for (let index = 0; index < keeps.length; index++) {
		const logit = logits[index]!;
		if (logit > -Infinity && gapOf(logit) <= limit) keeps[index] = 1;
	}
	for (const index of topIndices(logits, minKeep)) if (logits[index]! > -Infinity) keeps[index] = 1;
	return { keeps, why: index => ({ type: 'minP', ratio: Math.exp(-gapOf(logits[index]!)), minP }) };
}
