import { entropyNats } from '../../../src/core/math/entropy.ts';
import { solveInverseTemperature } from '../../../src/core/math/boltzmann.ts';
import { hardmax } from '../../../src/core/math/hardmax.ts';
import { topIndices } from '../../../src/core/math/ranking.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { type Series, type SeriesValues, seriesValues } from '../../../src/core/present/series.ts';
import { outlineOf, outlineStep } from '../../outline.ts';

/** Up to so many entries stand in document order, each on a line. */
const MOST_LINES = 16;
/** Of more than that: so many of the lowest energies, and so many of the highest. */
const LOWEST_LINES = 10;
const HIGHEST_LINES = 3;
/** From so many values on, a step goes through a histogram of them. */
const LONG = 2048;
/** ln of the β that a long vector is searched between, in units of 1/range. */
const SEARCH = 40;
const SEARCH_STEPS = 45;

/** The energies E = −x of a vector, and which of them have a line. A mask has E = +∞. */
export interface Energies {
	readonly energies: Float64Array;
	readonly lowest: number;
	readonly highest: number;
	/** The mean energy of the uniform distribution. */
	readonly average: number;
	/** How many are not masked. */
	readonly count: number;
	readonly lines: Series;
	/** Where the others stand among the lines. */
	readonly othersPlace: number;
	/** The entries of lowest and of highest energy, the first of each. */
	readonly ends: readonly [lowest: number, highest: number];
}

/** The Boltzmann distribution at one inverse temperature. */
export interface EnsembleStep {
	readonly beta: number;
	readonly meanEnergy: number;
	readonly entropyNats: number;
	readonly listed: SeriesValues;
	/** Of the entries of lowest and highest energy. */
	readonly ends: readonly [lowest: number, highest: number];
}

/** A vector's distributions p ∝ e^{−βE}, for every β. */
export interface Ensemble {
	readonly energies: Energies;
	/** β from −∞ to ∞. O(n), of a long vector O(bins). */
	at(beta: number): EnsembleStep;
	/** The β of a mean energy within the energies. */
	betaOf(meanEnergy: number): number;
	/** All probabilities. O(n). */
	probabilitiesAt(beta: number): Float64Array;
}

/** Reads logits of which softmax is defined. O(n). */
export function energiesOf(logits: Float64Array): Energies {
	const energies = logits.map(logit => -logit);
	const finite = energies.filter(Number.isFinite);
	const reversed = energies.map(energy => (energy === Infinity ? -Infinity : energy));
	const [low] = topIndices(logits, 1);
	const [high] = topIndices(reversed, 1);
	const count = finite.length;
	const all = logits.length <= MOST_LINES;
	const highestLines = topIndices(reversed, Math.min(HIGHEST_LINES, count)).toReversed();
	const lowestLines = topIndices(logits, Math.min(LOWEST_LINES, count)).filter(entry => !highestLines.includes(entry));
	const indices = all ? Uint32Array.from(logits, (_, entry) => entry) : Uint32Array.of(...lowestLines, ...highestLines);
	return {
		energies,
		lowest: energies[low!]!,
		highest: energies[high!]!,
		average: averageOf(finite),
		count,
		lines: { indices, othersCount: all ? 0 : count - indices.length },
		othersPlace: lowestLines.length,
		ends: [low!, high!],
	};
}

/** Divided first, so that no sum of large energies overflows. */
function averageOf(finite: Float64Array): number {
	const first = finite[0]!;
	return first + compensatedSum(finite.map(energy => (energy - first) / finite.length));
}

/** Whether the energies span a scale that a slider can run over, at the precision of a double. */
export function isSpread({ lowest, highest }: Energies): boolean {
	const span = highest - lowest;
	return span > 1e-200 && span < 1e200 && span > 1e-9 * Math.max(Math.abs(lowest), Math.abs(highest));
}

export function ensembleOf(energies: Energies): Ensemble {
	return energies.energies.length < LONG ? shortEnsemble(energies) : longEnsemble(energies);
}

function probabilitiesOf({ energies }: Energies, beta: number): Float64Array {
	const scores = energies.map(energy => (energy === Infinity ? -Infinity : beta < 0 ? energy : -energy));
	const temperature = 1 / Math.abs(beta);
	if (temperature === Infinity) return hardmax(scores.map(score => (score === -Infinity ? score : 0)));
	return temperature > 0 ? softmax(scores, temperature) : hardmax(scores);
}

function shortEnsemble(given: Energies): Ensemble {
	const { energies, lines, ends } = given;
	const probabilitiesAt = (beta: number) => probabilitiesOf(given, beta);
	return {
		energies: given,
		probabilitiesAt,
		at(beta) {
			const probabilities = probabilitiesAt(beta);
			const { lowest } = given;
			const distances = probabilities.map((p, entry) => (p === 0 ? 0 : p * (energies[entry]! - lowest)));
			return {
				beta,
				meanEnergy: knownMean(given, beta) ?? lowest + compensatedSum(distances),
				entropyNats: entropyNats(probabilities),
				listed: seriesValues(lines, probabilities),
				ends: [probabilities[ends[0]]!, probabilities[ends[1]]!],
			};
		},
		betaOf: meanEnergy => knownBeta(given, meanEnergy) ?? solveInverseTemperature(energies, meanEnergy).beta,
	};
}

function longEnsemble(given: Energies): Ensemble {
	const { energies, lines, ends, lowest, highest, average } = given;
	const range = highest - lowest;
	const logits = energies.map(energy => -energy);
	const reversed = energies.map(energy => (energy === Infinity ? -Infinity : energy));
	const downwards = outlineOf(logits, -lowest, lines);
	const upwards = outlineOf(reversed, highest, lines);
	const probabilitiesAt = (beta: number) => probabilitiesOf(given, beta);

	function outlined(beta: number) {
		const size = Math.abs(beta);
		const { gaps } = beta > 0 ? downwards : upwards;
		const step = outlineStep(beta > 0 ? downwards : upwards, 1 / size);
		const gap = (step.entropyNats - step.logNormalizer) / size;
		return { ...step, gaps, meanEnergy: beta > 0 ? lowest + gap : highest - gap };
	}

	return {
		energies: given,
		probabilitiesAt,
		at(beta) {
			const known = knownMean(given, beta);
			// The limits, and what is as good as one: beside a β so small the outline has no digits left.
			if (known !== undefined || Math.abs(beta) * range < 1e-6) {
				const probabilities = probabilitiesAt(known === undefined ? 0 : beta);
				return {
					beta,
					meanEnergy: known ?? average,
					entropyNats: entropyNats(probabilities),
					listed: seriesValues(lines, probabilities),
					ends: [probabilities[ends[0]]!, probabilities[ends[1]]!],
				};
			}
			const { gaps, logNormalizer, logOthers, entropyNats: entropy, meanEnergy } = outlined(beta);
			const probabilityOf = (gap: number) => Math.exp(-gap * Math.abs(beta) - logNormalizer);
			const [first, last] = [probabilityOf(0), probabilityOf(range)];
			return {
				beta,
				meanEnergy: Math.min(highest, Math.max(lowest, meanEnergy)),
				entropyNats: entropy,
				listed: { entries: gaps.map(probabilityOf), others: Math.exp(logOthers - logNormalizer) },
				ends: beta > 0 ? [first, last] : [last, first],
			};
		},
		betaOf(meanEnergy) {
			const known = knownBeta(given, meanEnergy);
			if (known !== undefined) return known;
			const sign = meanEnergy < average ? 1 : -1;
			let [low, high] = [-SEARCH, SEARCH];
			for (let step = 0; step < SEARCH_STEPS; step++) {
				const middle = (low + high) / 2;
				// The mean falls as β grows, on either side of 0.
				const { meanEnergy: reached } = outlined((sign * Math.exp(middle)) / range);
				if (sign * (reached - meanEnergy) > 0) low = middle;
				else high = middle;
			}
			return (sign * Math.exp((low + high) / 2)) / range;
		},
	};
}

/** The means that need no sum: the thumb is to rest on its ticks exactly. */
function knownMean({ lowest, highest, average }: Energies, beta: number): number | undefined {
	if (beta === 0) return average;
	if (beta === Infinity) return lowest;
	return beta === -Infinity ? highest : undefined;
}

function knownBeta({ lowest, highest, average }: Energies, meanEnergy: number): number | undefined {
	if (meanEnergy === average) return 0;
	if (meanEnergy === lowest) return Infinity;
	return meanEnergy === highest ? -Infinity : undefined;
}
