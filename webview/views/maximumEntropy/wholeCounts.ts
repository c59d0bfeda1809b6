import { topIndices } from '../../../src/core/math/ranking.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';

/**
 * N items dealt out in whole numbers: the whole part of N·p each, and one more to those with the largest rest (the lowest
 * index on ties), so that the counts sum to N. O(n log n).
 */
export function wholeCounts(probabilities: Float64Array, items: number): Float64Array {
	const counts = probabilities.map(probability => Math.floor(probability * items));
	const missing = Math.round(items - compensatedSum(counts));
	const rests = probabilities.map((probability, entry) =>
		probability > 0 ? probability * items - counts[entry]! : -1,
	);
	if (missing > 0) for (const entry of topIndices(rests, missing)) counts[entry]!++;
	// Probabilities that sum to a rounding above 1 give one item too many.
	for (let surplus = -missing; surplus > 0; surplus--) counts[topIndices(counts, 1)[0]!]!--;
	return counts;
}
