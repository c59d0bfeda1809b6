import { createNameButton } from '../../chart/nameButton.ts';
import { formatCount, formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { MOST_SEEN } from '../../state/samplersState.ts';
import { DRAWS } from './chainOutcome.ts';

/** What a line of the table shows. */
export interface TokenFigures {
	/** Untrusted text. */
	readonly name: string;
	readonly plain: number;
	readonly probability: number;
	readonly drawn: number | undefined;
	/** Out of the chain: the step and why. */
	readonly fall: { readonly step: string; readonly why: string } | undefined;
	/** How often it came already; `undefined` for what no one can tick. */
	readonly seen: number | undefined;
	readonly strong: boolean;
	readonly marked: boolean;
}

/** One token: its bars, its figures, and what became of it. */
export interface TokenLine {
	readonly element: HTMLTableRowElement;
	/** `length` is the probability that fills the track. */
	update(figures: TokenFigures, length: number): void;
}

export function createTokenLine(
	t: Translate,
	{ select, see }: { readonly select: () => void; readonly see: (count: number) => void },
): TokenLine {
	const seen = element('input', {
		type: 'number',
		min: 0,
		max: MOST_SEEN,
		step: 1,
		class: 'seen-field',
		placeholder: '0',
		tabindex: -1,
	});
	const name = createNameButton(t('Select in the editor'), select);
	const plain = element('span', { class: 'bar plain-bar' });
	const bar = element('span', { class: 'bar fill-softmax' });
	const drawnBar = element('span', { class: 'bar drawn-bar fill-linear' });
	const step = element('span', { class: 'fall-step' });
	const why = element('span', { class: 'fall-why' });
	const fall = element('span', { class: 'fall' }, step, why);
	const seenCell = element('td', { class: 'seen' }, seen);
	const probability = element('td', { class: 'figure-cell probability' });
	const expected = element('td', { class: 'figure-cell expected' });
	const drawn = element('td', { class: 'figure-cell drawn' });
	const track = element('span', { class: 'token-track', 'aria-hidden': 'true' }, plain, bar, drawnBar);
	const line = element(
		'tr',
		{},
		seenCell,
		element('th', { scope: 'row' }, name.element),
		element('td', { class: 'picture' }, track, fall),
		probability,
		expected,
		drawn,
	);
	seen.addEventListener('input', () => {
		const typed = seen.value === '' ? 0 : seen.valueAsNumber;
		if (Number.isSafeInteger(typed)) see(Math.max(0, Math.min(MOST_SEEN, typed)));
	});

	return {
		element: line,
		update(figures, length) {
			const { fall: fell } = figures;
			const share = (value: number) => `${100 * Math.min(1, Math.max(0, value / length))}%`;
			name.show(figures.name, figures.seen !== undefined);
			setAttribute(seen, 'aria-label', t('{0}: how often it came', figures.name));
			setAttribute(seen, 'hidden', figures.seen === undefined);
			const count = figures.seen === undefined || figures.seen === 0 ? '' : String(figures.seen);
			if (seen.value !== count && !(seen.value === '0' && count === '')) seen.value = count;
			line.classList.toggle('cut', fell !== undefined);
			line.classList.toggle('largest', figures.strong);
			line.classList.toggle('came', count !== '');
			setAttribute(line, 'aria-current', figures.marked ? 'true' : undefined);
			plain.classList.toggle('hatched', fell !== undefined);
			plain.classList.toggle('fill-others', fell !== undefined);
			plain.style.width = share(figures.plain);
			setAttribute(bar, 'hidden', figures.probability === 0);
			bar.style.width = share(figures.probability);
			drawnBar.style.width = share((figures.drawn ?? 0) / DRAWS);
			setText(step, fell?.step ?? '');
			setText(why, fell?.why ?? '');
			setAttribute(fall, 'title', fell === undefined ? undefined : `${fell.step}${fell.why}`);
			setText(probability, fell === undefined ? formatProbability(figures.probability) : '');
			const counted = fell === undefined ? figures.drawn : undefined;
			setText(expected, counted === undefined ? '' : expectedText(figures.probability));
			setText(drawn, counted === undefined ? '' : formatCount(counted));
		},
	};
}

/** A whole tenth, as the counts beside it are whole; less where it would be 0. */
function expectedText(probability: number): string {
	const expected = probability * DRAWS;
	if (expected === 0) return '0';
	return expected >= 0.05 ? expected.toFixed(1) : formatFigure(expected);
}
