import { entropyNats } from '../../../src/core/math/entropy.ts';
import { topIndices } from '../../../src/core/math/ranking.ts';
import { drawCounts } from '../../../src/core/math/samplers/drawCounts.ts';
import { runSamplers, type SamplerRun, type SamplerStep } from '../../../src/core/math/samplers/samplerChain.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import type { SamplersState, StepName } from '../../state/samplersState.ts';
import type { Vector } from '../../vector.ts';

/** How many tokens have a line of their own, the largest first. */
export const MOST_LINES = 50;
export const DRAWS = 1000;
/** The limits as temperatures: far enough for any score, near enough that penalties times T stay finite. */
const LIMITS = { argmax: 2 ** -500, uniform: 2 ** 500 } as const;

/** A vector as the chain gets it: fixed while its steps are changed. */
export interface ChainScores {
	readonly logits: Float64Array;
	/** Their softmax at T = 1: what there is without a chain. */
	readonly plain: Float64Array;
	/** Entries with a line of their own, the largest first. */
	readonly listed: Uint32Array;
	/** 1 for each of those. */
	readonly isListed: Uint8Array;
	/** How many others there are, masked ones left out. */
	readonly othersCount: number;
	readonly othersPlain: number;
	/** How many are not masked. */
	readonly count: number;
}

export interface ChainOutcome {
	/** The steps that are on, in order: parallel to the reports. */
	readonly names: readonly StepName[];
	readonly run: Extract<SamplerRun, { type: 'run' }>;
	/** The plain probability of what is left. */
	readonly plainKept: number;
	/** Of what is left. */
	readonly entropyNats: number;
	/** Of the entries without a line: how many are left, and their probability. */
	readonly othersKept: number;
	readonly othersProbability: number;
	/** How often each entry was drawn; `undefined` without a sample. */
	readonly counts: ReadonlyMap<number, number> | undefined;
}

/** Reads a vector for the chain; `undefined` where it has no distribution. O(n), once a vector. */
export function chainScores({ subject, values, atOne }: Vector): ChainScores | undefined {
	if (atOne.state !== 'distribution') return undefined;
	const given = subject.kind === 'probabilities' || subject.kind === 'percent';
	const logits = given ? atOne.logProbabilities : values;
	const plain = atOne.others > 0 || given || subject.kind === 'logprobs' ? softmax(logits) : atOne.probabilities;
	const listed = topIndices(logits, MOST_LINES);
	const isListed = new Uint8Array(logits.length);
	for (const entry of listed) isListed[entry] = 1;
	let count = 0;
	let othersCount = 0;
	const rest = plain.slice();
	for (let entry = 0; entry < logits.length; entry++) {
		if (isListed[entry] === 1) rest[entry] = 0;
		if (logits[entry] === -Infinity) continue;
		count++;
		if (isListed[entry] === 0) othersCount++;
	}
	return { logits, plain, listed, isListed, othersCount, othersPlain: compensatedSum(rest), count };
}

/** The steps that are on, as the core runs them. */
export function stepsOf(
	{ order, on, settings, ties }: SamplersState,
	setting: TemperatureSetting,
): readonly SamplerStep[] {
	const { repetition, presence, frequency } = settings;
	const steps: Readonly<Record<StepName, SamplerStep>> = {
		penalties: { type: 'penalties', repetition, presence, frequency, window: Infinity },
		topNSigma: { type: 'topNSigma', n: settings.topNSigma },
		topK: { type: 'topK', k: settings.topK, ties },
		typical: { type: 'typical', mass: settings.typical },
		topP: { type: 'topP', p: settings.topP },
		minP: { type: 'minP', minP: settings.minP },
		temperature: { type: 'temperature', temperature: typeof setting === 'number' ? setting : LIMITS[setting] },
	};
	return order.filter(name => on.includes(name)).map(name => steps[name]);
}

/** Runs the chain, and draws from what it leaves where a sample is shown. O(n) for each step until tokens fall. */
export function chainOutcome(scores: ChainScores, state: SamplersState, temperature: TemperatureSetting): ChainOutcome {
	const steps = stepsOf(state, temperature);
	const history = state.seen.flatMap(([entry, count]) => Array.from({ length: count }, () => entry));
	const run = runSamplers(scores.logits, steps, { history });
	if (run.type !== 'run') throw new RangeError(`expected scores with a distribution, got ${run.reason.type}`);
	const { survivors, probabilities } = run;
	const plain = new Float64Array(survivors.length);
	const shares = new Float64Array(survivors.length);
	const others = new Float64Array(survivors.length);
	let othersKept = 0;
	for (let place = 0; place < survivors.length; place++) {
		const entry = survivors[place]!;
		plain[place] = scores.plain[entry]!;
		shares[place] = probabilities[entry]!;
		if (scores.isListed[entry] === 1) continue;
		others[place] = probabilities[entry]!;
		othersKept++;
	}
	return {
		names: steps.map(({ type }) => type),
		run,
		plainKept: Math.min(1, compensatedSum(plain)),
		entropyNats: entropyNats(shares),
		othersKept,
		othersProbability: compensatedSum(others),
		counts: state.drawn ? countsOf(survivors, drawCounts(shares, DRAWS, state.seed)) : undefined,
	};
}

function countsOf(survivors: Uint32Array, drawn: Uint32Array): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (let place = 0; place < drawn.length; place++)
		if (drawn[place]! > 0) counts.set(survivors[place]!, drawn[place]!);
	return counts;
}
