import {
	addDoubleDouble,
	divideDoubleDouble,
	type DoubleDouble,
	DoubleDoubleSum,
	exactProduct,
	exactSum,
	multiplyDoubleDouble,
	squareRootDoubleDouble,
	subtractDoubleDouble,
} from './doubleDouble.ts';
import { softmaxShift } from './shift.ts';
import { requireTemperature } from './temperature.ts';

/**
 * sparsemax(x/T): the point of the simplex nearest to x/T, pⱼ = max(xⱼ/T − τ, 0) with τ such that Σp = 1; within 1 ulp.
 *
 * Scores that are T or more below the largest get exactly 0, and a shift of all scores changes nothing. −∞ is a mask and
 * gets 0. Undefined as softmax is (a NaN, a +∞, all −∞): every entry NaN; `[]` gives `[]`. Throws a `RangeError` when T
 * is not finite or not > 0. O(n) a step, some ten steps. Source: A. F. T. Martins and R. F. Astudillo, ICML 2016.
 */
export function sparsemax(logits: ArrayLike<number>, temperature = 1): Float64Array {
	return thresholded(logits, requireTemperature(temperature), 1);
}

/**
 * 1.5-entmax of x/T: pⱼ = max(xⱼ/2T − τ, 0)² with τ such that Σp = 1, half way from softmax to sparsemax; within 1 ulp.
 *
 * Scores that are 2T or more below the largest get exactly 0. Edges and cost as `sparsemax`. Source: B. Peters,
 * V. Niculae and A. F. T. Martins, ACL 2019, doi:10.18653/v1/P19-1146.
 */
export function entmax15(logits: ArrayLike<number>, temperature = 1): Float64Array {
	return thresholded(logits, requireTemperature(temperature), 2);
}

/** 1 for sparsemax, 2 for 1.5-entmax: pⱼ = ((Δ − gⱼ)/(power·T))^power of the gaps gⱼ = max x − xⱼ below Δ. */
type Power = 1 | 2;

/** The scores near enough to the largest to matter, in a power of two of their unit that makes T about 1. */
interface Candidates {
	readonly indices: Uint32Array;
	/** max x − xⱼ in two parts, of which the second is the rounding error of the first. */
	readonly gaps: Float64Array;
	readonly gapErrors: Float64Array;
	/** power · T: no gap above it gets anything. */
	readonly reach: number;
}

/** Temperatures beyond are scaled down together with the scores, so that no sum overflows. */
const HUGE = 2 ** 900;
const SHRINK = 2 ** -200;
/** By how much a threshold in doubles may be off; the last word is spoken in double-doubles. */
const THRESHOLD_ROUNDING = 1e-9;

function thresholded(logits: ArrayLike<number>, temperature: number, power: Power): Float64Array {
	const probabilities = new Float64Array(logits.length);
	const largest = softmaxShift(logits);
	if (Number.isNaN(largest)) return probabilities.fill(NaN);
	const candidates = candidatesOf(logits, largest, temperature, power);
	let support = below(candidates, { high: roughThreshold(candidates, power) * (1 + THRESHOLD_ROUNDING), low: 0 });
	let threshold = exactThreshold(support, power);
	for (let inside = below(support, threshold); inside !== support; inside = below(support, threshold)) {
		support = inside;
		threshold = exactThreshold(support, power);
	}
	const { indices, gaps, gapErrors, reach } = support;
	for (let place = 0; place < indices.length; place++) {
		const rest = subtractDoubleDouble(threshold, { high: gaps[place]!, low: gapErrors[place]! });
		const share = divideDoubleDouble(rest, { high: reach, low: 0 });
		probabilities[indices[place]!] = power === 1 ? share.high : multiplyDoubleDouble(share, share).high;
	}
	return probabilities;
}

function candidatesOf(logits: ArrayLike<number>, largest: number, temperature: number, power: Power): Candidates {
	const shrink = temperature > HUGE ? SHRINK : 1;
	const top = largest * shrink;
	const reach = power * (temperature * shrink);
	// The gaps of subnormals are exact, their squares are not: in units of about T they are.
	const unit = 2 ** Math.min(1000, -Math.floor(Math.log2(reach)));
	let count = 0;
	for (let index = 0; index < logits.length; index++) if (top - logits[index]! * shrink <= reach) count++;
	const indices = new Uint32Array(count);
	const gaps = new Float64Array(count);
	const gapErrors = new Float64Array(count);
	let place = 0;
	for (let index = 0; place < count; index++) {
		const score = logits[index]! * shrink;
		if (!(top - score <= reach)) continue;
		const gap = exactSum(top, -score);
		indices[place] = index;
		gaps[place] = gap.high * unit;
		gapErrors[place] = gap.low * unit;
		place++;
	}
	return { indices, gaps, gapErrors, reach: reach * unit };
}

/**
 * Δ in doubles, from above: Newton's method on Σ (Δ − g)^power = reach^power, whose left side is convex in Δ, so that no
 * step passes the root.
 */
function roughThreshold({ gaps, reach }: Candidates, power: Power): number {
	let threshold = reach;
	for (;;) {
		let value = power === 1 ? -reach : -reach * reach;
		let slope = 0;
		for (const gap of gaps) {
			const rest = threshold - gap;
			if (rest <= 0) continue;
			value += power === 1 ? rest : rest * rest;
			slope += power === 1 ? 1 : 2 * rest;
		}
		const next = threshold - value / slope;
		// Also ends where rounding makes the step go nowhere or backward.
		if (!(next < threshold * (1 - THRESHOLD_ROUNDING))) return threshold;
		threshold = next;
	}
}

/** The candidates with gap < Δ; the same object when all are. */
function below(candidates: Candidates, threshold: DoubleDouble): Candidates {
	const { indices, gaps, gapErrors, reach } = candidates;
	const inside = (place: number): boolean => threshold.high - gaps[place]! + (threshold.low - gapErrors[place]!) > 0;
	let count = 0;
	for (let place = 0; place < gaps.length; place++) if (inside(place)) count++;
	if (count === gaps.length) return candidates;
	const kept = (_: number, place: number): boolean => inside(place);
	return { indices: indices.filter(kept), gaps: gaps.filter(kept), gapErrors: gapErrors.filter(kept), reach };
}

/** Δ over a support of k: (reach + Σg)/k, or the larger root of kΔ² − 2ΔΣg + Σg² = reach². */
function exactThreshold({ gaps, gapErrors, reach }: Candidates, power: Power): DoubleDouble {
	const count: DoubleDouble = { high: gaps.length, low: 0 };
	const sum = new DoubleDoubleSum();
	const squares = new DoubleDoubleSum();
	for (let place = 0; place < gaps.length; place++) {
		const gap = gaps[place]!;
		const error = gapErrors[place]!;
		sum.add(gap, error);
		if (power === 2) {
			const { high, low } = exactProduct(gap, gap);
			squares.add(high, low + 2 * gap * error);
		}
	}
	if (power === 1) return divideDoubleDouble(addDoubleDouble(sum, { high: reach, low: 0 }), count);
	const room = subtractDoubleDouble(exactProduct(reach, reach), squares);
	const discriminant = addDoubleDouble(multiplyDoubleDouble(sum, sum), multiplyDoubleDouble(count, room));
	return divideDoubleDouble(addDoubleDouble(sum, squareRootDoubleDouble(discriminant)), count);
}
