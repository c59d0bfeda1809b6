import type { Steps } from '../../../src/core/steps.ts';
import { outlineOf, outlineStep } from '../../outline.ts';
import type { Energies } from './energies.ts';
import type { Ensemble } from './ensemble.ts';
import { knownBeta, knownMean, type Limit, limitOf } from './limits.ts';

/** ln of the β that is searched between, in units of 1/range. */
const SEARCH = 40;
const SEARCH_STEPS = 45;
/** Beside a β so small, in units of 1/range, an outline has no digits left: it is as good as 0. */
const NEGLIGIBLE = 1e-6;

/** An ensemble that goes through histograms of the energies, one for either sign of β. */
export function* longEnsembleSteps(given: Energies): Steps<Ensemble> {
	const { energies, reversed, lines, lowest, highest, average } = given;
	const range = highest - lowest;
	const logits = energies.map(energy => -energy);
	yield;
	const downwards = outlineOf(logits, -lowest, lines);
	yield;
	const upwards = outlineOf(reversed, highest, lines);
	yield;
	const limits = new Map<number, Limit>();
	for (const beta of [0, Infinity, -Infinity]) {
		limits.set(beta, limitOf(given, beta));
		yield;
	}

	function outlined(beta: number) {
		const size = Math.abs(beta);
		const { gaps } = beta > 0 ? downwards : upwards;
		const step = outlineStep(beta > 0 ? downwards : upwards, 1 / size);
		const gap = (step.entropyNats - step.logNormalizer) / size;
		return { ...step, gaps, meanEnergy: beta > 0 ? lowest + gap : highest - gap };
	}

	return {
		energies: given,
		at(beta) {
			const limit = limits.get(Math.abs(beta) * range < NEGLIGIBLE ? 0 : beta);
			if (limit !== undefined) return { beta, meanEnergy: knownMean(given, beta) ?? average, ...limit };
			const { gaps, logNormalizer, logOthers, entropyNats, meanEnergy } = outlined(beta);
			const probabilityOf = (gap: number) => Math.exp(-gap * Math.abs(beta) - logNormalizer);
			const [first, last] = [probabilityOf(0), probabilityOf(range)];
			return {
				beta,
				meanEnergy: Math.min(highest, Math.max(lowest, meanEnergy)),
				entropyNats,
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
