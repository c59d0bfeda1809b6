import { exactSum } from './doubleDouble.ts';
import { hardmax } from './hardmax.ts';
import { softmax } from './softmax.ts';
import { compensatedSum } from './sum.ts';

/** The Boltzmann distribution of a mean energy: of all distributions with that mean, the one of largest entropy. */
export interface BoltzmannSolution {
	/** β = 1/T, per unit of energy: negative when the mean is above the plain average, ±∞ at the two ends. */
	readonly beta: number;
	/** p ∝ e^{−βE} */
	readonly probabilities: Float64Array;
}

/** Energies beyond are scaled down, so that no difference overflows. */
const HUGE = 2 ** 1000;
const SHRINK = 2 ** -100;
/** A β that rounding left over is below it, in units of the range of the energies. */
const NEGLIGIBLE = 1e-8;
/** In units of the range; gaps of 2⁻¹⁰⁰⁰ of it are not told apart. */
const LARGEST_BETA = 2 ** 1000;
/** More Newton and bisection steps than any bracket of doubles can take. */
const MOST_STEPS = 200;

/**
 * The β for which Σ pₖEₖ = `meanEnergy` with pₖ = e^{−βEₖ} / Σ e^{−βE}, and those probabilities. β is within 8 ulp and
 * the mean is met to a few units in the last place of the range of the energies.
 *
 * An energy of +∞ is a mask (score −∞) and gets 0. A mean at the smallest (largest) energy gives β = +∞ (−∞), the ties
 * there sharing; energies that are all equal give β = 0. Undefined energies (a NaN, a −∞, all +∞, none) give NaN. Throws
 * a `RangeError` when the mean is NaN or outside the energies. O(n) a step, some ten steps.
 *
 * Method: with the distances aₖ = Eₖ − mean the condition is Σ aₖe^{−βaₖ} = 0. Newton's method, kept in a bracket, on the
 * logarithms of its positive and negative parts; then one step on Σ aₖ·expm1(−βaₖ) = −Σ aₖ, whose terms all have one sign,
 * so that β is exact near 0 too. Source: E. T. Jaynes, Phys. Rev. 106 (1957) 620–630.
 */
export function solveInverseTemperature(energies: ArrayLike<number>, meanEnergy: number): BoltzmannSolution {
	const { least, most } = extremes(energies);
	const undefinedSolution = { beta: NaN, probabilities: new Float64Array(energies.length).fill(NaN) };
	if (Number.isNaN(least) || least > most) return undefinedSolution;
	if (!(meanEnergy >= least && meanEnergy <= most)) {
		throw new RangeError(`mean energy must be from ${least} to ${most}, got ${String(meanEnergy)}`);
	}
	const scores = Float64Array.from(energies, energy => -energy);
	if (least === most) return { beta: 0, probabilities: hardmax(scores) };
	if (meanEnergy === least) return { beta: Infinity, probabilities: hardmax(scores) };
	if (meanEnergy === most) {
		const reversed = Float64Array.from(energies, energy => (energy === Infinity ? -Infinity : energy));
		return { beta: -Infinity, probabilities: hardmax(reversed) };
	}
	if (most < HUGE && least > -HUGE) return solveInside(energies, meanEnergy, least, most);
	const shrunk = Float64Array.from(energies, energy => energy * SHRINK);
	const { beta, probabilities } = solveInside(shrunk, meanEnergy * SHRINK, least * SHRINK, most * SHRINK);
	return { beta: beta * SHRINK, probabilities };
}

function solveInside(energies: ArrayLike<number>, meanEnergy: number, least: number, most: number): BoltzmannSolution {
	// In units of about the range, neither squares nor exponents leave the doubles.
	const range = Math.max(most - meanEnergy, meanEnergy - least);
	const unit = 2 ** Math.min(1000, -Math.floor(Math.log2(range)));
	const distances = Float64Array.from(energies, energy => (energy === Infinity ? 0 : (energy - meanEnergy) * unit));
	const excess = excessOf(energies, meanEnergy, unit);
	// A mean above the average is the same problem with all signs turned.
	const sign = excess < 0 ? -1 : 1;
	const turned = distances.map(distance => sign * distance);
	const beta = excess === 0 ? 0 : sign * polished(turned, Math.abs(excess), bracketed(turned));
	const scores = distances.map((distance, index) => (energies[index] === Infinity ? -Infinity : -distance));
	return { beta: beta * unit, probabilities: corrected(boltzmannOf(scores, beta), distances) };
}

/** p ∝ e^{βx} for any finite β and scores of about 1. */
function boltzmannOf(scores: Float64Array, beta: number): Float64Array {
	if (beta === 0) return hardmax(scores.map(score => (score === -Infinity ? score : 0)));
	const turned = beta > 0 ? scores : scores.map(score => (score === -Infinity ? score : -score));
	return softmax(turned, 1 / Math.abs(beta));
}

/** Σ (E − mean) with the rounding error of each difference added back. */
function excessOf(energies: ArrayLike<number>, meanEnergy: number, unit: number): number {
	const parts: number[] = [];
	for (let index = 0; index < energies.length; index++) {
		if (energies[index] === Infinity) continue;
		const { high, low } = exactSum(energies[index]!, -meanEnergy);
		parts.push(high * unit, low * unit);
	}
	return compensatedSum(parts);
}

/** The β > 0 at which the positive and the negative part of Σ a·e^{−βa} are equal, to a few units in the last place. */
function bracketed(distances: Float64Array): number {
	let low = 0;
	let high = Infinity;
	let beta = 1;
	for (let step = 0; step < MOST_STEPS && low < LARGEST_BETA; step++) {
		const { difference, slope } = logarithmicBalance(distances, beta);
		if (difference > 0) low = beta;
		else high = beta;
		const newton = beta - difference / slope;
		const next = newton > low && newton < high ? newton : between(low, high, step);
		if (Math.abs(next - beta) <= 4 * Number.EPSILON * beta) return next;
		beta = next;
	}
	return Math.min(beta, LARGEST_BETA);
}

/** Bisection on the scale of exponents, for a β may be of any magnitude; growing faster and faster while unbounded. */
function between(low: number, high: number, step: number): number {
	if (high === Infinity) return Math.min(low * 2 ** Math.min(step + 1, 100), 2 * LARGEST_BETA);
	return low === 0 ? high / 2 ** Math.min(step + 1, 100) : Math.sqrt(low) * Math.sqrt(high);
}

/** ln Σ_{a>0} a·e^{−βa} − ln Σ_{a<0} |a|·e^{−βa}, which falls as β grows, and its slope. */
function logarithmicBalance(distances: Float64Array, beta: number): { difference: number; slope: number } {
	const above = logarithmicPart(distances, beta, 1);
	const below = logarithmicPart(distances, beta, -1);
	return { difference: above.logarithm - below.logarithm, slope: -above.mean - below.mean };
}

function logarithmicPart(distances: Float64Array, beta: number, sign: 1 | -1): { logarithm: number; mean: number } {
	let largest = -Infinity;
	for (const distance of distances) if (sign * distance > 0) largest = Math.max(largest, -beta * distance);
	let sum = 0;
	let moment = 0;
	for (const distance of distances) {
		const size = sign * distance;
		if (size > 0) {
			const term = size * Math.exp(-beta * distance - largest);
			sum += term;
			moment += term * size;
		}
	}
	return { logarithm: Math.log(sum) + largest, mean: moment / sum };
}

/** One Newton step on Σ a·expm1(−βa) = −excess, where that loses no more digits than the balance of logarithms does. */
function polished(distances: Float64Array, excess: number, beta: number): number {
	const above = compensatedSum(distances.map(a => (a > 0 ? a * Math.exp(-beta * a) : 0)));
	if (excess > 2 * above) return beta;
	const terms = distances.map(distance => distance * Math.expm1(-beta * distance));
	const slope = compensatedSum(distances.map(distance => distance * distance * Math.exp(-beta * distance)));
	const step = (excess + compensatedSum(terms)) / slope;
	return Number.isFinite(step) ? beta + step : beta;
}

/** Moves probabilities by the β that rounding left over, p(1 − δa) with δ = Σpa/Σpa², so that the mean is met. */
function corrected(probabilities: Float64Array, distances: Float64Array): Float64Array {
	const moments = probabilities.map((probability, index) => probability * distances[index]!);
	const squares = moments.map((moment, index) => moment * distances[index]!);
	const rest = compensatedSum(moments) / compensatedSum(squares);
	// Distances far below the range have no squares to go by.
	if (!(Math.abs(rest) < NEGLIGIBLE)) return probabilities;
	return probabilities.map((probability, index) => probability * (1 - rest * distances[index]!));
}

/** The smallest and the largest energy that is not masked; NaN with a NaN or a −∞. */
function extremes(energies: ArrayLike<number>): { least: number; most: number } {
	let least = Infinity;
	let most = -Infinity;
	for (let index = 0; index < energies.length; index++) {
		const energy = energies[index]!;
		if (energy === Infinity) continue;
		if (!(energy > -Infinity)) return { least: NaN, most: NaN };
		least = Math.min(least, energy);
		most = Math.max(most, energy);
	}
	return { least, most };
}
