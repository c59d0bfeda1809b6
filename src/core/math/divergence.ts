import { compensatedSum } from './sum.ts';

/**
 * Kullback–Leibler divergence D(p‖q) = Σ p ln(p/q), in nats: ≥ 0 (Gibbs' inequality), 0 exactly for equal distributions.
 *
 * An outcome with p = 0 (a mask of p) adds nothing; one with q = 0 < p makes it +∞. Taken as Σ (p ln(p/q) − p + q), which
 * is the same for distributions and has no negative term, so that nothing cancels between nearly equal ones. NaN with a
 * NaN or a negative entry; 0 for two `[]`. Throws a `RangeError` when the lengths differ. O(n).
 */
export function klDivergenceNats(probabilities: ArrayLike<number>, reference: ArrayLike<number>): number {
	requireSameLength(probabilities, reference);
	return sumOfTerms(
		Float64Array.from(probabilities, (probability, index) => divergenceTerm(probability, reference[index]!)),
	);
}

/**
 * Jensen–Shannon divergence ½D(p‖m) + ½D(q‖m) with m = (p + q)/2, in nats: symmetric, finite, from 0 (equal) to ln 2 (no
 * common outcome). Edges as `klDivergenceNats`. O(n). Source: J. Lin, IEEE Trans. Inf. Theory 37 (1991) 145–151.
 */
export function jensenShannonNats(left: ArrayLike<number>, right: ArrayLike<number>): number {
	requireSameLength(left, right);
	const terms = Float64Array.from(left, (probability, index) => {
		const other = right[index]!;
		const middle = (probability + other) / 2;
		return (divergenceTerm(probability, middle) + divergenceTerm(other, middle)) / 2;
	});
	return Math.min(sumOfTerms(terms), Math.LN2);
}

/**
 * Total variation ½Σ|p − q|: the largest difference in probability that the two give to any event, 0 to 1. NaN with a NaN.
 * Throws a `RangeError` when the lengths differ. O(n).
 */
export function totalVariation(left: ArrayLike<number>, right: ArrayLike<number>): number {
	requireSameLength(left, right);
	const differences = Float64Array.from(left, (probability, index) => Math.abs(probability - right[index]!));
	return compensatedSum(differences) / 2;
}

/**
 * The distribution given that the outcome is one of the kept: p/Σp over entries where `kept` is not 0 and not NaN, 0
 * elsewhere. It makes distributions with different masks comparable, and is what sampling among some tokens means. Every
 * entry NaN when nothing of the kept has probability. Throws a `RangeError` when the lengths differ. O(n).
 */
export function conditionOn(probabilities: ArrayLike<number>, kept: ArrayLike<number>): Float64Array {
	requireSameLength(probabilities, kept);
	const values = Float64Array.from(probabilities, (probability, index) => (kept[index] ? probability : 0));
	const mass = compensatedSum(values);
	return values.map(value => value / mass);
}

/** The terms up to here of Σ (−u)^k/(k(k − 1)) reach the last digit. */
const SERIES_REACH = 1 / 16;
const SERIES_LENGTH = 15;

/** p ln(p/q) − p + q ≥ 0; near p = q by the series of (1 + u)·ln(1 + u) − u for p = q(1 + u). */
function divergenceTerm(probability: number, reference: number): number {
	if (!(probability >= 0 && reference >= 0)) return NaN;
	if (probability === 0) return reference;
	if (reference === 0) return Infinity;
	const excess = (probability - reference) / reference;
	if (Math.abs(excess) > SERIES_REACH) {
		const logarithm = Math.log(probability / reference);
		// A quotient beyond the doubles has a logarithm within them.
		const ratio = Number.isFinite(logarithm) ? logarithm : Math.log(probability) - Math.log(reference);
		return Math.max(probability * ratio - probability + reference, 0);
	}
	let series = 0;
	for (let order = SERIES_LENGTH; order >= 2; order--) series = 1 / (order * (order - 1)) - excess * series;
	return reference * excess * excess * series;
}

/** A compensated sum of terms ≥ 0, of which some may be ∞. */
function sumOfTerms(terms: Float64Array): number {
	const sum = terms.includes(Infinity) ? Infinity : compensatedSum(terms);
	return terms.some(Number.isNaN) ? NaN : sum;
}

function requireSameLength(left: ArrayLike<number>, right: ArrayLike<number>): void {
	if (left.length !== right.length) {
		throw new RangeError(`distributions must have the same length, got ${left.length} and ${right.length}`);
	}
}
