import { exponentialWeights, gapAt, WEIGHT_SCALE } from './exponentialWeights.ts';
import { compensatedSum } from './sum.ts';
import { requireTemperature } from './temperature.ts';

/**
 * Cross-entropy of softmax(x/T) against one true class: H = −ln p_target, in nats, within 4 ulp, near 0 too.
 *
 * +∞ when the target is masked; NaN where softmax is undefined (a NaN, a +∞, all −∞). Throws a `RangeError` when the
 * target is no index of the logits, or T is not finite or not > 0. O(n).
 */
export function crossEntropyNats(logits: ArrayLike<number>, target: number, temperature = 1): number {
	requireTemperature(temperature);
	requireTarget(target, logits.length);
	const exponential = exponentialWeights(logits, temperature);
	if (exponential === undefined) return NaN;
	return gapAt(exponential, target) + Math.log1p(exponential.others / WEIGHT_SCALE);
}

/**
 * Gradient of `crossEntropyNats` with respect to the logits: (p − onehot(target))/T, per unit of score; it sums to 0.
 *
 * The target's entry is taken as −Σ(others)/T, so that nothing cancels where p_target is nearly 1: every entry is within
 * 8 ulp of itself. A mask gets 0. Undefined as softmax is: every entry NaN. Throws as `crossEntropyNats`. O(n).
 */
export function crossEntropyGradient(logits: ArrayLike<number>, target: number, temperature = 1): Float64Array {
	requireTemperature(temperature);
	requireTarget(target, logits.length);
	const exponential = exponentialWeights(logits, temperature);
	if (exponential === undefined) return new Float64Array(logits.length).fill(NaN);
	const { weights, others } = exponential;
	const normalizer = WEIGHT_SCALE + others;
	const perTemperature = perTemperatureOf(normalizer, temperature);
	weights[target] = 0;
	const rest = compensatedSum(weights);
	for (let index = 0; index < weights.length; index++) weights[index] = perTemperature(weights[index]!);
	weights[target] = -perTemperature(rest);
	return weights;
}

/** Returns the index when it is one of `length` entries; throws a `RangeError` that says what was got otherwise. */
export function requireTarget(target: number, length: number): number {
	if (!(Number.isSafeInteger(target) && target >= 0 && target < length)) {
		throw new RangeError(`target must be an index below ${length}, got ${String(target)}`);
	}
	return target;
}

/** weight / normalizer / T with one rounding of a subnormal at most: neither the product nor a quotient underflows. */
function perTemperatureOf(normalizer: number, temperature: number): (weight: number) => number {
	if (temperature > 1) return weight => weight / temperature / normalizer;
	const divisor = normalizer * temperature;
	return weight => weight / divisor;
}
