import { topIndices } from '../ranking.ts';
import { softmaxShift } from '../shift.ts';
import { compensatedSum } from '../sum.ts';
import { LIMIT_ROUNDING, type Filtering, type SamplerState } from './samplerState.ts';

/**
 * Top-nσ: the scores within n standard deviations of the largest stay; σ is that of all unmasked scores, divided by their
 * number. Temperature scales both sides, so that it changes nothing. Throws a `RangeError` when n is not finite or not
 * > 0. O(n). Source: C. Tang et al., arXiv:2411.07641.
 */
export function topNSigma({ logits }: SamplerState, n: number, minKeep = 1): Filtering {
	if (!(n > 0 && n < Infinity)) throw new RangeError(`n must be finite and > 0, got ${String(n)}`);
	const largest = softmaxShift(logits);
	// Halves of gaps as parts of the largest: neither a difference nor a square overflows.
	const halves = logits.map(logit => largest / 2 - logit / 2);
	const unmasked = halves.filter(half => half < Infinity);
	const unit = unmasked.reduce((most, half) => Math.max(most, half), 0) || 1;
	const shares = unmasked.map(half => half / unit);
	const mean = compensatedSum(shares) / shares.length;
	const sigma = Math.sqrt(compensatedSum(shares.map(share => (share - mean) ** 2)) / shares.length);
	const limit = n * sigma * (1 + LIMIT_ROUNDING);
	const keeps = Uint8Array.from(halves, half => (half / unit <= limit ? 1 : 0));
	for (const index of topIndices(logits, minKeep)) if (logits[index]! > -Infinity) keeps[index] = 1;
	return { keeps, why: index => ({ type: 'topNSigma', sigmas: halves[index]! / unit / sigma, n }) };
}
