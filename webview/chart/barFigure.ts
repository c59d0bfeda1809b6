import { formatProbability } from '../../src/core/present/formatNumber.ts';

/**
 * A probability in the little room beside a bar: four decimals, one significant digit below 0.0001 (4e-12), and ">0.9999"
 * for what only more decimals tell from 1. At most seven characters; the table has the digits.
 */
export function barFigure(probability: number): string {
	if (probability > 0.9999 && probability < 1) return '>0.9999';
	if (probability > 0 && probability < 1e-4) return probability.toExponential(0);
	return formatProbability(probability);
}
