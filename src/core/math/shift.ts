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
	}
	return Number.isFinite(largest) ? largest : NaN;
}

/** `Math.max` lets a NaN through: once there, it stays. */
function largestIn(logits: ArrayLike<number>, start: number, end: number, before: number): number {
	let largest = before;
	for (let index = start; index < end; index++) largest = Math.max(largest, logits[index]!);
	return largest;
}
