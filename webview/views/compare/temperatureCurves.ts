import { histogramOf, histogramStep } from '../../../src/core/math/logitHistogram.ts';
import { softmaxResults } from '../../../src/core/math/softmaxResults.ts';

/** Entropy and top probability of softmax(x/T) over T. */
export interface TemperatureCurves {
	readonly temperatures: Float64Array;
	/** In nats. */
	readonly entropies: Float64Array;
	readonly tops: Float64Array;
	/** How many scores are not −∞: the entropy's largest value is its logarithm. */
	readonly unmasked: number;
	/** At T = 1. Of the scores alone: what a text says of others, which it does not list, is on no curve. */
	readonly atOne: CurvePoint;
}

/** One temperature. */
export interface CurvePoint {
	/** In nats. */
	readonly entropyNats: number;
	readonly topProbability: number;
}

const POINTS = 97;
/** From so many scores on, their histogram stands for them. */
const LONG = 4096;

/**
 * The curves at temperatures of equal ratios from `lowest` to `highest`, both included. Exact below 4,096 scores, else
 * to about ten digits. O(n · points) below, O(n + bins · points) above.
 */
export function temperatureCurves(logits: Float64Array, lowest: number, highest: number): TemperatureCurves {
	const ratio = Math.log(highest / lowest) / (POINTS - 1);
	const temperatures = Float64Array.from({ length: POINTS }, (_, point) => lowest * Math.exp(ratio * point));
	let unmasked = 0;
	for (let entry = 0; entry < logits.length; entry++) if (logits[entry] !== -Infinity) unmasked++;
	const histogram = logits.length < LONG ? undefined : histogramOf(logits);
	const pointAt = (temperature: number): CurvePoint => {
		if (histogram !== undefined) return histogramStep(histogram, temperature);
		const { probabilities, entropyNats } = softmaxResults(logits, temperature);
		return { entropyNats, topProbability: probabilities.reduce((most, one) => Math.max(most, one), 0) };
	};
	const points = Array.from(temperatures, pointAt);
	return {
		temperatures,
		entropies: Float64Array.from(points, ({ entropyNats }) => entropyNats),
		tops: Float64Array.from(points, ({ topProbability }) => topProbability),
		unmasked,
		atOne: pointAt(1),
	};
}
