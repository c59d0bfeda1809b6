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

/** So many entries between two steps take about a millisecond. */
const STEP = 8192;

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
	const steps = roundedSoftmaxSteps(logits, format, form, temperature);
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
	}
}

/** The same work in steps of a millisecond or so: whoever drives it may pause at each. Throws at the first. */
export function* roundedSoftmaxSteps(
	logits: ArrayLike<number>,
	format: FloatFormat,
	form: SoftmaxForm,
	temperature = 1,
): Generator<undefined, RoundedSoftmax, undefined> {
	const divisor = requireTemperature(roundTo(requireTemperature(temperature), format));
	const count = logits.length;
	let overflow: RoundingEvent | undefined;
	let underflow: RoundingEvent | undefined;

	const scores = new Float64Array(count);
	for (let index = 0; index < count; index++) {
		if (index % STEP === 0) yield;
		scores[index] = roundTo(logits[index]!, format);
		if (overflow === undefined && becameInfinite(scores[index]!, logits[index]!))
			overflow = { index, operation: 'input' };
	}
	const shift = form === 'stable' ? largestOf(scores) : 0;
	const weights = new Float64Array(count);
	let normalizer = 0;
	for (let index = 0; index < count; index++) {
		if (index % STEP === 0) yield;
		const score = scores[index]!;
		const difference = form === 'stable' ? roundTo(score - shift, format) : score;
		const quotient = roundTo(difference / divisor, format);
		const weight = roundTo(Math.exp(quotient), format);
		const sum = roundTo(normalizer + weight, format);
		// whatever became infinite before is infinite in one of these
		if (overflow === undefined && !(Number.isFinite(quotient) && Number.isFinite(sum))) {
			if (becameInfinite(difference, score)) overflow = { index, operation: 'difference' };
			else if (becameInfinite(quotient, difference)) overflow = { index, operation: 'quotient' };
			else if (becameInfinite(weight, quotient)) overflow = { index, operation: 'exponential' };
			// the sum of finite terms overflows at the term that was finite itself
			else if (Number.isFinite(weight) && becameInfinite(sum, normalizer)) overflow = { index, operation: 'sum' };
		}
		if (weight === 0 && underflow === undefined && logits[index] !== -Infinity) {
			underflow = { index, operation: 'exponential' };
		}
		weights[index] = weight;
		normalizer = sum;
	}
	const probabilities = new Float64Array(count);
	for (let index = 0; index < count; index++) {
		if (index % STEP === 0) yield;
		const probability = roundTo(weights[index]! / normalizer, format);
		probabilities[index] = probability;
		if (probability === 0 && underflow === undefined && weights[index]! > 0) {
			underflow = { index, operation: 'probability' };
		}
	}
	return { weights, normalizer, probabilities, overflow, underflow, firstNaN: probabilities.findIndex(Number.isNaN) };
}

function becameInfinite(result: number, before: number): boolean {
	return (result === Infinity || result === -Infinity) && Number.isFinite(before);
}

function largestOf(scores: Float64Array): number {
	let largest = -Infinity;
	for (const score of scores) largest = Math.max(largest, score);
	return largest;
}
