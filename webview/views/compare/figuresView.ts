import { boundSign } from '../../../src/core/present/figures.ts';
import { formatCount, formatEntropy, formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import { labelAt, logitsOf, type Vector } from '../../vector.ts';

export interface FiguresView {
	readonly element: HTMLElement;
	update(reading: Reading): void;
}

/** Entropy in both units, perplexity, the top entry and its lead. */
export function createFiguresView(t: Translate): FiguresView {
	const top = figureOf(t('Top'));
	const margin = figureOf(t('Margin'));
	const entropy = figureOf(t('Entropy'));
	const perplexity = figureOf(t('Perplexity'));
	const list = element(
		'dl',
		{ class: 'figures', 'aria-label': t('Figures') },
		top.element,
		margin.element,
		entropy.element,
		perplexity.element,
	);
	let shown: Vector | undefined;
	/** How many entries are not masked. */
	let possible = 0;
	return {
		element: list,
		update({ vector, figures, distribution }) {
			setAttribute(list, 'hidden', figures === undefined);
			if (figures === undefined) return;
			if (vector !== shown) {
				shown = vector;
				possible = 0;
				for (const logit of logitsOf(vector)) if (logit > -Infinity) possible++;
			}
			const { argmax, ties } = figures;
			const name = quoted(labelAt(vector, argmax) ?? `[${argmax}]`, t);
			top.show(formatProbability(figures.topProbability), ties > 1 ? t('{0} share it', formatCount(ties)) : name);
			const alone = vector.values.length === 1;
			margin.show(alone ? '–' : formatProbability(figures.margin), alone ? '' : t('to the next'));
			const least = distribution.state === 'distribution' ? boundSign(distribution) : '';
			entropy.show(
				least + formatEntropy(figures.entropyNats),
				t('nats · {0} bits', least + formatEntropy(figures.entropyBits)),
			);
			const unlisted = least === '' ? '' : ` + ${t('unlisted')}`;
			perplexity.show(least + formatFigure(figures.perplexity), t('of {0}', formatCount(possible)) + unlisted);
		},
	};
}

function figureOf(name: string): { readonly element: HTMLElement; show(figure: string, detail: string): void } {
	const main = element('span', { class: 'figure' });
	const aside = element('span', { class: 'figure-detail' });
	return {
		element: element('div', {}, element('dt', {}, name), element('dd', {}, main, aside)),
		show(figure, detail) {
			setText(main, figure);
			setText(aside, detail);
			setAttribute(aside, 'title', detail);
		},
	};
}
