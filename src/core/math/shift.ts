/** Scores that are looked at in one call, as in the exponential weights. */
const BLOCK = 1024;

/**
 * The shift of the stable softmax: the largest logit, or NaN where softmax is undefined (a NaN, a +∞, all −∞, none).
 * O(n); no spread into `Math.max`, which throws from about 130,000 values.
 */
export function softmaxShift(logits: ArrayLike<number>): number {
	let largest = -Infinity;
	for (let start = 0; start < logits.length; start += BLOCK) {
		largest = largestIn(logits, start, Math.min(start + BLOCK, logits.length), largest);
		if (Number.isNaN(largest)) return NaN;
	}
	return largest === -Infinity ? NaN : largest;
}

function largestIn(logits: ArrayLike<number>, start: number, end: number, before: number): number {
	let largest = before;
	for (let index = start; index < end; index++) {
		const logit = logits[index]!;
		// NaN fails every comparison, so "not at most" is the one test that lets it through.
		if (!(logit <= largest)) {
			if (!(logit < Infinity)) return NaN;
			largest = logit;
		}
	}
	return largest;
}
