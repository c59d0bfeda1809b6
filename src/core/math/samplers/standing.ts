import { topIndices } from '../ranking.ts';
import { compensatedSum } from '../sum.ts';

/** Places that are ranked at once, when the first is asked for. */
const RANKED = 64;

/** Where tokens stand among their scores. */
export interface Standing {
	/** How many scores are larger, or equal at a lower index. */
	rankOf(index: number): number;
	/** Σ of the probabilities of those. */
	massAbove(index: number, probabilities: Float64Array): number;
}

/** Ranks scores on request: the first 64 in one pass of O(n), every other in one of its own. */
export function createStanding(logits: Float64Array): Standing {
	let ranking: Uint32Array | undefined;
	const leading = () => (ranking ??= topIndices(logits, RANKED));

	function isAbove(other: number, index: number): boolean {
		const difference = logits[other]! - logits[index]!;
		return difference > 0 || (logits[other] === logits[index] && other < index);
	}

	return {
		rankOf(index) {
			const place = leading().indexOf(index);
			if (place >= 0) return place;
			let rank = 0;
			for (let other = 0; other < logits.length; other++) if (isAbove(other, index)) rank++;
			return rank;
		},
		massAbove(index, probabilities) {
			const place = leading().indexOf(index);
			if (place >= 0) return compensatedSum(Float64Array.from(leading().subarray(0, place), at => probabilities[at]!));
			return compensatedSum(probabilities.map((probability, other) => (isAbove(other, index) ? probability : 0)));
		},
	};
}
