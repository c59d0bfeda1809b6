import type { DefinedDistribution } from './distribution.ts';

/** What is said about a distribution in figures. */
export interface Figures {
	readonly entropyNats: number;
	readonly entropyBits: number;
	/** e^{entropy in nats} */
	readonly perplexity: number;
	/** Index of the largest listed probability, the lowest on ties; −1 when nothing is listed. */
	readonly argmax: number;
	readonly topProbability: number;
	/** Top-1 minus top-2 of the listed probabilities (0 on a tie, top-1 when it is alone). */
	readonly margin: number;
	/** How many entries share the largest probability. */
	readonly ties: number;
}

/**
 * What stands before an entropy or a perplexity: nothing, or "≥" where mass is unlisted, which counts as one outcome and
 * may be many.
 */
export function boundSign({ others }: DefinedDistribution): string {
	return others > 0 ? '≥\u00A0' : '';
}

/** The figures of a distribution. The unlisted rest counts in the entropy only. O(n). */
export function figuresOf({ probabilities, entropyNats }: DefinedDistribution): Figures {
	let argmax = -1;
	let topProbability = 0;
	let second = 0;
	let ties = 0;
	for (let index = 0; index < probabilities.length; index++) {
		const probability = probabilities[index]!;
		if (argmax < 0 || probability > topProbability) {
			second = topProbability;
			topProbability = probability;
			argmax = index;
			ties = 1;
		} else {
			if (probability === topProbability) ties++;
			second = Math.max(second, probability);
		}
	}
	return {
		entropyNats,
		entropyBits: entropyNats / Math.LN2,
		perplexity: Math.exp(entropyNats),
		argmax,
		topProbability,
		margin: topProbability - second,
		ties,
	};
}
