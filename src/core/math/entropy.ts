import { type ExponentialWeights, exponentialWeights, gapAt, WEIGHT_SCALE } from './exponentialWeights.ts';
import { compensatedSum } from './sum.ts';
import { requireTemperature } from './temperature.ts';

/** For s below it, s² is beyond the last digit of s: log1p(s) is s, and Z = 1 + s is 1. */
const NEGLIGIBLE = 2 ** -60;

/**
 * Shannon entropy H = −Σ p ln p in nats, with 0·ln 0 = 0. At most ln n, for the uniform distribution. NaN when an entry
 * is NaN or negative; 0 for `[]`. The entries are taken as they are, not normalized. O(n).
 */
export function entropyNats(probabilities: ArrayLike<number>): number {
	const terms = Float64Array.from(probabilities, probability =>
		probability === 0 ? 0 : -probability * Math.log(probability),
	);
	return compensatedSum(terms) + 0;
}

/** Perplexity e^H, the number of equally likely outcomes with the same entropy: from 1 to n. Edges as `entropyNats`. */
export function perplexity(probabilities: ArrayLike<number>): number {
	return Math.exp(entropyNats(probabilities));
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
