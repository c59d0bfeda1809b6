import { describeLogits } from '../../../src/core/math/describeLogits.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { CompareChange, CompareState } from '../../state/compareState.ts';
import { obstacleOf, remarksOf, summaryOf } from '../sentences.ts';
import { joined } from '../joined.ts';
import type { View, ViewContext, ViewModel } from '../view.ts';
import { createChartTools } from './chartTools.ts';
import { createChartView } from './chartView.ts';
import { createCurvesSlot } from './curvesSlot.ts';
import { createFiguresView } from './figuresView.ts';
import { isLong } from '../../vector.ts';
import { matchesOf } from '../labelFilter.ts';
import { createLegend } from './legend.ts';
import { createRivalry, type Rival } from './rival.ts';
import { createTableView } from './tableView.ts';

/** What follows the bars under a moving slider, one in a frame, in turns; the table in three parts. */
const TURNS = ['barFigures', 0, 'figures', 1, 'curves', 2] as const;

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
	let shown: ViewModel<CompareState> | undefined;
	let revision = 0;

	asLogits.addEventListener('click', () => send({ type: 'setKind', revision, kind: 'logits' }));

	let filtered: { readonly typed: string; readonly matches: Uint32Array | undefined } | undefined;

	function matchesIn({ vector }: Reading, typed: string): Uint32Array | undefined {
		if (vector !== shown?.reading.vector || filtered?.typed !== typed)
			filtered = { typed, matches: matchesOf(vector, typed) };
		return filtered.matches;
	}

	/** What no temperature changes. */
	function updateRest(
		{ reading, slice }: ViewModel<CompareState>,
		rival: Rival,
		matches: Uint32Array | undefined,
		isDrawn: boolean,
	): void {
		// That of a long one takes time, and comes with `rest`.
		if (reading.vector !== shown?.reading.vector && !isLong(reading.vector)) chart.describe(summaryOf(reading, t));
		tools.update(reading, slice, matches?.length);
		setAttribute(tools.element, 'hidden', !isDrawn);
		setText(remarks, joined([rival.sentence, ...remarksOf(reading, t)], t));
		const why = obstacleOf(reading, t);
		setText(obstacle, why ?? '');
		setAttribute(obstacle, 'hidden', why === undefined);
		setAttribute(asLogits, 'hidden', !mayBeLogits(reading));
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
		update(model) {
			const { reading, slice, page, turn } = model;
			const { selected, sort, tried } = page;
			const { vector } = reading;
			const before = shown;
			({ revision } = page);
			const matches = matchesIn(reading, slice.filter);
			const rival = rivalry.rivalOf(slice.rival, reading);
			const part = turn === undefined ? undefined : TURNS[turn % TURNS.length];
			const figuresLater = part !== undefined && part !== 'barFigures';
			const picture = chart.update({ reading, slice, selected, tried, rival, matches }, theme(), figuresLater);
			legend.update(picture, vector.subject.kind, slice.rival);
			const rows = { reading, selected, sort, rival, matches, tried };
			if (part === 'figures') figures.update(reading);
			else if (part === 'curves') curves.update(reading);
			else if (typeof part === 'number') table.update(rows, part);
			else if (part === undefined) {
				updateRest(model, rival, matches, picture !== undefined);
				table.update(rows);
				figures.update(reading);
				// The curves of another array take long: its bars are to be seen before.
				const isNew = before?.reading.vector !== vector && tried.length === 0;
				curves.update(reading, isNew);
				if (isNew) redraw();
			}
			shown = model;
		},
		rest({ reading }) {
			const summary = summaryOf(reading, t);
			chart.describe(summary);
			chart.rest();
			table.rest();
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
