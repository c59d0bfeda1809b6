/**
 * Top-1 minus top-2 of some probabilities: 0 on a tie, the only one when it is alone, 0 for `[]`; NaN with a NaN. O(n).
 */
export function margin(probabilities: ArrayLike<number>): number {
	let first = 0;
	let second = 0;
	for (let index = 0; index < probabilities.length; index++) {
		const probability = probabilities[index]!;
		if (Number.isNaN(probability)) return NaN;
		second = Math.max(second, Math.min(first, probability));
		first = Math.max(first, probability);
	}
	return first - second;
}
