import { positiveMaps } from '../../../src/core/math/positiveMaps.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { RivalMapName } from '../../state/whyExpState.ts';

/** Maps of which T is a scale of its own: f(x/T). What a factor leaves as it is has no T. */
export function followsBase(name: RivalMapName): boolean {
	return name === 'expExp' || name === 'expExpExp' || name === 'softplus';
}

/** The map itself, before normalization. */
export function evaluateRival(name: RivalMapName, score: number): number {
	return name === 'linear' ? score : positiveMaps[name].evaluate(score);
}

/** The largest score (of x², the largest magnitude) that the map takes. */
export function largestScoreOf(name: RivalMapName): number {
	return name === 'linear' ? Infinity : positiveMaps[name].largestScore;
}

/** The map as a formula. */
export function formulaOf(name: RivalMapName): string {
	switch (name) {
		case 'linear':
			return 'x';
		case 'expExp':
			return 'e^(eˣ)';
		case 'expExpExp':
			return 'e^(e^(eˣ))';
		case 'softplus':
			return 'ln(1 + eˣ)';
		case 'square':
			return 'x²';
		case 'relu':
			return 'max(0, x)';
		default:
			return name satisfies never;
	}
}

/** What normalization with the map is called in a sentence. */
export function nameOf(name: RivalMapName, t: Translate): string {
	return name === 'linear' ? t('linear') : name === 'softplus' || name === 'relu' ? name : formulaOf(name);
}

/** What is lost without exp. `limit` is the last score at the present base, below 0 where the base turns the order round. */
export function lossOf(name: RivalMapName, limit: number, t: Translate): string {
	switch (name) {
		case 'linear':
			return t('x itself: no result below 0, and +c changes it.');
		case 'expExp':
		case 'expExpExp':
			return limit < 0
				? t('Overflows below x = {0}, and +c changes it.', formatScore(limit, 4))
				: t('Overflows above x = {0}, and +c changes it.', formatScore(limit, 4));
		case 'softplus':
			return t('Nearly x above 0, nearly eˣ below; +c changes it.');
		case 'square':
			return t('−3 counts as much as 3, and +c changes it.');
		case 'relu':
			return t('Every score below 0 gets 0, and +c changes it.');
		default:
			return name satisfies never;
	}
}
