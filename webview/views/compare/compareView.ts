import { describeLogits } from '../../../src/core/math/describeLogits.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { CompareChange, CompareState } from '../../state/compareState.ts';
import { obstacleOf, remarksOf, summaryOf } from '../sentences.ts';
import type { View, ViewContext } from '../view.ts';
import { createChartTools } from './chartTools.ts';
import { createChartView } from './chartView.ts';
import { createCurvesSlot } from './curvesSlot.ts';
import { createFiguresView } from './figuresView.ts';
import { matchesOf } from '../labelFilter.ts';
import { createLegend } from './legend.ts';
import { createRivalry } from './rival.ts';
import { createTableView } from './tableView.ts';

/** Softmax against another normalization: the chart, the figures, and the table as the chart's twin. */
export function createCompareView({
	t,
	language,
	change,
	dispatch,
	redraw,
	select,
	send,
	theme,
}: ViewContext<CompareChange>): View<CompareState> {
	const rivalry = createRivalry(t, redraw);
	const legend = createLegend(t, rival => change({ rival }));
	const tools = createChartTools(t, change);
	const remarks = element('p', { class: 'chart-notes' });
	const chart = createChartView(t, select, redraw);
	const obstacle = element('p', { class: 'obstacle' });
	const asLogits = element('button', { type: 'button', class: 'as-logits' }, t('Take them as logits'));
	const figures = createFiguresView(t);
	const curves = createCurvesSlot(t, temperature => dispatch({ type: 'chooseTemperature', temperature }), redraw);
	const table = createTableView(t, language, select, column => dispatch({ type: 'sortBy', column }));
	let shown: Reading | undefined;
	let revision = 0;

	asLogits.addEventListener('click', () => send({ type: 'setKind', revision, kind: 'logits' }));

	let filtered: { readonly typed: string; readonly matches: Uint32Array | undefined } | undefined;

	function matchesIn({ vector }: Reading, typed: string): Uint32Array | undefined {
		if (vector !== shown?.vector || filtered?.typed !== typed) filtered = { typed, matches: matchesOf(vector, typed) };
		return filtered.matches;
	}

	return {
		element: element(
			'div',
			{ class: 'compare' },
			element(
				'section',
				{ class: 'chart', 'aria-label': t('Chart') },
				element('div', { class: 'chart-head' }, legend.element, tools.element),
				remarks,
				asLogits,
				chart.element,
				obstacle,
			),
			element('div', { class: 'details' }, figures.element, curves.element, table.element),
		),
		update({ reading, slice, page }) {
			const { selected, sort, tried } = page;
			({ revision } = page);
			const { vector } = reading;
			const matches = matchesIn(reading, slice.filter);
			const rival = rivalry.rivalOf(slice.rival, reading);
			const picture = chart.update({ reading, slice, selected, tried, rival, matches }, theme());
			if (vector !== shown?.vector) chart.describe(summaryOf(reading, t));
			legend.update(picture, vector.subject.kind, slice.rival);
			tools.update(reading, slice, matches?.length);
			setAttribute(tools.element, 'hidden', picture === undefined);
			setText(remarks, [rival.sentence, ...remarksOf(reading, t)].filter(remark => remark !== '').join(' '));
			const why = obstacleOf(reading, t);
			setText(obstacle, why ?? '');
			setAttribute(obstacle, 'hidden', why === undefined);
			setAttribute(asLogits, 'hidden', !mayBeLogits(reading));
			figures.update(reading);
			curves.update(reading);
			table.update({ reading, selected, sort, rival, matches, tried });
			shown = reading;
		},
		rest({ reading }) {
			const summary = summaryOf(reading, t);
			chart.describe(summary);
			return summary;
		},
	};
}

/** Whether another kind than the one in use would give a distribution. */
function mayBeLogits({ distribution, vector }: Reading): boolean {
	const { kind } = vector.subject;
	if (kind === 'logits' || kind === 'other' || distribution.state === 'distribution') return false;
	return describeLogits(vector.values).type === 'finite';
}
