import { softmax } from '../softmax.ts';
import { leadingIndices } from './leading.ts';
import type { Filtering, SamplerState } from './samplerState.ts';
import { createStanding } from './standing.ts';

/**
 * Top-p (nucleus): the smallest set of the most probable tokens whose probabilities reach p, the crossing one included.
 * Among ties the lower index comes first. Throws a `RangeError` when p is not in 0 to 1. O(n).
 * Source: A. Holtzman et al., ICLR 2020, arXiv:1904.09751.
 */
export function topP({ logits, temperature }: SamplerState, p: number, minKeep = 1): Filtering {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be from 0 to 1, got ${String(p)}`);
	const probabilities = softmax(logits, temperature);
	const keeps = new Uint8Array(logits.length);
	for (const index of leadingIndices(logits, probabilities, p, minKeep)) keeps[index] = 1;
	const standing = createStanding(logits);
	return {
		keeps,
		probabilities,
		why: index => ({ type: 'topP', massAbove: standing.massAbove(index, probabilities), p }),
	};
}
