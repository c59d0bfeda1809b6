import { compensatedSum } from '../../src/core/math/sum.ts';
import type { Reading } from '../reading.ts';
import { logitsOf } from '../vector.ts';

/** Scores under which a dragged bar ends at the pointer. Made when the drag begins: the other scores stay meanwhile. */
export interface Drag {
	/**
	 * The score of the bar's entry for an end of the bar at `value` on the axis, as round as a pixel of `pixel` allows;
	 * `undefined` where no score leads there.
	 */
	scoreAt(value: number, pixel: number): number | undefined;
}

/**
 * How the bar of an entry is dragged. Softmax of a score x among others is p where x = T (ln p/(1 − p) + ln Σ e^{x′/T}).
 * Log-probabilities and probabilities can grow only by what the others leave of 1; what is no distribution is its own
 * bar. O(n) once, O(1) a step.
 */
export function dragOf(reading: Reading, entry: number): Drag {
	const { vector, temperature, distribution } = reading;
	const { kind } = vector.subject;
	if (kind === 'independent' || kind === 'sequence') return { scoreAt: roundTo };
	if (typeof temperature !== 'number' || distribution.state !== 'distribution') return { scoreAt: () => undefined };
	const logits = logitsOf(vector);
	const logOthers = logSumOfOthers(logits, entry, temperature);
	const isGiven = kind === 'logprobs' || kind === 'probabilities' || kind === 'percent';
	const room = isGiven ? Math.max(1 - sumOfOthers(logits, entry), Math.exp(logits[entry]!)) : Infinity;
	const whole = kind === 'percent' ? 100 : 1;

	function logitAt(probability: number): number | undefined {
		if (isGiven && temperature === 1) return Math.log(probability);
		if (logOthers === -Infinity || typeof temperature !== 'number') return undefined;
		return temperature * (Math.log(probability) - Math.log1p(-probability) + logOthers);
	}

	function scoreOf(probability: number): number | undefined {
		const logit = logitAt(probability);
		if (logit === undefined || !isGiven) return logit;
		const within = Math.min(logit, Math.log(room));
		return kind === 'logprobs' ? within : whole * Math.exp(within);
	}

	return {
		scoreAt(value, pixel) {
			// a bar of no length, or of all of it, is a score at infinity
			const probability = Math.min(Math.max(value, pixel / 2), 1 - pixel / 2);
			const score = scoreOf(probability);
			const next = scoreOf(Math.min(probability + pixel / 2, 1 - pixel / 4));
			return score === undefined || next === undefined ? undefined : roundTo(score, Math.abs(next - score) * 2);
		},
	};
}

/** A number as a multiple of the largest power of ten that is no larger than `step`. */
export function roundTo(value: number, step: number): number {
	if (!(step > 0) || !Number.isFinite(step)) return Number(value.toPrecision(4));
	const decimals = -Math.floor(Math.log10(step));
	if (decimals <= 0) return Math.round(value / 10 ** -decimals) * 10 ** -decimals + 0;
	return decimals > 100 ? value : Number(value.toFixed(Math.min(decimals, 100))) + 0;
}

function logSumOfOthers(logits: Float64Array, entry: number, temperature: number): number {
	let largest = -Infinity;
	for (let other = 0; other < logits.length; other++) {
		if (other !== entry && logits[other]! > largest) largest = logits[other]!;
	}
	if (largest === -Infinity) return largest;
	const weights = logits.map((logit, other) => (other === entry ? 0 : Math.exp((logit - largest) / temperature)));
	return largest / temperature + Math.log(compensatedSum(weights));
}

function sumOfOthers(logits: Float64Array, entry: number): number {
	return compensatedSum(logits.map((logit, other) => (other === entry ? 0 : Math.exp(logit))));
}
