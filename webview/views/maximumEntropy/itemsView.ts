import { formatCount, formatFigure, formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { createSlider } from '../../controls/slider.ts';
import { element, setText } from '../../element.ts';
import type { ItemOutcome, Ways } from './itemOutcome.ts';
import { itemScale } from './itemScale.ts';

const TICKS: ReadonlyMap<number, string> = new Map([
	[1, '1'],
	[100, '10²'],
	[10_000, '10⁴'],
	[1_000_000, '10⁶'],
]);

/** N items dealt out: in how many ways, exactly and by Stirling's approximation. */
export interface ItemsView {
	readonly element: HTMLElement;
	/** The choice, and the newest outcome, which may be of an earlier one. */
	update(items: number, outcome: ItemOutcome): void;
}

export function createItemsView(t: Translate, onChoice: (items: number) => void): ItemsView {
	const slider = createSlider(t, {
		label: t('Items N'),
		scale: itemScale,
		spoken: items => `N = ${items}`,
		tickText: tick => TICKS.get(tick) ?? '',
		onChoice: items => onChoice(Math.round(items)),
	});
	const sentence = element('p', { class: 'items-sentence' });
	const rows = [
		rowOf(t('ln W, exact')),
		rowOf(t('ln W by Stirling')),
		rowOf(t('Stirling’s error')),
		rowOf(t('ln W / N, nears the entropy')),
	] as const;
	const heads = [t('softmax'), t('rival')].map(name => element('th', { scope: 'col' }, name));
	const table = element(
		'table',
		{ class: 'ways' },
		element('caption', {}, t('In how many ways W = N! / ∏ nₖ! the items come to these counts')),
		element('thead', {}, element('tr', {}, element('td'), ...heads)),
		element('tbody', {}, ...rows.map(({ element: row }) => row)),
	);

	return {
		element: element('section', { class: 'items', 'aria-label': t('Items N') }, slider.element, sentence, table),
		update(items, outcome) {
			slider.update(items);
			setText(sentence, waysSentence(outcome, t));
			const both = [outcome.boltzmann, outcome.rival] as const;
			const show = (row: (typeof rows)[number], textOf: (ways: Ways) => string) =>
				row.show(both.map(ways => (ways === undefined ? '—' : textOf(ways))));
			show(rows[0], ({ exact }) => formatFigure(exact));
			show(rows[1], ({ stirling }) => formatFigure(stirling));
			show(rows[2], errorText);
			show(rows[3], ({ exact }) => formatFigure(exact / outcome.items));
		},
	};
}

/** How many times more ways the softmax has, in words. */
function waysSentence({ items, boltzmann, rival }: ItemOutcome, t: Translate): string {
	const count = formatCount(items);
	if (rival === undefined)
		return t('{0} items come to these counts nₖ in e^{1} ways.', count, formatFigure(boltzmann.exact));
	const lead = boltzmann.exact - rival.exact;
	if (Math.abs(lead) < 1e-9) return t('{0} items are too few: the rival’s counts come about in as many ways.', count);
	if (lead < 0) return t('{0} items are too few: rounded to whole counts, the rival has more ways.', count);
	const times = timesText(lead);
	return t('{0} items come to softmax’s counts nₖ in {1} times as many ways as to the rival’s.', count, times);
}

/** e^lead: three digits, and its exponent alone where it is beyond a million. */
function timesText(lead: number): string {
	if (lead > Math.log(1e6)) return `e^${formatScore(lead, 4)}`;
	const times = Number(Math.exp(lead).toPrecision(3));
	return times < 1000 ? formatScore(times, 3) : formatCount(times);
}

function errorText({ exact, stirling }: Ways): string {
	const error = stirling - exact;
	const share = exact === 0 ? '' : ` (${((100 * error) / exact).toPrecision(2).replace(/e[+](\d+)/, 'e$1')}%)`;
	return `${formatFigure(error)}${share}`;
}

function rowOf(name: string): { readonly element: HTMLElement; show(texts: readonly string[]): void } {
	const cells = [element('td'), element('td')];
	return {
		element: element('tr', {}, element('th', { scope: 'row' }, name), ...cells),
		show(texts) {
			for (const [place, cell] of cells.entries()) setText(cell, texts[place] ?? '');
		},
	};
}
