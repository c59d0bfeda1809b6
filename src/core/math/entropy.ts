import { type ExponentialWeights, exponentialWeights, gapAt, WEIGHT_SCALE } from './exponentialWeights.ts';
import { compensatedSum } from './sum.ts';
import { requireTemperature } from './temperature.ts';

/** For s below it, s² is beyond the last digit of s: log1p(s) is s, and Z = 1 + s is 1. */
const NEGLIGIBLE = 2 ** -60;

/**
 * Shannon entropy H = −Σ p ln p in nats, with 0·ln 0 = 0. At most ln n, for the uniform distribution. NaN when an entry
 * is NaN or negative; 0 for `[]`. The entries are taken as they are, not normalized. O(n).
 *
 * Where they sum to 1 within rounding, a top entry above ½ stands for 1 − s with s the sum of the others, and its term is
 * −(1 − s)·log1p(−s): so the entropy keeps its digits near 0, where the top entry has lost them.
 */
export function entropyNats(probabilities: ArrayLike<number>): number {
	const terms = Float64Array.from(probabilities, probability =>
		probability === 0 ? 0 : -probability * Math.log(probability),
	);
	const top = indexOfMajority(probabilities);
	if (top >= 0) {
		const others = compensatedSum(Float64Array.from(probabilities, (p, index) => (index === top ? 0 : p)));
		if (Math.abs(1 - probabilities[top]! - others) <= terms.length * Number.EPSILON) {
			terms[top] = (others - 1) * Math.log1p(-others);
		}
	}
	return compensatedSum(terms) + 0;
}

/** The entry above ½, of which a distribution has one at most; −1 when none is. */
function indexOfMajority(probabilities: ArrayLike<number>): number {
	for (let index = 0; index < probabilities.length; index++) if (probabilities[index]! > 0.5) return index;
	return -1;
}

/** Perplexity e^H, the number of equally likely outcomes with the same entropy: from 1 to n. Edges as `entropyNats`. */
export function perplexity(probabilities: ArrayLike<number>): number {
	return Math.exp(entropyNats(probabilities));
}

/**
 * H / ln n, the entropy as a part of the largest that n outcomes can have: 0 for a certain outcome, 1 for the uniform
 * distribution, without a unit. `outcomes` is n; fewer than the entries where some are masked. 0 for n ≤ 1. NaN as
 * `entropyNats`. O(n).
 */
export function normalizedEntropy(probabilities: ArrayLike<number>, outcomes = probabilities.length): number {
	const entropy = entropyNats(probabilities);
	if (outcomes <= 1) return Number.isNaN(entropy) ? NaN : 0;
	return Math.min(entropy / Math.log(outcomes), 1);
}

/**
 * Entropy of softmax(x/T) in nats, within 8 ulp, near 0 too, where the probabilities themselves round to 1 and 0.
 *
 * H = ln Z + Σ wⱼgⱼ/Z with the gaps gⱼ = (max x − xⱼ)/T, the weights wⱼ = e^{−gⱼ}, and ln Z = log1p(s) for s the sum of
 * all weights but the largest, whose gap is 0: only terms ≥ 0, so nothing cancels. 0 for `[]`, NaN where softmax is
 * undefined. Throws a `RangeError` when T is not finite or not > 0. O(n).
 */
export function softmaxEntropyNats(logits: ArrayLike<number>, temperature = 1): number {
	requireTemperature(temperature);
	if (logits.length === 0) return 0;
	const exponential = exponentialWeights(logits, temperature);
	return exponential === undefined ? NaN : entropyNatsFrom(exponential);
}

/** The entropy of softmax of weights that are there already and stay as they are, in nats. */
export function entropyNatsFrom(exponential: ExponentialWeights): number {
	const { weights, others } = exponential;
	// No product e^{−g}·g is above 1/e, so that the sum is never below a term (Dekker's fast two-sum).
	let sum = WEIGHT_SCALE;
	let lost = 0;
	for (let index = 0; index < weights.length; index++) {
		const weight = weights[index]!;
		// A mask has weight 0 and an infinite gap.
		if (weight > 0) {
			const product = weight * gapAt(exponential, index);
			const next = sum + product;
			lost += product - (next - sum);
			sum = next;
		}
	}
	const gaps = sum - WEIGHT_SCALE + lost;
	// Where log1p(s) = s to the last digit, scaling back comes last, so that subnormal results are rounded once.
	if (others < WEIGHT_SCALE * NEGLIGIBLE) return (others + gaps) / WEIGHT_SCALE;
	return Math.log1p(others / WEIGHT_SCALE) + gaps / (WEIGHT_SCALE + others);
}
