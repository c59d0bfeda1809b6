import { type FloatFormat, roundTo } from './floatFormat.ts';
import { requireTemperature } from './temperature.ts';

/** e^{x/T} as it is written, or e^{(x − max x)/T}. */
export type SoftmaxForm = 'naive' | 'stable';

/** The operation after which something went wrong. */
type RoundedOperation = 'input' | 'difference' | 'quotient' | 'exponential' | 'sum' | 'probability';

interface RoundingEvent {
	readonly index: number;
	readonly operation: RoundedOperation;
}

/** A softmax as a format computes it. */
export interface RoundedSoftmax {
	readonly weights: Float64Array;
	readonly normalizer: number;
	/** NaN where ∞/∞ or 0/0 was computed. */
	readonly probabilities: Float64Array;
	/** The first finite score (or running sum) that became infinite, and in which operation. */
	readonly overflow: RoundingEvent | undefined;
	/** The first exponential or probability that became 0 without being masked. */
	readonly underflow: RoundingEvent | undefined;
	/** The first probability that is NaN; −1 when none is. */
	readonly firstNaN: number;
}

/**
 * Softmax evaluated in a format, rounded to it after each operation: scores, T, (differences), quotients, exponentials,
 * the running sum, probabilities. Shows what `softmax` is protected from: eˣ overflows from 88.7 in float32 and bfloat16,
 * from 11.1 in float16, and underflows to 0 below −103.9, −92.8 (bfloat16) and −17.3.
 *
 * −∞ is a mask: weight 0, no underflow. NaN and +∞ go through as the operations have it. Throws a `RangeError` when T is
 * not finite or not > 0, or rounds to 0 or ∞ in the format. O(n). Source: P. Blanchard, D. J. Higham and N. J. Higham,
 * IMA J. Numer. Anal. 41 (2021), doi:10.1093/imanum/draa038.
 */
export function roundedSoftmax(
	logits: ArrayLike<number>,
	format: FloatFormat,
	form: SoftmaxForm,
	temperature = 1,
): RoundedSoftmax {
	const divisor = requireTemperature(roundTo(requireTemperature(temperature), format));
	let overflow: RoundingEvent | undefined;
	let underflow: RoundingEvent | undefined;
	const rounded = (exact: number, before: number, index: number, operation: RoundedOperation): number => {
		const result = roundTo(exact, format);
		if (Number.isFinite(before) && Math.abs(result) === Infinity) overflow ??= { index, operation };
		return result;
	};

	const scores = Float64Array.from(logits, (logit, index) => rounded(logit, logit, index, 'input'));
	const shift = form === 'stable' ? largestOf(scores) : 0;
	const weights = new Float64Array(scores.length);
	let normalizer = 0;
	for (const [index, score] of scores.entries()) {
		const difference = form === 'stable' ? rounded(score - shift, score, index, 'difference') : score;
		const quotient = rounded(difference / divisor, difference, index, 'quotient');
		const weight = rounded(Math.exp(quotient), quotient, index, 'exponential');
		if (weight === 0 && logits[index] !== -Infinity) underflow ??= { index, operation: 'exponential' };
		weights[index] = weight;
		// The sum of finite terms overflows at the term that was finite itself.
		normalizer = rounded(normalizer + weight, normalizer + (Number.isFinite(weight) ? 0 : weight), index, 'sum');
	}
	const probabilities = weights.map((weight, index) => {
		const probability = roundTo(weight / normalizer, format);
		if (probability === 0 && weight > 0) underflow ??= { index, operation: 'probability' };
		return probability;
	});
	return { weights, normalizer, probabilities, overflow, underflow, firstNaN: probabilities.findIndex(Number.isNaN) };
}

function largestOf(scores: Float64Array): number {
	let largest = -Infinity;
	for (const score of scores) largest = Math.max(largest, score);
	return largest;
}
