/**
 * The shift of the stable softmax: the largest logit, or NaN where softmax is undefined (a NaN, a +∞, all −∞, none).
 * O(n); no spread into `Math.max`, which throws from about 130,000 values.
 */
export function softmaxShift(logits: ArrayLike<number>): number {
	let largest = -Infinity;
	for (let index = 0; index < logits.length; index++) {
		const logit = logits[index]!;
		// NaN fails every comparison, so "not at most" is the one test that lets it through.
		if (!(logit <= largest)) {
			if (!(logit < Infinity)) return NaN;
			largest = logit;
		}
	}
	return largest === -Infinity ? NaN : largest;
}
