import { compensatedSum } from './sum.ts';

/** Whether x/Σx is a distribution, and why not. */
export type LinearVerdict = 'distribution' | 'negative' | 'zero-sum' | 'non-finite';

export interface LinearNormalization {
	/** x/Σx. Every entry NaN for `'zero-sum'` and `'non-finite'`; not probabilities for `'negative'`. */
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
 * to divide by; also `[]`), `'negative'` (the quotients are there, to be shown as *not* a distribution: [−3, −1, −2]
 * gives positive ones in reversed order), `'distribution'`. Sums beyond the largest double are scaled first. O(n).
 */
export function linearNormalize(logits: ArrayLike<number>): LinearNormalization {
	const values = new Float64Array(logits.length);
	let negative = false;
	let largest = 0;
	for (let index = 0; index < logits.length; index++) {
		const logit = logits[index]!;
		if (!(logit < Infinity)) return { values: values.fill(NaN), verdict: 'non-finite' };
		if (logit === -Infinity) continue;
		if (logit < 0) negative = true;
		largest = Math.max(largest, Math.abs(logit));
		values[index] = logit;
	}
	if (largest > HUGE) scale(values, SHRINK);
	const sum = compensatedSum(values);
	if (sum === 0) return { values: values.fill(NaN), verdict: 'zero-sum' };
	for (let index = 0; index < values.length; index++) values[index]! /= sum;
	return { values, verdict: negative ? 'negative' : 'distribution' };
}

function scale(values: Float64Array, factor: number): void {
	for (let index = 0; index < values.length; index++) values[index]! *= factor;
}
