import type { Translate } from '../../../src/core/present/translate.ts';
import { createSelect } from '../../controls/select.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import { barCounts, type CompareChange, type CompareState } from '../../state/compareState.ts';
import { barLimit, isByValue } from './listedSeries.ts';

/** How the bars are drawn, and which. Only what makes a difference for the array is in sight. */
export interface ChartTools {
	readonly element: HTMLElement;
	/** `matches` is how many labels hold what is typed, `undefined` where nothing is. */
	update(reading: Reading, slice: CompareState, matches: number | undefined): void;
}

/** Below, all labels are seen at a glance. */
const FEWEST_FILTERED = 9;

export function createChartTools(t: Translate, change: (change: CompareChange) => void): ChartTools {
	const field = element('input', {
		type: 'text',
		class: 'filter-field',
		'aria-label': t('Filter by label'),
		placeholder: t('Filter'),
		autocomplete: 'off',
		spellcheck: 'false',
	});
	const found = element('span', { class: 'filter-count', role: 'status' });
	const filter = element('span', { class: 'filter' }, field, found);
	const most = createSelect<string>({
		label: t('How many bars'),
		onChoice: chosen => change({ most: chosen === '' ? undefined : Number(chosen) }),
	});
	let byValue = false;
	let shown: CompareState | undefined;
	const toggles = [
		toggleOf(t('log'), t('Logarithmic axis'), () => change({ log: shown?.log !== true })),
		toggleOf(t('dots'), t('Dots in place of bars'), () => change({ dots: shown?.dots !== true })),
		toggleOf(t('by value'), t('The largest first'), () => change({ order: byValue ? 'index' : 'value' })),
	] as const;
	const [log] = toggles;

	field.addEventListener('input', () => change({ filter: field.value.slice(0, 200) }));
	field.addEventListener('keydown', event => {
		if (event.key === 'Escape' && field.value !== '') change({ filter: '' });
	});

	return {
		element: element('div', { class: 'choices chart-tools' }, filter, most.element, ...toggles),
		update({ vector, distribution }, slice, matches) {
			shown = slice;
			const count = vector.values.length;
			setAttribute(filter, 'hidden', vector.subject.labels === undefined || count < FEWEST_FILTERED);
			if (field.value !== slice.filter) field.value = slice.filter;
			setText(found, matches === undefined ? '' : t('{0} found', formatCount(matches)));
			const offered = barCounts.filter(candidate => candidate < count);
			setAttribute(most.element, 'hidden', offered.length < 2);
			const auto = barLimit(vector, undefined);
			most.offer([
				['', count <= auto ? t('all {0}', formatCount(count)) : t('top {0}', auto)],
				...offered.filter(other => other !== auto).map(other => [String(other), t('top {0}', other)] as const),
			]);
			most.update(slice.most === undefined || !offered.includes(slice.most) ? '' : String(slice.most));
			byValue = isByValue(vector, slice);
			setAttribute(log, 'hidden', distribution.state !== 'distribution');
			for (const [place, pressed] of [slice.log, slice.dots, byValue].entries()) {
				setAttribute(toggles[place]!, 'aria-pressed', String(pressed));
			}
		},
	};
}

function toggleOf(name: string, title: string, onClick: () => void): HTMLButtonElement {
	const button = element('button', { type: 'button', class: 'toggle', title }, name);
	button.addEventListener('click', onClick);
	return button;
}
