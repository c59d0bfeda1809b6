import { topIndices } from '../ranking.ts';
import { LIMIT_ROUNDING } from './samplerState.ts';

/** Places that are ranked at first: they hold most of what models are sure of. */
const FIRST_RANKED = 64;
/** Where they do not suffice: slices of the values' range, of which only the crossed one is ranked. */
const SLICES = 4096;

/**
 * The smallest leading part of a ranking (largest value first, ties by index) that holds a mass of probability, the entry
 * that crosses it included; at least `minKeep` entries, in no order. Entries of value −∞ are left out. O(n), more only
 * where many values lie next to the limit.
 */
export function leadingIndices(
	values: Float64Array,
	probabilities: Float64Array,
	mass: number,
	minKeep: number,
): Uint32Array {
	const goal = mass < 1 ? mass - LIMIT_ROUNDING : Infinity;
	const ranking = topIndices(values, FIRST_RANKED);
	const kept = crossing(ranking, probabilities, { mass: 0, count: 0 }, goal, minKeep);
	if (kept < ranking.length || ranking.length === values.length) {
		return ranking.subarray(0, kept).filter(index => values[index]! > -Infinity);
	}
	const { sliceOf, members } = sliced(values);
	const masses = new Float64Array(SLICES + 1);
	for (let index = 0; index < values.length; index++) masses[sliceOf[index]!]! += probabilities[index]!;
	const before = { mass: 0, count: 0 };
	let slice = 0;
	while (slice < SLICES) {
		const reached = before.mass + masses[slice]!;
		const count = before.count + members[slice]!;
		if (reached >= goal && count >= minKeep) break;
		before.mass = reached;
		before.count = count;
		slice++;
	}
	const crossed = indicesWhere(sliceOf, slice, members[slice]!);
	const ranked = topIndices(
		Float64Array.from(crossed, index => values[index]!),
		crossed.length,
	).map(place => crossed[place]!);
	const last = slice < SLICES ? crossing(ranked, probabilities, before, goal, minKeep) : 0;
	const leading = new Uint32Array(before.count + last);
	let filled = 0;
	for (let index = 0; index < values.length; index++) if (sliceOf[index]! < slice) leading[filled++] = index;
	leading.set(ranked.subarray(0, last), filled);
	return leading;
}

/** How many of a ranking are kept after `before`, until the goal is reached. */
function crossing(
	ranking: Uint32Array,
	probabilities: Float64Array,
	before: { readonly mass: number; readonly count: number },
	goal: number,
	minKeep: number,
): number {
	let reached = before.mass;
	let kept = 0;
	while (kept < ranking.length && (before.count + kept < minKeep || reached < goal)) {
		reached += probabilities[ranking[kept]!]!;
		kept++;
	}
	return kept;
}

/** The slice of every value, 0 for the largest, and the number of values in each; `SLICES` is the one of −∞. */
function sliced(values: Float64Array): { readonly sliceOf: Uint16Array; readonly members: Uint32Array } {
	let lowest = Infinity;
	let highest = -Infinity;
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		if (value > highest) highest = value;
		if (value < lowest && value > -Infinity) lowest = value;
	}
	// Halves: the range of two finite values may overflow.
	const perUnit = (SLICES - 1) / (highest / 2 - lowest / 2 || 1);
	const sliceOf = new Uint16Array(values.length);
	const members = new Uint32Array(SLICES + 1);
	for (let index = 0; index < values.length; index++) {
		const value = values[index]!;
		const slice = value > -Infinity ? Math.floor((highest / 2 - value / 2) * perUnit) : SLICES;
		sliceOf[index] = slice;
		members[slice]!++;
	}
	return { sliceOf, members };
}

function indicesWhere(sliceOf: Uint16Array, slice: number, count: number): Uint32Array {
	const indices = new Uint32Array(count);
	let filled = 0;
	for (let index = 0; index < sliceOf.length; index++) if (sliceOf[index] === slice) indices[filled++] = index;
	return indices;
}
