import { rowCount } from '../src/core/present/rows.ts';
import { createAnnouncer } from './announcer.ts';
import { createRowStepper } from './controls/rowStepper.ts';
import { createTemperatureControl } from './controls/temperatureControl.ts';
import { element, setAttribute } from './element.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Action, PageState, Settings } from './store.ts';
import { translatorOf } from './translator.ts';
import { vectorOf, type Vector } from './vector.ts';
import { createChartView } from './views/chartView.ts';
import { createEmptyView } from './views/emptyView.ts';
import { createFiguresView } from './views/figuresView.ts';
import { createHeadView } from './views/headView.ts';
import { summaryOf } from './views/sentences.ts';
import { createTableView } from './views/tableView.ts';

/** The page in one language. */
export interface Page {
	readonly element: HTMLElement;
	draw(state: PageState): void;
}

/** What the page asks of its surroundings. */
export interface PageActs {
	readonly dispatch: (action: Action) => void;
	/** Another `draw` in the next frame, without a new state. */
	readonly redraw: () => void;
	readonly select: (index: number) => void;
	readonly copy: () => void;
}

/** Builds every part of the page once; `draw` then only changes what differs. */
export function createPage(
	{ language, strings, surface }: Settings,
	{ dispatch, redraw, select, copy }: PageActs,
): Page {
	const t = translatorOf(strings);
	const head = createHeadView(t, copy);
	const stepper = createRowStepper(t, row => dispatch({ type: 'chooseRow', row }));
	const temperature = createTemperatureControl(t, chosen =>
		dispatch({ type: 'chooseTemperature', temperature: chosen }),
	);
	const chart = createChartView(t, select, redraw);
	const figures = createFiguresView(t);
	const table = createTableView(t, language, select, column => dispatch({ type: 'sortBy', column }));
	const announcer = createAnnouncer();
	const empty = createEmptyView(t);
	const controls = element('div', { class: 'controls' }, stepper.element, temperature.element);
	const array = element(
		'div',
		{ class: 'array' },
		head.element,
		controls,
		chart.element,
		element('div', { class: 'details' }, figures.element, table.element),
	);

	let vector: Vector | undefined;
	let reading: Reading | undefined;

	function read(next: Reading, anew: boolean): void {
		reading = next;
		const summary = () => summaryOf(next, t);
		if (anew) chart.describe(summary());
		announcer.announce(() => {
			chart.describe(summary());
			return summary();
		});
	}

	return {
		element: element(
			'div',
			{ class: 'page', lang: language, 'data-surface': surface },
			empty,
			array,
			announcer.element,
		),
		draw(state) {
			const { subject } = state;
			setAttribute(empty, 'hidden', subject !== undefined);
			setAttribute(array, 'hidden', subject === undefined);
			if (subject === undefined) {
				vector = undefined;
				reading = undefined;
				return;
			}
			const anew = vector?.subject !== subject || vector.row !== state.row;
			if (anew) vector = vectorOf(subject, state.row);
			if (anew || reading?.temperature !== state.temperature) read(readingOf(vector!, state.temperature), anew);
			if (vector === undefined || reading === undefined) return;
			// First, while the document is as it was: a canvas that sets its font brings all changed styles up to date.
			chart.update(reading, state.selected);
			head.update(state, reading);
			array.classList.toggle('gone', !state.live);
			stepper.update(state.row, rowCount(subject.shape));
			temperature.update({
				temperature: state.temperature,
				number: state.number,
				defaultTemperature: state.settings?.defaultTemperature ?? 1,
			});
			setAttribute(temperature.element, 'hidden', vector.atOne.state === 'scores');
			figures.update(reading);
			table.update(reading, state.selected, state.sort);
		},
	};
}
