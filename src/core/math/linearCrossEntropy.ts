import { requireTarget } from './crossEntropy.ts';
import { linearNormalize } from './linear.ts';
import { compensatedSum } from './sum.ts';

/**
 * Cross-entropy of linear normalization against one true class: H = −ln(x_target / Σx) in nats, taken as
 * log1p(Σ others / x_target), so that it is exact near 0 too. Cross-entropy does not need softmax.
 *
 * +∞ when the target's score is 0 or masked; NaN where x/Σx is no distribution (see `linearNormalize`). Throws a
 * `RangeError` when the target is no index of the logits. O(n).
 */
export function linearCrossEntropyNats(logits: ArrayLike<number>, target: number): number {
	requireTarget(target, logits.length);
	const { values, verdict } = linearNormalize(logits);
	if (verdict !== 'distribution') return NaN;
	const share = values[target]!;
	values[target] = 0;
	return Math.log1p(compensatedSum(values) / share);
}

/**
 * Gradient of `linearCrossEntropyNats` with respect to the scores: 1/Σx − onehot(target)/x_target, the target's entry
 * taken as −Σ(others)/(x_target·Σx). Unlike softmax's p − onehot it grows without bound as x_target nears 0, and it is
 * Σ xⱼ·gradientⱼ that is 0, not the plain sum: scaling the scores changes nothing, shifting them does.
 *
 * A mask gets 0, a target of 0 gets −∞. Every entry NaN where x/Σx is no distribution. Throws as the loss. O(n).
 */
export function linearCrossEntropyGradient(logits: ArrayLike<number>, target: number): Float64Array {
	requireTarget(target, logits.length);
	const { values, verdict } = linearNormalize(logits);
	if (verdict !== 'distribution') return values.fill(NaN);
	let largest = 0;
	for (let index = 0; index < logits.length; index++) if (logits[index]! > logits[largest]!) largest = index;
	// The sum itself may be beyond the largest double.
	const perSum = values[largest]! / logits[largest]!;
	values[target] = 0;
	const others = compensatedSum(values);
	const gradient = Float64Array.from(values, (_, index) => (logits[index] === -Infinity ? 0 : perSum));
	const score = logits[target]!;
	if (score !== -Infinity) gradient[target] = -others / score;
	return gradient;
}
