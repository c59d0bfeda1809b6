import { barFigure } from '../../chart/barFigure.ts';
import { createNameButton } from '../../chart/nameButton.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';

/** One entry, or all others together, as a format computed it. */
export interface WeightFigures {
	/** Untrusted text. */
	readonly name: string;
	/** Shifted; `undefined` for the others. */
	readonly score: number | undefined;
	readonly weight: number | undefined;
	/** NaN where it is lost. */
	readonly probability: number;
	/** What it should be. */
	readonly reference: number;
	readonly strong: boolean;
	readonly marked: boolean;
}

/** A line of the table: score, exponential, the bar beside what it should be, and the figure. */
export interface WeightLine {
	readonly element: HTMLTableRowElement;
	/** `length` is the probability that fills the track. */
	update(figures: WeightFigures, length: number): void;
}

export function createWeightLine(t: Translate, select: (() => void) | undefined): WeightLine {
	const name = createNameButton(t('Select in the editor'), () => select?.());
	const score = element('td', { class: 'score' });
	const weight = element('td', { class: 'weight' });
	const bar = element('span', { class: 'bar fill-softmax' });
	const right = element('span', { class: 'bar right-bar' });
	const sign = element('span', { class: 'sign' });
	const word = element('span', { class: 'word' });
	const mark = element('span', { class: 'mark' }, sign, word);
	const probability = element('td', { class: 'probability' });
	const line = element(
		'tr',
		{},
		element('th', { scope: 'row' }, name.element),
		score,
		weight,
		element('td', { class: 'picture' }, element('span', { class: 'weight-track' }, bar, right, mark)),
		probability,
	);

	return {
		element: line,
		update(figures, length) {
			const share = (value: number) => `${100 * Math.min(1, Math.max(0, value / length))}%`;
			const fate = fateOf(figures);
			name.show(figures.name, select !== undefined);
			setText(score, figures.score === undefined ? '' : formatScore(figures.score, 5));
			setText(weight, figures.weight === undefined ? '' : weightText(figures.weight));
			setText(sign, SIGNS[fate]);
			setText(word, wordOf(fate, t));
			setAttribute(mark, 'hidden', fate === 'fine');
			setAttribute(line, 'data-fate', fate);
			setAttribute(line, 'aria-current', figures.marked ? 'true' : undefined);
			line.classList.toggle('largest', figures.strong);
			setAttribute(bar, 'hidden', !(figures.probability > 0));
			bar.style.width = share(figures.probability);
			// Where the bar is as it should be, and where it is narrower than its dashes, it says nothing.
			const same = Math.abs(figures.probability - figures.reference) < 0.005 * length;
			setAttribute(right, 'hidden', same || figures.reference < 0.005 * length);
			right.style.width = share(figures.reference);
			setText(probability, Number.isNaN(figures.probability) ? 'NaN' : barFigure(figures.probability));
		},
	};
}

type Fate = 'overflow' | 'underflow' | 'masked' | 'fine';

const SIGNS: Readonly<Record<Fate, string>> = { overflow: '\u25b2', underflow: '\u25bc', masked: '', fine: '' };

/** At most seven characters. */
function weightText(weight: number): string {
	const short = weight === 0 || weight === Infinity || (weight >= 0.001 && weight < 100_000);
	return short ? formatScore(weight, 3) : weight.toExponential(1).replace('e+', 'e');
}

function fateOf({ score, weight }: WeightFigures): Fate {
	if (score === -Infinity) return 'masked';
	if (weight === Infinity) return 'overflow';
	return weight === 0 ? 'underflow' : 'fine';
}

function wordOf(fate: Fate, t: Translate): string {
	switch (fate) {
		case 'overflow':
			return t('overflow');
		case 'underflow':
			return t('underflow');
		case 'masked':
			return t('masked');
		case 'fine':
			return '';
		default:
			return fate satisfies never;
	}
}
