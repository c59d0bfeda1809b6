import { formatShort } from '../../src/core/present/formatNumber.ts';

/**
 * A probability in the little room beside a bar: a short figure, and ">0.9999" for what only more decimals tell from 1.
 * At most eight characters.
 */
export function barFigure(probability: number): string {
	return probability > 0.9999 && probability < 1 ? '>0.9999' : formatShort(probability);
}

/** The same in five characters, where bars stand close: 0.757, 4e-12, and ">.999" for what three decimals write as 1. */
export function tightFigure(probability: number): string {
	if (probability > 0.999 && probability < 1) return '>.999';
	if (probability === 0 || probability === 1) return String(probability);
	return probability < 0.001 ? probability.toExponential(0) : probability.toFixed(3);
}
