import { compensatedSum } from './sum.ts';

/** Whether x/Σx is a distribution, and why not. */
export type LinearVerdict = 'distribution' | 'negative' | 'reversed' | 'zero-sum' | 'non-finite';

export interface LinearNormalization {
	/**
	 * x/Σx. Every entry NaN for `'zero-sum'` and `'non-finite'`; not probabilities for `'negative'`; for `'reversed'` shares
	 * of 0 to 1 of which the lowest score has the largest.
	 */
	readonly values: Float64Array;
	readonly verdict: LinearVerdict;
}

/** Beyond this a sum of two could overflow. */
const HUGE = 2 ** 960;
const SHRINK = 2 ** -60;

/**
 * Standard normalization: lⱼ = xⱼ / Σₖ xₖ, a distribution only when no xⱼ is negative and the sum is positive.
 *
 * −∞ is a mask: it counts as 0 and gets 0. Verdicts in this order: `'non-finite'` (a NaN or +∞), `'zero-sum'` (nothing
 * to divide by; also `[]`), `'reversed'` (none is above 0, and they differ: [−3, −1, −2] gives [1/2, 1/6, 1/3]),
 * `'negative'` (some are below 0: the quotients are there, to be shown as *not* a distribution), `'distribution'`. Sums
 * beyond the largest double are scaled first. O(n).
 */
export function linearNormalize(logits: ArrayLike<number>): LinearNormalization {
	const values = new Float64Array(logits.length);
	let lowest = Infinity;
	let highest = -Infinity;
	for (let index = 0; index < logits.length; index++) {
		const logit = logits[index]!;
		if (!(logit < Infinity)) return { values: values.fill(NaN), verdict: 'non-finite' };
		if (logit === -Infinity) continue;
		lowest = Math.min(lowest, logit);
		highest = Math.max(highest, logit);
		values[index] = logit;
	}
	if (highest > HUGE || lowest < -HUGE) scale(values, SHRINK);
	const sum = compensatedSum(values);
	if (sum === 0) return { values: values.fill(NaN), verdict: 'zero-sum' };
	for (let index = 0; index < values.length; index++) values[index]! /= sum;
	if (lowest >= 0) return { values, verdict: 'distribution' };
	return { values, verdict: highest <= 0 && lowest < highest ? 'reversed' : 'negative' };
}

function scale(values: Float64Array, factor: number): void {
	for (let index = 0; index < values.length; index++) values[index]! *= factor;
}
