import { exponentialWeights, WEIGHT_SCALE } from './exponentialWeights.ts';
import { requireTemperature } from './temperature.ts';

/**
 * ln Σ e^{x/T} = max x/T + ln Σ e^{(x − max x)/T}, in nats: the logarithm of softmax's normalizer.
 *
 * −∞ when the sum is 0 (`[]`, all −∞), NaN with a NaN, +∞ with a +∞ or when the result passes the largest double. Throws
 * a `RangeError` when T is not finite or not > 0. O(n).
 */
export function logSumExp(logits: ArrayLike<number>, temperature = 1): number {
	requireTemperature(temperature);
	const exponential = exponentialWeights(logits, temperature);
	let largest = -Infinity;
	for (let index = 0; index < logits.length; index++) largest = Math.max(largest, logits[index]!);
	return exponential === undefined ? largest : largest / temperature + Math.log1p(exponential.others / WEIGHT_SCALE);
}
