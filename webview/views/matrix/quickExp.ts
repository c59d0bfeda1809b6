/** Steps of the exponent that have a power of their own, in each power of two. */
const BITS = 11;
const STEPS = 2 ** BITS;
/** e^x is 0 below. */
const LOWEST = -700;

const wholes = Float64Array.from({ length: Math.ceil(-LOWEST / Math.LN2) + 1 }, (_, power) => 2 ** -power);
const parts = Float64Array.from({ length: STEPS }, (_, step) => 2 ** (-step / STEPS));

/**
 * e^x for x ≤ 0, to seven digits: what a color shows. Above 0, where rounding may have left what is 0, it is 1; of NaN 0.
 * Four times as quick as `Math.exp`: the powers of two next to it from tables, and e^r ≈ 1 + r for what is left, which is
 * below 0.0004.
 */
export function quickExp(x: number): number {
	if (!(x > LOWEST)) return 0;
	if (x > 0) return 1;
	const scaled = x * (-STEPS / Math.LN2);
	const step = Math.trunc(scaled);
	return wholes[step >> BITS]! * parts[step & (STEPS - 1)]! * (1 - (scaled - step) * (Math.LN2 / STEPS));
}
