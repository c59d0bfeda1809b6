import { softmaxResults } from '../softmaxResults.ts';
import { leadingIndices } from './leading.ts';
import { LIMIT_ROUNDING, type Filtering, type SamplerState } from './samplerState.ts';

/**
 * Locally typical: the tokens whose surprisal −ln p is nearest to the entropy, the nearest first, until their
 * probabilities reach `mass`, the crossing one and what ties with it included. The most probable token may be dropped.
 * Throws a `RangeError` when the mass is not in 0 to 1. O(n) while the set is small.
 * Source: C. Meister, T. Pimentel, G. Wiher and R. Cotterell, TACL 11 (2023), arXiv:2202.00666.
 */
export function typical({ logits, temperature }: SamplerState, mass: number, minKeep = 1): Filtering {
	if (!(mass >= 0 && mass <= 1)) throw new RangeError(`mass must be from 0 to 1, got ${String(mass)}`);
	const { probabilities, logProbabilities, entropyNats } = softmaxResults(logits, temperature);
	const deviations = logProbabilities.map(logProbability => Math.abs(-logProbability - entropyNats));
	const nearness = deviations.map(deviation => -deviation);
	const nearest = leadingIndices(nearness, probabilities, mass, minKeep);
	const cutoff = nearest.reduce((largest, index) => Math.max(largest, deviations[index]!), 0);
	const keeps = Uint8Array.from(deviations, deviation => (deviation <= cutoff + LIMIT_ROUNDING * (1 + cutoff) ? 1 : 0));
	// A mask is infinitely far off, and stays out where nothing else is left to keep.
	for (let index = 0; index < keeps.length; index++) if (logits[index] === -Infinity) keeps[index] = 0;
	return {
		keeps,
		why: index => ({ type: 'typical', deviationNats: deviations[index]!, cutoffNats: cutoff }),
	};
}
