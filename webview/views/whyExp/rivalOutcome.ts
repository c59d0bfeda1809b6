import { linearNormalize } from '../../../src/core/math/linear.ts';
import { normalizeMapped, positiveMaps } from '../../../src/core/math/positiveMaps.ts';
import type { RivalMapName } from '../../state/whyExpState.ts';
import { followsBase } from './rivalMaps.ts';

/** What normalization with another map makes of shifted scores, or why there is nothing to draw. */
export type RivalOutcome =
	| { readonly type: 'distribution'; readonly values: Float64Array }
	/** x/Σx of this entry, the first, would be below 0, or turn the order round. */
	| { readonly type: 'negative'; readonly index: number }
	| { readonly type: 'zeroSum' }
	/** The map passes the largest double at this entry first. */
	| { readonly type: 'overflow'; readonly index: number }
	/** An infinite base has no map to draw. */
	| { readonly type: 'limit' };

/** x + c of every entry; a mask stays one. O(n). */
export function shifted(logits: Float64Array, shift: number): Float64Array {
	return shift === 0 ? logits : logits.map(logit => logit + shift);
}

/**
 * f(x·ln ψ) of every score over their sum, for maps that have a scale of their own; f(x) for the others. `exponent` is
 * ln ψ, 0 and ±∞ included; the scores are finite or −∞, a mask. O(n).
 */
export function rivalOutcome(name: RivalMapName, scores: Float64Array, exponent: number): RivalOutcome {
	if (name === 'linear') {
		const { verdict, values } = linearNormalize(scores);
		if (verdict === 'distribution') return { type: 'distribution', values };
		if (verdict === 'negative') {
			return { type: 'negative', index: scores.findIndex(score => score < 0 && score !== -Infinity) };
		}
		return { type: 'zeroSum' };
	}
	const scaled = followsBase(name);
	if (scaled && !Number.isFinite(exponent)) return { type: 'limit' };
	const arguments_ = scaled ? scores.map(score => (score === -Infinity ? score : score * exponent)) : scores;
	const result = normalizeMapped(arguments_, positiveMaps[name]);
	switch (result.verdict) {
		case 'distribution':
			return { type: 'distribution', values: result.values };
		case 'overflow':
			return { type: 'overflow', index: result.index };
		case 'non-finite':
			// x·ln ψ itself is beyond the largest double.
			return { type: 'overflow', index: result.index };
		case 'zero-sum':
			return { type: 'zeroSum' };
		default:
			return result satisfies never;
	}
}
