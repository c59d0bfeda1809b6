import { linearNormalize } from './linear.ts';
import { requireTemperature } from './temperature.ts';

/** Functions that could stand where softmax has exp. */
export type PositiveMapName = 'exp' | 'expExp' | 'expExpExp' | 'softplus' | 'square' | 'relu';

/**
 * What normalization with a map loses against exp:
 * - `'shiftInvariance'`: adding a constant to all scores changes the result;
 * - `'monotony'`: a larger score may get no larger probability;
 * - `'positivity'`: a score that is not masked may get exactly 0.
 */
export type PositiveMapLoss = 'shiftInvariance' | 'monotony' | 'positivity';

export interface PositiveMap {
	readonly name: PositiveMapName;
	/** The map itself, ≥ 0 for every real score; ∞ where it passes the largest double. */
	readonly evaluate: (score: number) => number;
	/** The largest score (for `square` the largest magnitude) whose value is a double; ∞ where every one is. */
	readonly largestScore: number;
	readonly loses: readonly PositiveMapLoss[];
}

/** ln of the largest double, rounded down. */
const EXP_LIMIT = 709.782712893384;
/** ln of `EXP_LIMIT` and its logarithm: where exp∘exp and exp∘exp∘exp end. */
const EXP_EXP_LIMIT = 6.564958885017789;
const EXP_EXP_EXP_LIMIT = 1.881746244980813;
const SQUARE_LIMIT = 1.3407807929942596e154;

/**
 * Every positive map by its name. Any positive increasing function can replace exp; only exp keeps all three properties,
 * and the towers of exp end at scores of 6.565 and 1.8817.
 */
export const positiveMaps: Readonly<Record<PositiveMapName, PositiveMap>> = {
	exp: { name: 'exp', evaluate: Math.exp, largestScore: EXP_LIMIT, loses: [] },
	expExp: {
		name: 'expExp',
		evaluate: score => Math.exp(Math.exp(score)),
		largestScore: EXP_EXP_LIMIT,
		loses: ['shiftInvariance'],
	},
	expExpExp: {
		name: 'expExpExp',
		evaluate: score => Math.exp(Math.exp(Math.exp(score))),
		largestScore: EXP_EXP_EXP_LIMIT,
		loses: ['shiftInvariance'],
	},
	softplus: { name: 'softplus', evaluate: softplus, largestScore: Infinity, loses: ['shiftInvariance'] },
	square: {
		name: 'square',
		evaluate: score => score * score,
		largestScore: SQUARE_LIMIT,
		loses: ['shiftInvariance', 'monotony', 'positivity'],
	},
	relu: {
		name: 'relu',
		evaluate: score => (score > 0 ? score : 0),
		largestScore: Infinity,
		loses: ['shiftInvariance', 'monotony', 'positivity'],
	},
};

/** What became of f(x/T)/Σf(x/T), and why it is no distribution. */
export type MappedNormalization =
	| { readonly verdict: 'distribution'; readonly values: Float64Array }
	/** The map passes the largest double at this index first. */
	| { readonly verdict: 'overflow'; readonly values: Float64Array; readonly index: number }
	/** A NaN or +∞ among the scores, this index first. */
	| { readonly verdict: 'non-finite'; readonly values: Float64Array; readonly index: number }
	/** Nothing to divide by: every weight is 0, or there is none. */
	| { readonly verdict: 'zero-sum'; readonly values: Float64Array };

/**
 * The same normalization with another map f: pⱼ = f(xⱼ/T) / Σₖ f(xₖ/T), evaluated as it is written, so that it overflows
 * where f does (softmax itself does not: it subtracts the maximum first, which only exp allows).
 *
 * −∞ is a mask: weight 0 under every map. All values NaN unless the verdict is `'distribution'`. Throws a `RangeError`
 * when T is not finite or not > 0. O(n).
 */
export function normalizeMapped(logits: ArrayLike<number>, map: PositiveMap, temperature = 1): MappedNormalization {
	requireTemperature(temperature);
	const weights = new Float64Array(logits.length);
	let overflow = -1;
	for (let index = 0; index < logits.length; index++) {
		const logit = logits[index]!;
		if (!(logit < Infinity)) return { verdict: 'non-finite', values: weights.fill(NaN), index };
		if (logit === -Infinity) continue;
		weights[index] = map.evaluate(logit / temperature);
		if (overflow < 0 && weights[index] === Infinity) overflow = index;
	}
	if (overflow >= 0) return { verdict: 'overflow', values: weights.fill(NaN), index: overflow };
	// Weights are finite and not negative, so that the verdict is one of these two.
	const { values, verdict } = linearNormalize(weights);
	return { verdict: verdict === 'zero-sum' ? verdict : 'distribution', values };
}

/** ln(1 + eˣ), without overflow and exact for scores far below 0. */
function softplus(score: number): number {
	return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
}
