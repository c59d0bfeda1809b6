import { topIndices } from '../ranking.ts';
import { LIMIT_ROUNDING } from './samplerState.ts';

/** Places that are ranked at first, and by how much more when their mass does not suffice. */
const FIRST_RANKED = 64;
const GROWTH = 8;

/**
 * The smallest leading part of a ranking (largest value first, ties by index) that holds a mass of probability, the entry
 * that crosses it included; at least `minKeep` entries. Entries without probability are left out. O(n) while the part is
 * short, O(n log n) at worst.
 */
export function leadingIndices(
	values: ArrayLike<number>,
	probabilities: Float64Array,
	mass: number,
	minKeep: number,
): Uint32Array {
	const goal = mass < 1 ? mass - LIMIT_ROUNDING : Infinity;
	for (let size = FIRST_RANKED; ; size *= GROWTH) {
		const ranking = topIndices(values, size);
		let reached = 0;
		let kept = 0;
		while (kept < ranking.length && (kept < minKeep || reached < goal)) {
			reached += probabilities[ranking[kept]!]!;
			kept++;
		}
		if (kept < ranking.length || ranking.length === values.length) {
			return ranking.subarray(0, kept).filter(index => values[index]! > -Infinity);
		}
	}
}
