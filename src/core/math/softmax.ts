import { type ExponentialWeights, exponentialWeights, gapAt, WEIGHT_SCALE } from './exponentialWeights.ts';
import { requireTemperature } from './temperature.ts';

/**
 * Entries that are scaled in one call. V8 inlines a small loop into a caller that it has optimized only half, where it
 * runs five times slower and stays so; a call within a call is spared that.
 */
const BLOCK = 1024;

/**
 * softmax(x/T): pⱼ = e^{(xⱼ − max x)/T} / Σₖ e^{(xₖ − max x)/T}, within 4 ulp, subnormal results included.
 *
 * −∞ is a mask and gets exactly 0. With a NaN, a +∞, or all −∞ it is undefined and every entry is NaN; `[]` gives `[]`.
 * Throws a `RangeError` when T is not finite or not > 0. O(n), a new array, the input is not changed.
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
	const exponential = exponentialWeights(logits, requireTemperature(temperature));
	return exponential === undefined ? new Float64Array(logits.length).fill(NaN) : probabilitiesFrom(exponential);
}

/**
 * ln softmax(x/T) = −((max x − xⱼ)/T + ln Σₖ e^{(xₖ − max x)/T}), in nats, within 4 ulp: both terms are ≥ 0, and the
 * second is taken as log1p of all but the largest weight, so that it is exact near 0 too.
 *
 * −∞ stays −∞. Undefined as `softmax` is: every entry NaN. Throws a `RangeError` when T is not finite or not > 0. O(n).
 */
export function logSoftmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
	const exponential = exponentialWeights(logits, requireTemperature(temperature));
	return exponential === undefined ? new Float64Array(logits.length).fill(NaN) : logProbabilitiesFrom(exponential);
}

/** Turns weights into probabilities, in place: a second array of this length would take as long as the arithmetic. */
export function probabilitiesFrom({ weights, others }: ExponentialWeights): Float64Array {
	const share = 1 / (WEIGHT_SCALE + others);
	for (let start = 0; start < weights.length; start += BLOCK) {
		scaleBlock(weights, start, Math.min(start + BLOCK, weights.length), share);
	}
	return weights;
}

function scaleBlock(weights: Float64Array, start: number, end: number, share: number): void {
	for (let index = start; index < end; index++) weights[index]! *= share;
}

/** Log-softmax of weights that are there already and stay as they are; a new array. */
export function logProbabilitiesFrom(exponential: ExponentialWeights): Float64Array {
	const logNormalizer = Math.log1p(exponential.others / WEIGHT_SCALE);
	const logProbabilities = new Float64Array(exponential.scores.length);
	for (let index = 0; index < logProbabilities.length; index++) {
		logProbabilities[index] = 0 - (gapAt(exponential, index) + logNormalizer);
	}
	return logProbabilities;
}
