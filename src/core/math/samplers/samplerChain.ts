import { describeLogits, type LogitsDescription } from '../describeLogits.ts';
import { softmax } from '../softmax.ts';
import { compensatedSum } from '../sum.ts';
import { requireTemperature } from '../temperature.ts';
import { minP } from './minP.ts';
import { penalize, type Penalties } from './penalties.ts';
import type { DropReason, Filtering, SamplerState } from './samplerState.ts';
import { topK, type TopKTies } from './topK.ts';
import { topNSigma } from './topNSigma.ts';
import { topP } from './topP.ts';
import { typical } from './typical.ts';

/** One step of a chain with its setting. */
export type SamplerStep =
	| { readonly type: 'temperature'; readonly temperature: number }
	| { readonly type: 'topK'; readonly k: number; readonly ties: TopKTies }
	| { readonly type: 'topP'; readonly p: number }
	| { readonly type: 'minP'; readonly minP: number }
	| { readonly type: 'typical'; readonly mass: number }
	| { readonly type: 'topNSigma'; readonly n: number }
	| ({ readonly type: 'penalties' } & Penalties);

export interface StepReport {
	readonly step: SamplerStep;
	/** How many tokens are left after it, and how many it dropped. */
	readonly kept: number;
	readonly dropped: number;
	/** The probability of what it kept, in the distribution that it was given; 1 for a step that drops nothing. */
	readonly massKept: number;
}

/** What became of a token. */
export type TokenFate =
	| { readonly type: 'kept'; readonly probability: number }
	/** −∞ from the start. */
	| { readonly type: 'masked' }
	/** By the step at this place in the chain, and why. */
	| { readonly type: 'dropped'; readonly place: number; readonly reason: DropReason };

export type SamplerRun =
	| {
			readonly type: 'run';
			readonly reports: readonly StepReport[];
			/** The scores after all steps, −∞ for what is not left. */
			readonly state: SamplerState;
			/** Indices of what is left, ascending. */
			readonly survivors: Uint32Array;
			/** What is sampled from: softmax over what is left, 0 for the rest. */
			readonly probabilities: Float64Array;
			readonly fateOf: (index: number) => TokenFate;
	  }
	/** Softmax of the scores is undefined, and why. */
	| { readonly type: 'undefined'; readonly reason: LogitsDescription };

export interface SamplerOptions {
	/** Indices of the tokens so far, the latest last; for penalties. */
	readonly history?: ArrayLike<number>;
	/** A step keeps at least so many tokens, where there are; 1 unless told. */
	readonly minKeep?: number;
}

/**
 * Runs an ordered chain of sampling steps over logits (of probabilities, `logitsOfProbabilities`). No step changes its
 * input; a step after another sees only what that one left, with its probabilities renormalized.
 *
 * Throws a `RangeError` when a setting is out of its range or `minKeep` is not a whole number ≥ 1. O(n) a step.
 */
export function runSamplers(
	logits: ArrayLike<number>,
	steps: readonly SamplerStep[],
	{ history = [], minKeep = 1 }: SamplerOptions = {},
): SamplerRun {
	if (!(Number.isSafeInteger(minKeep) && minKeep >= 1)) {
		throw new RangeError(`minKeep must be a whole number >= 1, got ${String(minKeep)}`);
	}
	const reason = describeLogits(logits);
	if (reason.type !== 'finite') return { type: 'undefined', reason };
	const stages: (Stage | undefined)[] = [];
	const reports: StepReport[] = [];
	let survivors = unmaskedIndices(logits);
	let state: SamplerState = { logits: valuesAt(logits, survivors), temperature: 1 };
	for (const step of steps) {
		const outcome = apply(state, step, () => placesOf(history, survivors), minKeep);
		if (!('keeps' in outcome)) {
			reports.push({ step, kept: survivors.length, dropped: 0, massKept: 1 });
			stages.push(undefined);
			state = outcome;
			continue;
		}
		const report = reportOf(step, state, outcome);
		reports.push(report);
		stages.push({ filtering: outcome, tokens: survivors });
		if (report.dropped === 0) continue;
		const places = keptPlaces(outcome, report.kept);
		state = { logits: valuesAt(state.logits, places), temperature: state.temperature };
		for (let place = 0; place < places.length; place++) places[place] = survivors[places[place]!]!;
		survivors = places;
	}
	const probabilities = new Float64Array(logits.length);
	const scores = new Float64Array(logits.length).fill(-Infinity);
	const shares = softmax(state.logits, state.temperature);
	for (let place = 0; place < survivors.length; place++) {
		probabilities[survivors[place]!] = shares[place]!;
		scores[survivors[place]!] = state.logits[place]!;
	}
	const fateOf = (index: number): TokenFate => {
		if (logits[index] === -Infinity) return { type: 'masked' };
		for (const [place, stage] of stages.entries()) {
			if (stage === undefined) continue;
			const local = placeIn(stage.tokens, index);
			if (stage.filtering.keeps[local] === 0) return { type: 'dropped', place, reason: stage.filtering.why(local) };
		}
		return { type: 'kept', probability: probabilities[index]! };
	};
	return { type: 'run', reports, survivors, state: { ...state, logits: scores }, probabilities, fateOf };
}

/** A filtering step, and the tokens that were left when it came: its arrays are parallel to them. */
interface Stage {
	readonly filtering: Filtering;
	readonly tokens: Uint32Array;
}

function apply(
	state: SamplerState,
	step: SamplerStep,
	history: () => ArrayLike<number>,
	minKeep: number,
): SamplerState | Filtering {
	switch (step.type) {
		case 'temperature':
			return warmed(state, step.temperature);
		case 'topK':
			return topK(state, step.k, step.ties, minKeep);
		case 'topP':
			return topP(state, step.p, minKeep);
		case 'minP':
			return minP(state, step.minP, minKeep);
		case 'typical':
			return typical(state, step.mass, minKeep);
		case 'topNSigma':
			return topNSigma(state, step.n, minKeep);
		case 'penalties':
			return penalize(state, step, history());
		default:
			return step satisfies never;
	}
}

/** Divides by a further temperature; a product beyond the doubles stops at their end. */
function warmed(state: SamplerState, temperature: number): SamplerState {
	const product = state.temperature * requireTemperature(temperature);
	return { logits: state.logits, temperature: Math.min(Math.max(product, Number.MIN_VALUE), Number.MAX_VALUE) };
}

function reportOf(step: SamplerStep, before: SamplerState, filtering: Filtering): StepReport {
	let kept = 0;
	for (let index = 0; index < filtering.keeps.length; index++) kept += filtering.keeps[index]!;
	const dropped = filtering.keeps.length - kept;
	if (dropped === 0) return { step, kept, dropped, massKept: 1 };
	const probabilities = filtering.probabilities ?? softmax(before.logits, before.temperature);
	return {
		step,
		kept,
		dropped,
		massKept: Math.min(compensatedSum(valuesAt(probabilities, keptPlaces(filtering, kept))), 1),
	};
}

function keptPlaces({ keeps }: Filtering, kept: number): Uint32Array {
	const places = new Uint32Array(kept);
	let filled = 0;
	for (let place = 0; place < keeps.length; place++) if (keeps[place] === 1) places[filled++] = place;
	return places;
}

function valuesAt(values: ArrayLike<number>, places: Uint32Array): Float64Array {
	const found = new Float64Array(places.length);
	for (let place = 0; place < places.length; place++) found[place] = values[places[place]!]!;
	return found;
}

function unmaskedIndices(logits: ArrayLike<number>): Uint32Array {
	const indices = new Uint32Array(logits.length);
	let filled = 0;
	for (let index = 0; index < logits.length; index++) if (logits[index]! > -Infinity) indices[filled++] = index;
	return indices.subarray(0, filled);
}

/** A history in the places of the tokens that are left; what is not among them becomes −1, which is no token. */
function placesOf(history: ArrayLike<number>, tokens: Uint32Array): Int32Array {
	return Int32Array.from({ length: history.length }, (_, at) => placeIn(tokens, history[at]!));
}

/** Where an index is in an ascending list, −1 for nowhere; by bisection. */
function placeIn(tokens: Uint32Array, index: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (tokens[middle]! < index) low = middle + 1;
		else high = middle;
	}
	return tokens[low] === index ? low : -1;
}
