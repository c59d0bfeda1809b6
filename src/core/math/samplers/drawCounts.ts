import { Pcg32 } from './pcg32.ts';

/**
 * Draws tokens at random and counts them: entry j is how often token j came. The same seed gives the same counts on every
 * machine (generator: `Pcg32`). What has probability 0 is never drawn; the probabilities need not sum to 1.
 *
 * Throws a `RangeError` when `draws` is not a whole number ≥ 0, the seed is not a safe integer, or the probabilities hold
 * a NaN or a negative entry or sum to 0. O(n + draws · log n).
 */
export function drawCounts(probabilities: ArrayLike<number>, draws: number, seed: number): Uint32Array {
	if (!(Number.isSafeInteger(draws) && draws >= 0)) {
		throw new RangeError(`draws must be a whole number >= 0, got ${String(draws)}`);
	}
	if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a safe integer, got ${String(seed)}`);
	const cumulative = cumulativeOf(probabilities);
	const total = cumulative.at(-1) ?? 0;
	if (!(total > 0 && total < Infinity)) {
		throw new RangeError(`probabilities must have a finite sum > 0, got ${String(total)}`);
	}
	const counts = new Uint32Array(probabilities.length);
	// Where the product rounds up to the total, the last token that has probability is meant.
	const last = cumulative.indexOf(total);
	const generator = new Pcg32(BigInt(seed));
	for (let draw = 0; draw < draws; draw++) {
		counts[Math.min(firstAbove(cumulative, generator.nextUnit() * total), last)]!++;
	}
	return counts;
}

function cumulativeOf(probabilities: ArrayLike<number>): Float64Array {
	const cumulative = new Float64Array(probabilities.length);
	let sum = 0;
	for (let index = 0; index < probabilities.length; index++) {
		const probability = probabilities[index]!;
		if (!(probability >= 0)) throw new RangeError(`probability ${index} must be >= 0, got ${String(probability)}`);
		sum += probability;
		cumulative[index] = sum;
	}
	return cumulative;
}

/** The first index whose cumulative value is above a limit, which an entry of probability 0 never is; by bisection. */
function firstAbove(cumulative: Float64Array, limit: number): number {
	let low = 0;
	let high = cumulative.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (cumulative[middle]! > limit) high = middle;
		else low = middle + 1;
	}
	return low;
}
