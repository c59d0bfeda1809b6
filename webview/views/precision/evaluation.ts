import { floatFormats, type FloatFormatName, roundTo } from '../../../src/core/math/floatFormat.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { distributionOf } from '../../../src/core/present/distribution.ts';
import { softmaxShift } from '../../../src/core/math/shift.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { type RoundedSoftmax, roundedSoftmaxSteps, type SoftmaxForm } from '../../../src/core/math/precision.ts';
import type { Steps } from '../../../src/core/steps.ts';

/** What is computed in a format: the scores with their shift at a temperature, and what softmax of them really is. */
export interface Task {
	readonly count: number;
	/** With the shift. */
	readonly scores: Float64Array;
	readonly temperature: TemperatureSetting;
	/** Of the shifted scores. */
	readonly largest: number;
	/** Softmax in float64, in the form that loses nothing, or its limit. No shift changes it. */
	readonly reference: Float64Array;
	/** The entries that are shown one by one. */
	readonly listed: Uint32Array;
}

/** Adds a shift to logits; the arrays are made when they are asked for. */
export function taskOf(
	logits: Float64Array,
	shift: number,
	temperature: TemperatureSetting,
	listed: Uint32Array,
): Task {
	let scores: Float64Array | undefined;
	let reference: Float64Array | undefined;
	let largest: number | undefined;
	return {
		count: logits.length,
		temperature,
		listed,
		get scores() {
			return (scores ??= shift === 0 ? logits : logits.map(logit => logit + shift));
		},
		get largest() {
			return (largest ??= softmaxShift(this.scores));
		},
		get reference() {
			return (reference ??=
				typeof temperature === 'number' ? softmax(logits, temperature) : limitOf(logits, temperature));
		},
	};
}

function limitOf(logits: Float64Array, temperature: TemperatureSetting): Float64Array {
	const limit = distributionOf({ values: logits, kind: 'logits' }, temperature);
	if (limit.state !== 'distribution') throw new RangeError(`expected scores with a softmax, got ${limit.state}`);
	return limit.probabilities;
}

/** One format in one form. */
export interface Evaluation {
	readonly format: FloatFormatName;
	readonly form: SoftmaxForm;
	/** What the format computes with: at a limit, the least or the largest number that it holds. */
	readonly temperature: number;
	/** Parallel to the listed entries. */
	readonly weights: Float64Array;
	readonly probabilities: Float64Array;
	/** Σ of the probabilities that are not listed. */
	readonly others: number;
	/** How many exponentials are ∞, and how many 0 without being masked. */
	readonly overflows: number;
	readonly underflows: number;
	/** How many probabilities are NaN. */
	readonly lost: number;
	readonly normalizer: number;
	/** The first entry whose exponential is ∞; −1 where none is. */
	readonly firstOverflow: number;
	/** The first number that became infinite, if any did. */
	readonly overflow: RoundedSoftmax['overflow'];
	/** The largest |p − reference|; NaN where a probability is. */
	readonly largestError: number;
}

/** Whether a format has a number above 0 for the temperature. */
export function holdsTemperature(format: FloatFormatName, temperature: number): boolean {
	const held = roundTo(temperature, floatFormats[format]);
	return held > 0 && held < Infinity;
}

/** How near a format comes to a temperature: no format holds a limit. */
function temperatureIn(format: FloatFormatName, setting: TemperatureSetting): number {
	const { least, largest } = floatFormats[format];
	return setting === 'argmax' ? least : setting === 'uniform' ? largest : setting;
}

/** Computes a softmax in a format; `undefined` where that cannot hold the temperature. O(n), some ten exact ones. */
export function* evaluationSteps(
	task: Task,
	format: FloatFormatName,
	form: SoftmaxForm,
): Steps<Evaluation | undefined> {
	const temperature = temperatureIn(format, task.temperature);
	if (!holdsTemperature(format, temperature)) return undefined;
	const { scores, listed } = task;
	yield;
	const { reference } = task;
	yield;
	const { weights, probabilities, normalizer, overflow } = yield* roundedSoftmaxSteps(
		scores,
		floatFormats[format],
		form,
		temperature,
	);
	yield;
	const firstOverflow = weights.indexOf(Infinity);
	let [overflows, underflows, lost, largestError, total] = [0, 0, 0, 0, 0];
	for (let entry = 0; entry < scores.length; entry++) {
		const weight = weights[entry]!;
		const probability = probabilities[entry]!;
		if (weight === Infinity) overflows++;
		if (weight === 0 && scores[entry] !== -Infinity) underflows++;
		if (Number.isNaN(probability)) lost++;
		largestError = Math.max(largestError, Math.abs(probability - reference[entry]!));
		total += probability;
	}
	const own = Float64Array.from(listed, entry => probabilities[entry]!);
	return {
		format,
		form,
		temperature,
		weights: Float64Array.from(listed, entry => weights[entry]!),
		probabilities: own,
		others: Math.max(
			0,
			own.reduce((rest, probability) => rest - probability, total),
		),
		overflows,
		underflows,
		lost,
		normalizer,
		firstOverflow,
		overflow,
		largestError,
	};
}

/** The exponent from which eˣ is ∞ in a format: half a unit above its largest number. */
export function overflowExponent(format: FloatFormatName): number {
	const { largest, precision } = floatFormats[format];
	return Math.log(largest) + Math.log1p(2 ** -(precision + 1));
}

/** The exponent below which eˣ is 0 in a format: half its least number. */
export function underflowExponent(format: FloatFormatName): number {
	return Math.log(floatFormats[format].least) - Math.LN2;
}
