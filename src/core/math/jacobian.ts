import { softmax } from './softmax.ts';
import { compensatedSum } from './sum.ts';

/**
 * The derivative of softmax(x/T) with respect to the logits, n × n, row-major: entry (i, j) is
 * ∂pᵢ/∂xⱼ = pᵢ(δᵢⱼ − pⱼ)/T, per unit of score.
 *
 * Symmetric; every row and column sums to 0, because the diagonal is taken as minus the sum of the rest of its row, where
 * pᵢ(1 − pᵢ) would cancel. The row and the column of a mask are 0. Undefined as softmax is: every entry NaN. Hardmax's
 * is 0 wherever it has one. Throws a `RangeError` when T is not finite or not > 0. O(n²) time and memory: for the small
 * heat map, not for a vocabulary.
 */
export function softmaxJacobian(logits: ArrayLike<number>, temperature = 1): Float64Array {
	const probabilities = softmax(logits, temperature);
	const length = probabilities.length;
	const jacobian = new Float64Array(length * length);
	for (let row = 0; row < length; row++) {
		const entries = jacobian.subarray(row * length, (row + 1) * length);
		for (let column = 0; column < length; column++) {
			if (column !== row) entries[column] = 0 - (probabilities[row]! * probabilities[column]!) / temperature;
		}
		entries[row] = 0 - compensatedSum(entries);
		// Alone, it has nothing to sum, and NaN must not become 0.
		if (Number.isNaN(probabilities[row]!)) entries[row] = NaN;
	}
	return jacobian;
}
