import { topIndices } from '../ranking.ts';
import type { Filtering, SamplerState } from './samplerState.ts';
import { createStanding } from './standing.ts';

/** Whether all that tie with the k-th score stay (Hugging Face transformers), or k and no more (llama.cpp). */
export type TopKTies = 'keep' | 'cut';

/**
 * Top-k: the k largest scores stay, with what ties with the k-th, or without (the lower index goes first). Throws a
 * `RangeError` when k is not a whole number ≥ 1. O(n + k log k).
 */
export function topK({ logits }: SamplerState, k: number, ties: TopKTies, minKeep = 1): Filtering {
	if (!(Number.isSafeInteger(k) && k >= 1)) throw new RangeError(`k must be a whole number >= 1, got ${String(k)}`);
	const ranking = topIndices(logits, Math.max(k, minKeep));
	const keeps = new Uint8Array(logits.length);
	for (const index of ranking) keeps[index] = logits[index] === -Infinity ? 0 : 1;
	if (ties === 'keep' && ranking.length > 0) {
		const last = logits[ranking.at(-1)!]!;
		for (let index = 0; index < keeps.length; index++) if (logits[index] === last && last > -Infinity) keeps[index] = 1;
	}
	const standing = createStanding(logits);
	return { keeps, why: index => ({ type: 'topK', rank: standing.rankOf(index), k }) };
}
