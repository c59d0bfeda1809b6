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
			readonly state: SamplerState;
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
	let state: SamplerState = { logits: Float64Array.from(logits), temperature: 1 };
	const reports: StepReport[] = [];
	const filterings: (Filtering | undefined)[] = [];
	for (const step of steps) {
		const outcome = apply(state, step, history, minKeep);
		const filtering = 'keeps' in outcome ? outcome : undefined;
		reports.push(reportOf(step, state, filtering));
		filterings.push(filtering);
		state = 'keeps' in outcome ? filtered(state, outcome) : outcome;
	}
	const probabilities = softmax(state.logits, state.temperature);
	const fateOf = (index: number): TokenFate => {
		if (logits[index] === -Infinity) return { type: 'masked' };
		const place = filterings.findIndex(filtering => filtering?.keeps[index] === 0);
		const dropping = filterings[place];
		if (dropping === undefined) return { type: 'kept', probability: probabilities[index]! };
		return { type: 'dropped', place, reason: dropping.why(index) };
	};
	return { type: 'run', reports, state, probabilities, fateOf };
}

function apply(
	state: SamplerState,
	step: SamplerStep,
	history: ArrayLike<number>,
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
			return penalize(state, step, history);
		default:
			return step satisfies never;
	}
}

/** Divides by a further temperature; a product beyond the doubles stops at their end. */
function warmed(state: SamplerState, temperature: number): SamplerState {
	const product = state.temperature * requireTemperature(temperature);
	return { logits: state.logits, temperature: Math.min(Math.max(product, Number.MIN_VALUE), Number.MAX_VALUE) };
}

function filtered({ logits, temperature }: SamplerState, { keeps }: Filtering): SamplerState {
	return { logits: logits.map((logit, index) => (keeps[index] === 1 ? logit : -Infinity)), temperature };
}

function reportOf(step: SamplerStep, before: SamplerState, filtering: Filtering | undefined): StepReport {
	const present = before.logits.reduce((count, logit) => count + (logit > -Infinity ? 1 : 0), 0);
	if (filtering === undefined) return { step, kept: present, dropped: 0, massKept: 1 };
	const kept = filtering.keeps.reduce((count, keeps) => count + keeps, 0);
	if (kept === present) return { step, kept, dropped: 0, massKept: 1 };
	const probabilities = softmax(before.logits, before.temperature);
	const mass = compensatedSum(probabilities.filter((_, index) => filtering.keeps[index] === 1));
	return { step, kept, dropped: present - kept, massKept: Math.min(mass, 1) };
}
