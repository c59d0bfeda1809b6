import type { TemperatureSetting } from '../src/core/math/temperature.ts';
import type { DefinedDistribution } from '../src/core/present/distribution.ts';
import type { Figures } from '../src/core/present/figures.ts';
import type { Series, SeriesValues } from '../src/core/present/series.ts';
import { type Outline, outlineOf, type OutlineStep, outlineStep } from './outline.ts';
import { readingOf, type Reading } from './reading.ts';
import { isLong, logitsOf, type Vector } from './vector.ts';

/** The temperatures that an outline is made for. */
const LOWEST = 0.02;
const HIGHEST = 50;

/** What no temperature changes of a long vector. */
interface LongVector {
	readonly logits: Float64Array;
	readonly largest: number;
	/** The lowest index of the largest. */
	readonly argmax: number;
	readonly ties: number;
	/** From the largest to the next entry; ∞ where all others are masked. */
	readonly margin: number;
	/** Of every series that was asked for. */
	readonly outlines: WeakMap<Series, Outline>;
}

const gathered = new WeakMap<Vector, LongVector>();

/**
 * A reading while the slider moves: of a long vector of its outline, else the exact one. A long vector is gathered at
 * its first step, unless `prepareSliding` has been there before.
 */
export function slidingReading(vector: Vector, temperature: TemperatureSetting): Reading {
	const outlined = typeof temperature === 'number' && temperature >= LOWEST && temperature <= HIGHEST;
	const { kind } = vector.scores;
	// Probabilities are at T = 1 what the text says, with what it leaves out.
	const asGiven = temperature === 1 && kind !== 'logits' && kind !== 'other';
	if (!outlined || asGiven || !isLong(vector) || vector.atOne.state !== 'distribution') {
		return readingOf(vector, temperature);
	}
	const long = gather(vector);
	const step = outlineStep(outlineFor(long, vector.series), temperature);
	const probabilityOfGap = (gap: number) => Math.exp(-gap / temperature - step.logNormalizer);
	const along = (series: Series): SeriesValues => {
		const outline = outlineFor(long, series);
		const { logOthers } = series === vector.series ? step : outlineStep(outline, temperature);
		return { entries: outline.gaps.map(probabilityOfGap), others: Math.exp(logOthers - step.logNormalizer) };
	};
	return {
		vector,
		temperature,
		distribution: lazily(vector, temperature, step),
		figures: figuresOf(long, step, probabilityOfGap),
		bars: along(vector.series),
		settled: false,
		probabilityAt: entry => probabilityOfGap(long.largest - long.logits[entry]!),
		along,
	};
}

/** Gathers a long vector, so that the first step of the slider is like the others. */
export function prepareSliding(vector: Vector): void {
	if (isLong(vector) && vector.atOne.state === 'distribution') outlineFor(gather(vector), vector.series);
}

function gather(vector: Vector): LongVector {
	const known = gathered.get(vector);
	if (known !== undefined) return known;
	const logits = logitsOf(vector);
	let [largest, second, argmax, ties] = [-Infinity, -Infinity, -1, 0];
	for (let entry = 0; entry < logits.length; entry++) {
		const logit = logits[entry]!;
		if (logit > largest) [second, largest, argmax, ties] = [largest, logit, entry, 1];
		else if (logit === largest) ties++;
		else if (logit > second) second = logit;
	}
	const margin = ties > 1 ? 0 : largest - second;
	const long = { logits, largest, argmax, ties, margin, outlines: new WeakMap<Series, Outline>() };
	gathered.set(vector, long);
	return long;
}

function outlineFor({ logits, largest, outlines }: LongVector, series: Series): Outline {
	let outline = outlines.get(series);
	if (outline === undefined) {
		outline = outlineOf(logits, largest, series);
		outlines.set(series, outline);
	}
	return outline;
}

function figuresOf(
	{ argmax, ties, margin }: LongVector,
	{ entropyNats }: OutlineStep,
	probabilityOfGap: (gap: number) => number,
): Figures {
	const topProbability = probabilityOfGap(0);
	return {
		entropyNats,
		entropyBits: entropyNats / Math.LN2,
		perplexity: Math.exp(entropyNats),
		argmax,
		topProbability,
		margin: topProbability - probabilityOfGap(margin),
		ties,
	};
}

function lazily(vector: Vector, temperature: number, { entropyNats }: OutlineStep): DefinedDistribution {
	let exact: DefinedDistribution | undefined;
	const compute = (): DefinedDistribution => {
		if (exact === undefined) {
			const { distribution } = readingOf(vector, temperature);
			if (distribution.state !== 'distribution')
				throw new RangeError(`expected a distribution, got ${distribution.state}`);
			exact = distribution;
		}
		return exact;
	};
	return {
		state: 'distribution',
		get probabilities() {
			return compute().probabilities;
		},
		get logProbabilities() {
			return compute().logProbabilities;
		},
		others: 0,
		entropyNats,
	};
}
