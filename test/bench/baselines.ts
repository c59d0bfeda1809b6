/** The softmax that everyone writes first: arrays, `map`, `reduce`. Overflows, as everyone's first one does. */
export function naiveSoftmax(logits: readonly number[], temperature: number): number[] {
	const weights = logits.map(logit => Math.exp(logit / temperature));
	const normalizer = weights.reduce((left, right) => left + right, 0);
	return weights.map(weight => weight / normalizer);
}

/** The stable softmax as a tight loop over typed arrays, with `Math.exp` and a plain sum. */
export function tightSoftmax(logits: Float64Array, temperature: number): Float64Array {
	let largest = -Infinity;
	for (let index = 0; index < logits.length; index++) if (logits[index]! > largest) largest = logits[index]!;
	const probabilities = new Float64Array(logits.length);
	let normalizer = 0;
	for (let index = 0; index < logits.length; index++) {
		const weight = Math.exp((logits[index]! - largest) / temperature);
		probabilities[index] = weight;
		normalizer += weight;
	}
	for (let index = 0; index < logits.length; index++) probabilities[index]! /= normalizer;
	return probabilities;
}
