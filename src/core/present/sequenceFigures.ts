/** What is said about log-probabilities along a text, one for each position. */
export interface SequenceFigures {
	/** −ln p, averaged over the positions that have a score. */
	readonly meanSurprisalNats: number;
	/** e^{mean surprisal}: as if each position were a choice among so many. */
	readonly perplexity: number;
	/** The position of the smallest log-probability, the lowest on ties. */
	readonly mostSurprising: number;
}

/**
 * The figures of the natural log-probabilities of a text's tokens. Positions without one (NaN: the first token has
 * none) are left out. `undefined` where there is none at all, and where one is above 0: those are other scores. O(n).
 */
export function sequenceFigures(logProbabilities: ArrayLike<number>): SequenceFigures | undefined {
	let total = 0;
	let count = 0;
	let mostSurprising = -1;
	for (let index = 0; index < logProbabilities.length; index++) {
		const value = logProbabilities[index]!;
		if (Number.isNaN(value)) continue;
		if (value > 0) return undefined;
		total -= value;
		count++;
		if (mostSurprising < 0 || value < logProbabilities[mostSurprising]!) mostSurprising = index;
	}
	if (count === 0) return undefined;
	const meanSurprisalNats = total / count;
	return { meanSurprisalNats, perplexity: Math.exp(meanSurprisalNats), mostSurprising };
}
