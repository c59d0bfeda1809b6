import { softmaxShift } from './shift.ts';

/**
 * The limit T → 0 of softmax: 1 at the largest logit, 0 elsewhere; ties share equally. Its derivative is 0 wherever it
 * has one. Undefined as softmax is (a NaN, a +∞, all −∞): every entry NaN; `[]` gives `[]`. O(n).
 */
export function hardmax(logits: ArrayLike<number>): Float64Array {
	const largest = softmaxShift(logits);
	const probabilities = new Float64Array(logits.length);
	if (Number.isNaN(largest)) return probabilities.fill(NaN);
	let ties = 0;
	for (let index = 0; index < logits.length; index++) if (logits[index] === largest) ties++;
	for (let index = 0; index < logits.length; index++) {
		if (logits[index] === largest) probabilities[index] = 1 / ties;
	}
	return probabilities;
}
