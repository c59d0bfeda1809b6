import { histogramOf, histogramStep, type LogitHistogram } from '../src/core/math/logitHistogram.ts';
import type { Series } from '../src/core/present/series.ts';

/**
 * A long vector gathered for a moving temperature: the entries of a series one by one, all others as a histogram. What
 * is small beside the listed ones keeps its digits, since it is summed by itself.
 */
export interface Outline {
	/** max x − x of the listed entries, ∞ for a mask. */
	readonly gaps: Float64Array;
	/** Of the others; `undefined` where there are none, or all of them are masked. */
	readonly rest: LogitHistogram | undefined;
	/** From the largest of all to the largest of the others. */
	readonly restGap: number;
}

/** What an outline says of softmax at one temperature. */
export interface OutlineStep {
	/** ln Σ e^{(x − max x)/T} over all. */
	readonly logNormalizer: number;
	readonly entropyNats: number;
	/** ln of the part of that sum that the others have; −∞ for none. */
	readonly logOthers: number;
}

/** Gathers logits whose largest is `largest`, a number. O(n), about three passes. */
export function outlineOf(logits: Float64Array, largest: number, { indices, othersCount }: Series): Outline {
	const gaps = Float64Array.from(indices, index => largest - logits[index]!);
	if (othersCount === 0) return { gaps, rest: undefined, restGap: Infinity };
	const others = logits.slice();
	for (const index of indices) others[index] = -Infinity;
	const rest = histogramOf(others);
	return { gaps, rest, restGap: rest === undefined ? Infinity : largest - rest.largest };
}

/**
 * The normalizer and the entropy at a temperature from 0.02 to 50, to about ten digits. O(listed entries + bins of the
 * histogram), whatever the length of the vector.
 */
export function outlineStep({ gaps, rest, restGap }: Outline, temperature: number): OutlineStep {
	let sum = 0;
	let scaledGaps = 0;
	// One largest, listed or not, is the 1 of the normalizer: log1p of what is left keeps a small entropy.
	let largestSeen = false;
	for (const gap of gaps) {
		const scaled = gap / temperature;
		const weight = Math.exp(-scaled);
		if (weight === 0) continue;
		scaledGaps += weight * scaled;
		if (gap === 0 && !largestSeen) largestSeen = true;
		else sum += weight;
	}
	let logOthers = -Infinity;
	if (rest !== undefined) {
		const step = histogramStep(rest, temperature);
		logOthers = step.logNormalizer - restGap / temperature;
		const weight = Math.exp(logOthers);
		sum += weight;
		// Σ p·gap/T of the others among themselves is their entropy less ln of their normalizer
		if (weight > 0) scaledGaps += weight * (step.entropyNats - logOthers);
	}
	const logNormalizer = Math.log1p(largestSeen ? sum : sum - 1);
	return { logNormalizer, entropyNats: logNormalizer + scaledGaps * Math.exp(-logNormalizer), logOthers };
}
