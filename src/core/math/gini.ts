import { compensatedSum } from './sum.ts';

/**
 * Gini impurity 1 − Σp²: the probability that two independent draws differ. From 0 for a certain outcome to 1 − 1/n for
 * the uniform distribution. Taken as Σ pⱼ(1 − pⱼ), with 1 − p of the largest as the sum of the others, so that it is
 * exact near 0 too. The entries are taken as they are, not normalized; NaN with a NaN; 0 for `[]`. O(n).
 */
export function giniImpurity(probabilities: ArrayLike<number>): number {
	let largest = 0;
	for (let index = 0; index < probabilities.length; index++) {
		if (probabilities[index]! > probabilities[largest]!) largest = index;
	}
	const others = Float64Array.from(probabilities, (probability, index) => (index === largest ? 0 : probability));
	const rest = compensatedSum(others);
	const terms = others.map(probability => probability * (1 - probability));
	if (terms.length > 0) terms[largest] = probabilities[largest]! * rest;
	return compensatedSum(terms) + 0;
}
