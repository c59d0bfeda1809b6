import { softmax } from '../softmax.ts';
import { compensatedSum } from '../sum.ts';
import { leadingIndices } from './leading.ts';
import type { Filtering, SamplerState } from './samplerState.ts';

/**
 * Top-p (nucleus): the smallest set of the most probable tokens whose probabilities reach p, the crossing one included.
 * Among ties the lower index comes first. Throws a `RangeError` when p is not in 0 to 1. O(n) while the set is small.
 * Source: A. Holtzman et al., ICLR 2020, arXiv:1904.09751.
 */
export function topP({ logits, temperature }: SamplerState, p: number, minKeep = 1): Filtering {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be from 0 to 1, got ${String(p)}`);
	const probabilities = softmax(logits, temperature);
	const keeps = new Uint8Array(logits.length);
	for (const index of leadingIndices(logits, probabilities, p, minKeep)) keeps[index] = 1;
	const massAbove = (index: number): number => {
		const above = probabilities.filter((_, other) => {
			const [logit, limit] = [logits[other]!, logits[index]!];
			return logit > limit || (logit === limit && other < index);
		});
		return compensatedSum(above);
	};
	return { keeps, why: index => ({ type: 'topP', massAbove: massAbove(index), p }) };
}
