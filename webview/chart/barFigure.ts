import { formatShort } from '../../src/core/present/formatNumber.ts';

/**
 * A probability in the little room beside a bar: a short figure, and ">0.9999" for what only more decimals tell from 1.
 * At most eight characters.
 */
export function barFigure(probability: number): string {
	return probability > 0.9999 && probability < 1 ? '>0.9999' : formatShort(probability);
}
