import { linearNormalize } from '../../../src/core/math/linear.ts';
import { normalizeMapped, positiveMaps } from '../../../src/core/math/positiveMaps.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { seriesValues, type Series, type SeriesValues } from '../../../src/core/present/series.ts';
import type { RivalMapName } from '../../state/whyExpState.ts';
import { followsBase } from './rivalMaps.ts';

/** What normalization with another map makes of shifted scores, or why there is nothing to draw. */
export type RivalOutcome =
	| { readonly type: 'distribution'; readonly values: SeriesValues }
	/** This score, the first, is below 0, and so would be its probability. */
	| { readonly type: 'negative'; readonly index: number }
	| { readonly type: 'zeroSum' }
	/** The map passes the largest double at this entry first. */
	| { readonly type: 'overflow'; readonly index: number }
	/** An infinite base has no map to draw. */
	| { readonly type: 'limit' };

export interface RivalInput {
	readonly name: RivalMapName;
	/** c, added to every score. */
	readonly shift: number;
	/** ln ψ; maps without a scale of their own leave it out. */
	readonly exponent: number;
}

/**
 * Normalizes a vector with a map, f((x + c)·ln ψ) over their sum, read along the entries with a line. The scores are
 * finite or −∞, a mask. Linear normalization O(lines) after the first time, other maps O(n).
 */
export function createRivalReader(logits: Float64Array, lines: Series): (input: RivalInput) => RivalOutcome {
	let linear: ((shift: number) => RivalOutcome) | undefined;
	return ({ name, shift, exponent }) => {
		if (name === 'linear') {
			linear ??= createLinearReader(logits, lines);
			return linear(shift);
		}
		const scaled = followsBase(name);
		if (scaled && !Number.isFinite(exponent)) return { type: 'limit' };
		const factor = scaled ? exponent : 1;
		const taken = logits.map(logit => (logit === -Infinity ? logit : (logit + shift) * factor));
		const result = normalizeMapped(taken, positiveMaps[name]);
		switch (result.verdict) {
			case 'distribution':
				return { type: 'distribution', values: seriesValues(lines, result.values) };
			case 'overflow':
			case 'non-finite':
				// Not finite is x·ln ψ itself.
				return { type: 'overflow', index: result.index };
			case 'zero-sum':
				return { type: 'zeroSum' };
			default:
				return result satisfies never;
		}
	};
}

/** (x + c)/Σ(x + c): the entries without a line are summed once, so that a step of c does not go through them. */
function createLinearReader(logits: Float64Array, lines: Series): (shift: number) => RivalOutcome {
	const others = logits.slice();
	for (const entry of lines.indices) others[entry] = 0;
	let count = 0;
	let least = Infinity;
	for (let entry = 0; entry < logits.length; entry++) {
		if (logits[entry] === -Infinity) others[entry] = 0;
		else {
			count++;
			least = Math.min(least, logits[entry]!);
		}
	}
	const listed = Float64Array.from(lines.indices, entry => logits[entry]!);
	const othersSum = compensatedSum(others);
	const othersCount = count - listed.filter(logit => logit > -Infinity).length;
	return shift => {
		if (least + shift < 0) {
			return { type: 'negative', index: logits.findIndex(logit => logit !== -Infinity && logit + shift < 0) };
		}
		const condensed = Float64Array.of(...listed.map(logit => logit + shift), othersSum + othersCount * shift);
		const { verdict, values } = linearNormalize(condensed);
		if (verdict !== 'distribution') return { type: 'zeroSum' };
		return { type: 'distribution', values: { entries: values.subarray(0, -1), others: values.at(-1)! } };
	};
}
