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
	const halves = new Float64Array(logits.length);
	let unit = 0;
	for (let index = 0; index < halves.length; index++) {
		const half = largest / 2 - logits[index]! / 2;
		halves[index] = half;
		if (half > unit && half < Infinity) unit = half;
	}
	const sigma = deviationOf(halves, unit || 1);
	const limit = n * sigma * (1 + LIMIT_ROUNDING) * (unit || 1);
	const keeps = new Uint8Array(logits.length);
	for (let index = 0; index < keeps.length; index++) if (halves[index]! <= limit) keeps[index] = 1;
	for (const index of topIndices(logits, minKeep)) if (logits[index]! > -Infinity) keeps[index] = 1;
	return { keeps, why: index => ({ type: 'topNSigma', sigmas: halves[index]! / (unit || 1) / sigma, n }) };
}

/** The standard deviation of all finite gaps, as a part of `unit`. */
function deviationOf(gaps: Float64Array, unit: number): number {
	const shares = gaps.filter(gap => gap < Infinity);
	for (let index = 0; index < shares.length; index++) shares[index]! /= unit;
	const mean = compensatedSum(shares) / shares.length;
	for (let index = 0; index < shares.length; index++) shares[index] = (shares[index]! - mean) ** 2;
	return Math.sqrt(compensatedSum(shares) / shares.length);
}
