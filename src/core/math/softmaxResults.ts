import { entropyNatsFrom } from './entropy.ts';
import { exponentialWeights } from './exponentialWeights.ts';
import { logProbabilitiesFrom, probabilitiesFrom } from './softmax.ts';
import { requireTemperature } from './temperature.ts';

/** What softmax makes of one vector, together. */
export interface SoftmaxResults {
	readonly probabilities: Float64Array;
	readonly logProbabilities: Float64Array;
	readonly entropyNats: number;
}

/**
 * `softmax`, `logSoftmax` and `softmaxEntropyNats` at once, each as it is alone, with the exponentials taken once. Edges
 * as theirs: all NaN where softmax is undefined, and empty with entropy 0 for `[]`. O(n).
 */
export function softmaxResults(logits: ArrayLike<number>, temperature: number): SoftmaxResults {
	const exponential = exponentialWeights(logits, requireTemperature(temperature));
	if (exponential === undefined) {
		const probabilities = new Float64Array(logits.length).fill(NaN);
		const entropyNats = logits.length === 0 ? 0 : NaN;
		return { probabilities, logProbabilities: probabilities.slice(), entropyNats };
	}
	const logProbabilities = logProbabilitiesFrom(exponential);
	const entropyNats = entropyNatsFrom(exponential);
	// Last, because it takes the weights for its own.
	const probabilities = probabilitiesFrom(exponential);
	return { probabilities, logProbabilities, entropyNats };
}
