import { topIndices } from '../../../src/core/math/ranking.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';

/**
 * N items dealt out in whole numbers: the whole part of N·p each, and one more to those with the largest rest (the lowest
 * index on ties), so that the counts sum to N. O(n log n).
 */
export function wholeCounts(probabilities: Float64Array, items: number): Float64Array {
	const counts = new Float64Array(probabilities.length);
	const rests = new Float64Array(probabilities.length);
	for (let entry = 0; entry < counts.length; entry++) {
		const share = probabilities[entry]! * items;
		counts[entry] = Math.floor(share);
		rests[entry] = share > 0 ? share - counts[entry]! : -1;
	}
	const missing = Math.round(items - compensatedSum(counts));
	if (missing > 0) addToLargest(counts, rests, missing);
	// Probabilities that sum to a rounding above 1 give one item too many.
	for (let surplus = -missing; surplus > 0; surplus--) counts[topIndices(counts, 1)[0]!]!--;
	return counts;
}

/** One more for each of the largest rests, of which there may be nearly as many as outcomes. */
function addToLargest(counts: Float64Array, rests: Float64Array, missing: number): void {
	const least = rests.toSorted()[rests.length - missing]!;
	let ties = missing;
	for (const rest of rests) if (rest > least) ties--;
	for (let entry = 0; entry < rests.length; entry++) {
		const rest = rests[entry]!;
		if (rest > least) counts[entry]!++;
		else if (rest === least && ties > 0) {
			counts[entry]!++;
			ties--;
		}
	}
}
