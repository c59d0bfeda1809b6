import { formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Culprit, PairFigures } from './pairFigures.ts';

/** How far apart, in four figures. */
export interface PairFiguresView {
	readonly element: HTMLElement;
	/** `nameOf` names an outcome: untrusted text. */
	update(figures: PairFigures, nameOf: (outcome: number) => string): void;
}

export function createPairFiguresView(t: Translate): PairFiguresView {
	const names = [t('KL A‖B, nats'), t('KL B‖A, nats'), t('Jensen–Shannon, nats'), t('Total variation')];
	const figures = names.map(() => element('span', { class: 'pair-figure' }));
	const details = names.map(() => element('span', { class: 'pair-detail' }));
	const list = element(
		'dl',
		{ class: 'pair-figures', 'aria-label': t('Figures') },
		...names.map((name, place) =>
			element('div', {}, element('dt', {}, name), element('dd', {}, figures[place]!, details[place]!)),
		),
	);

	return {
		element: list,
		update(figuresOf, nameOf) {
			const { leftToRight, rightToLeft, jensenShannon, totalVariation, pooled } = figuresOf;
			const bound = pooled ? '≥ ' : '';
			const nats = (value: number) => `${value === Infinity ? '' : bound}${formatFigure(value)}`;
			const name = (culprit: Culprit) => (culprit === 'unlisted' ? t('the unlisted') : quoted(nameOf(culprit), t));
			const texts = [
				nats(leftToRight),
				nats(rightToLeft),
				nats(jensenShannon),
				`${bound}${formatProbability(totalVariation)}`,
			];
			const asides = [
				figuresOf.onlyInLeft === undefined
					? t('when A is true and B believed')
					: t('B gives 0 to {0}, A does not', name(figuresOf.onlyInLeft)),
				figuresOf.onlyInRight === undefined
					? t('when B is true and A believed')
					: t('A gives 0 to {0}, B does not', name(figuresOf.onlyInRight)),
				t('at most ln 2 = 0.6931'),
				t('at most 1: nothing in common'),
			];
			for (const [place, text] of texts.entries()) {
				setText(figures[place]!, text);
				setText(details[place]!, asides[place]!);
				setAttribute(details[place]!, 'title', asides[place]);
			}
		},
	};
}
