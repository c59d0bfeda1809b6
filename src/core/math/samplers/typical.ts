import { softmaxResults } from '../softmaxResults.ts';
import { leadingIndices } from './leading.ts';
import { LIMIT_ROUNDING, type Filtering, type SamplerState } from './samplerState.ts';

/**
 * Locally typical: the tokens whose surprisal −ln p is nearest to the entropy, the nearest first, until their
 * probabilities reach `mass`, the crossing one and what ties with it included. The most probable token may be dropped.
 * Throws a `RangeError` when the mass is not in 0 to 1. O(n).
 * Source: C. Meister, T. Pimentel, G. Wiher and R. Cotterell, TACL 11 (2023), arXiv:2202.00666.
 */
export function typical({ logits, temperature }: SamplerState, mass: number, minKeep = 1): Filtering {
	if (!(mass >= 0 && mass <= 1)) throw new RangeError(`mass must be from 0 to 1, got ${String(mass)}`);
	const { probabilities, logProbabilities, entropyNats } = softmaxResults(logits, temperature);
	const deviations = new Float64Array(logits.length);
	const nearness = new Float64Array(logits.length);
	for (let index = 0; index < deviations.length; index++) {
		const deviation = Math.abs(-logProbabilities[index]! - entropyNats);
		deviations[index] = deviation;
		nearness[index] = -deviation;
	}
	let cutoffNats = 0;
	for (const index of leadingIndices(nearness, probabilities, mass, minKeep)) {
		cutoffNats = Math.max(cutoffNats, deviations[index]!);
	}
	const limit = cutoffNats + LIMIT_ROUNDING * (1 + cutoffNats);
	const keeps = new Uint8Array(logits.length);
	// A mask is infinitely far off, and stays out where nothing else is left to keep.
	for (let index = 0; index < keeps.length; index++) {
		if (deviations[index]! <= limit && logits[index]! > -Infinity) keeps[index] = 1;
	}
	return {
		keeps,
		probabilities,
		why: index => ({ type: 'typical', deviationNats: deviations[index]!, cutoffNats }),
	};
}
