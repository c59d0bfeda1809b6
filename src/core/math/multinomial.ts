import { compensatedSum } from './sum.ts';

/** ln n! of the first counts, where Stirling's series is not yet exact. */
const EXACT_COUNT = 64;
const SMALL = smallLogFactorials();

/**
 * ln n! in nats, within 4 ulp: a table for small n, Stirling's series ln n! = n ln n − n + ½ ln 2πn + 1/12n − 1/360n³ + …
 * beyond. Throws a `RangeError` when n is not a whole number ≥ 0. O(1).
 */
export function logFactorial(count: number): number {
	requireCount(count);
	if (count < EXACT_COUNT) return SMALL[count]!;
	const inverse = 1 / count;
	const square = inverse * inverse;
	const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680))));
	return count * (Math.log(count) - 1) + 0.5 * Math.log(2 * Math.PI * count) + series;
}

/**
 * ln of the multinomial coefficient N!/∏nₖ! with N = Σnₖ, in nats: in how many ways N things fall into boxes with these
 * counts. Of all counts with a given mean energy, the Boltzmann distribution has the most. Throws a `RangeError` when a
 * count is not a whole number ≥ 0. O(n), with a logarithm for each different count.
 */
export function logMultinomialNats(counts: ArrayLike<number>): number {
	const parts = Array.from(boxesByCount(counts), ([count, boxes]) => -boxes * logFactorial(count));
	return compensatedSum([logFactorial(compensatedSum(counts)), ...parts]) + 0;
}

/**
 * The same with Stirling's ln n! ≈ n ln n − n: N ln N − Σ nₖ ln nₖ = N·H(n/N), in nats. Per thing it nears the entropy as
 * N grows, which is how the maximum of the coefficient becomes the maximum of the entropy. Throws and costs as
 * `logMultinomialNats`.
 */
export function stirlingMultinomialNats(counts: ArrayLike<number>): number {
	const total = compensatedSum(counts);
	return compensatedSum(Array.from(boxesByCount(counts), ([count, boxes]) => boxes * count * Math.log(total / count)));
}

/** How many boxes hold each count; empty ones, whose 0! is 1, are left out. */
function boxesByCount(counts: ArrayLike<number>): ReadonlyMap<number, number> {
	const boxes = new Map<number, number>();
	for (let box = 0; box < counts.length; box++) {
		const count = requireCount(counts[box]!);
		if (count > 0) boxes.set(count, (boxes.get(count) ?? 0) + 1);
	}
	return boxes;
}

function requireCount(count: number): number {
	if (!(Number.isSafeInteger(count) && count >= 0)) {
		throw new RangeError(`a count must be a whole number >= 0, got ${String(count)}`);
	}
	return count;
}

function smallLogFactorials(): Float64Array {
	const logarithms = Float64Array.from({ length: EXACT_COUNT }, (_, count) => Math.log(Math.max(count, 1)));
	return logarithms.map((_, count) => compensatedSum(logarithms.subarray(0, count + 1)));
}
