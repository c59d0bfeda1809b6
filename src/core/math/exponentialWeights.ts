import { softmaxShift } from './shift.ts';

/** Weights are kept 2²⁰⁰ times too large, so that the least of them are no subnormals and keep all their digits. */
export const WEIGHT_SCALE = 2 ** 200;

/** The numerators of softmax and what is left of its denominator, scaled by 2²⁰⁰. */
export interface ExponentialWeights {
	/** 2²⁰⁰ · e^{(xⱼ − max x)/T}; 0 for a mask and below about 2⁻¹¹⁰⁰. */
	readonly weights: Float64Array;
	/** Σ of the weights but for one largest: with it, 2²⁰⁰ · (Z − 1). */
	readonly others: number;
	/** What was weighed: the scores, their largest and the temperature, rescaled together where T is extreme. */
	readonly scores: Float64Array;
	readonly largest: number;
	readonly temperature: number;
}

/** (max x − xⱼ)/T of entry j, ∞ for a mask. */
export function gapAt({ scores, largest, temperature }: ExponentialWeights, index: number): number {
	// Halves: the difference of two finite scores may overflow where the quotient does not.
	return (largest / 2 - scores[index]! / 2) / (temperature / 2);
}

/** The exponential is read from a table of 2^{−j/256} and a short polynomial for what is left. */
const STEPS_PER_OCTAVE = 256;
/** Beyond, even a surprisal times its weight is below the least double. */
const MOST_OCTAVES = 1100;
const MOST_STEPS = STEPS_PER_OCTAVE * MOST_OCTAVES;
const FRACTIONS = Float64Array.from({ length: STEPS_PER_OCTAVE }, (_, step) => 2 ** (-step / STEPS_PER_OCTAVE));
const OCTAVES = Float64Array.from({ length: MOST_OCTAVES + 1 }, (_, octave) => WEIGHT_SCALE * 2 ** -octave);
/** ln 2 − Math.LN2 */
const LN2_REST = 2.3190468138462996e-17;
/** Scores that are weighed in one call. */
const BLOCK = 1024;

/** Temperatures in 2^±900 are worked on as they are; beyond, scores and temperature are scaled together. */
const EXTREME = 2 ** 900;
const RESCALE = 2 ** 600;

/**
 * e^{(x − max x)/T} of every entry, within about 1.5 ulp, and their compensated sum. `undefined` where softmax is (a
 * NaN, a +∞, all −∞, none). T is finite and > 0. O(n), one array.
 *
 * Method: x − max is taken with its rounding error; k steps of T·ln 2/256 are taken off *in the units of x*, in two parts
 * of which the first is exact, so that no rounding of (x − max)/T is ever multiplied by 700; a polynomial of degree 4
 * covers the rest, at most ln 2/512. After P. T. P. Tang, ACM TOMS 15 (1989) 144–157, and for the shift Blanchard, Higham
 * and Higham, IMA J. Numer. Anal. 41 (2021), doi:10.1093/imanum/draa038.
 */
export function exponentialWeights(scores: ArrayLike<number>, temperature: number): ExponentialWeights | undefined {
	const given = scores instanceof Float64Array ? scores : new Float64Array(scores);
	const largest = softmaxShift(given);
	if (Number.isNaN(largest)) return undefined;
	if (temperature < 1 / EXTREME) {
		// Scores this far above T differ by 0 or by more than any weight reaches; below, they are scaled as they are.
		const origin = Math.abs(largest) > 1 / RESCALE ? largest : 0;
		const rescaled = given.map(score => (score - origin) * RESCALE);
		return weigh(rescaled, (largest - origin) * RESCALE, temperature * RESCALE);
	}
	if (temperature > EXTREME) {
		return weigh(
			given.map(score => score / RESCALE),
			largest / RESCALE,
			temperature / RESCALE,
		);
	}
	return weigh(given, largest, temperature);
}

function weigh(scores: Float64Array, largest: number, temperature: number): ExponentialWeights {
	const weights = new Float64Array(scores.length);
	const step = stepOf(temperature);
	// Starting from one largest weight too many, the sum is never below a weight.
	const total = { sum: WEIGHT_SCALE, lost: 0 };
	// In blocks, because engines optimize a function for its next call better than a long loop that is already running.
	for (let start = 0; start < scores.length; start += BLOCK) {
		weighBlock(scores, start, Math.min(start + BLOCK, scores.length), largest, temperature, step, weights, total);
	}
	const others = total.sum - 2 * WEIGHT_SCALE + total.lost;
	return { weights, others, scores, largest, temperature };
}

function weighBlock(
	scores: Float64Array,
	start: number,
	end: number,
	largest: number,
	temperature: number,
	{ first, rest }: Step,
	weights: Float64Array,
	total: { sum: number; lost: number },
): void {
	const perUnit = -1 / first;
	const inverse = 1 / temperature;
	let { sum, lost } = total;
	for (let index = start; index < end; index++) {
		const score = scores[index]!;
		const difference = score - largest;
		const steps = difference * perUnit;
		let weight = 0;
		// Also false for the ∞ of a mask. Only the weight is made in the branch: engines run such a loop faster.
		if (steps < MOST_STEPS) {
			const count = (steps + 0.5) | 0;
			const back = difference - score;
			const rounding = score - (difference - back) - (largest + back);
			const left = (difference + count * first + (count * rest + rounding)) * inverse;
			const square = left * left;
			const growth = left + square * (0.5 + left * (1 / 6) + square * (1 / 24));
			const fraction = FRACTIONS[count & (STEPS_PER_OCTAVE - 1)]!;
			weight = (fraction + fraction * growth) * OCTAVES[count >> 8]!;
		}
		weights[index] = weight;
		// The exact error of an addition to something larger takes two subtractions (Dekker's fast two-sum).
		const next = sum + weight;
		lost += weight - (next - sum);
		sum = next;
	}
	total.sum = sum;
	total.lost = lost;
}

/** T·ln 2/256 in two parts. */
interface Step {
	/** Of 32 bits, so that its product with a step count is exact. */
	readonly first: number;
	readonly rest: number;
}

/** Dekker's exact product of T and ln 2, there being no fused multiply-add. */
function stepOf(temperature: number): Step {
	const product = temperature * Math.LN2;
	const high = leading(temperature, 26);
	const ln2High = leading(Math.LN2, 26);
	const low = temperature - high;
	const ln2Low = Math.LN2 - ln2High;
	const error = high * ln2High - product + high * ln2Low + low * ln2High + low * ln2Low;
	const first = leading(product, 32);
	const rest = product - first + (error + temperature * LN2_REST);
	return { first: first / STEPS_PER_OCTAVE, rest: rest / STEPS_PER_OCTAVE };
}

/** The leading bits of a number, rounded (Veltkamp's splitting). */
function leading(value: number, bits: number): number {
	const spread = value * (2 ** (53 - bits) + 1);
	return spread - (spread - value);
}
