import { solveInverseTemperature } from '../../../src/core/math/boltzmann.ts';
import { entropyNats } from '../../../src/core/math/entropy.ts';
import { softmax } from '../../../src/core/math/softmax.ts';
import { hardmax } from '../../../src/core/math/hardmax.ts';
import { compensatedSum } from '../../../src/core/math/sum.ts';
import { type SeriesValues, seriesValues } from '../../../src/core/present/series.ts';
import type { Steps } from '../../../src/core/steps.ts';
import type { Energies } from './energies.ts';
import { knownBeta, knownMean } from './limits.ts';
import { longEnsembleSteps } from './longEnsemble.ts';

/** From so many values on, a step goes through a histogram of them. */
const LONG = 2048;

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
}

/** Gathers a vector. O(n), a pass or two a step. */
export function* ensembleSteps(energies: Energies): Steps<Ensemble> {
	return energies.energies.length < LONG ? shortEnsemble(energies) : yield* longEnsembleSteps(energies);
}

/** All probabilities at a β from −∞ to ∞. O(n). */
export function probabilitiesAt({ energies, reversed }: Energies, beta: number): Float64Array {
	const scores = beta < 0 ? reversed : energies.map(energy => -energy);
	const temperature = 1 / Math.abs(beta);
	if (temperature === Infinity) return hardmax(scores.map(score => (score === -Infinity ? score : 0)));
	return temperature > 0 ? softmax(scores, temperature) : hardmax(scores);
}

function shortEnsemble(given: Energies): Ensemble {
	const { energies, lines, ends } = given;
	return {
		energies: given,
		at(beta) {
			const probabilities = probabilitiesAt(given, beta);
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
