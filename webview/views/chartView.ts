import { linearSentence, summarySentence, temperatureLabel, undefinedSentence } from '../../src/core/present/sentences.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { nameFont } from '../chart/annotations.ts';
import { createBarChart, type BarChart } from '../chart/barChart.ts';
import { barsOf, type Bars } from '../chart/bars.ts';
import type { Axis } from '../chart/axis.ts';
import { createCanvasText } from '../chart/canvasText.ts';
import { layoutChart, type ChartLayout } from '../chart/layout.ts';
import { pictureOf } from '../chart/picture.ts';
import { readTheme, watchTheme, type ChartTheme } from '../chart/theme.ts';
import { createTooltip } from '../chart/tooltip.ts';
import { element, setAttribute, setText } from '../element.ts';
import { kindName } from '../kindName.ts';
import type { Reading } from '../reading.ts';
import { subjectIndex, type Vector } from '../vector.ts';
import { createLegend } from './legend.ts';

export interface ChartView {
	readonly element: HTMLElement;
	update(reading: Reading, selected: number | undefined): void;
}

/**
 * The chart with its legend, and in place of the bars a sentence where there is no distribution. `select` hears the
 * subject's index of a clicked bar, `redraw` asks for another `update` when the theme or the width has changed.
 */
export function createChartView(t: Translate, select: (index: number) => void, redraw: () => void): ChartView {
	const canvas = element('canvas', { role: 'img' });
	const tooltip = createTooltip(t);
	const frame = element('div', { class: 'chart-frame' }, canvas, tooltip.element);
	const message = element('p', { class: 'chart-message' });
	const legend = createLegend(t);
	const notes = element('p', { class: 'chart-notes' });
	const text = createCanvasText();

	let theme: ChartTheme | undefined;
	let chart: BarChart | undefined;
	let direction: ChartLayout['direction'] | undefined;
	let vector: Vector | undefined;
	let bars: Bars | undefined;
	let widestName = 0;
	let width = 0;
	let axis: Axis | undefined;
	let layout: ChartLayout | undefined;
	let shown: Reading | undefined;

	watchTheme(() => {
		theme = undefined;
		redraw();
	});
	// Read here and kept: asked for while drawing, the width would cost a layout of the page every frame.
	new ResizeObserver(([entry]) => {
		width = entry!.contentRect.width;
		redraw();
	}).observe(frame);

	canvas.addEventListener('pointermove', event => pointAt(event));
	canvas.addEventListener('pointerleave', () => tooltip.hide());
	canvas.addEventListener('click', event => {
		const entry = bars?.entries[chart?.barAt(event.offsetX, event.offsetY) ?? -1];
		if (shown !== undefined && entry !== undefined) select(subjectIndex(shown.vector, entry));
	});

	function pointAt(event: PointerEvent): void {
		const bar = chart?.barAt(event.offsetX, event.offsetY) ?? -1;
		canvas.classList.toggle('clickable', bars?.entries[bar] !== undefined);
		if (bar < 0 || shown === undefined || bars === undefined) tooltip.hide();
		else tooltip.show(shown, bars, bar, event.offsetX, event.offsetY);
	}

	/** Keeps the axis over an edit of the same array: only a picture that no longer fits moves it. */
	function begin(next: Vector): void {
		const before = vector?.subject;
		const same = before?.source.uri === next.subject.source.uri && before.source.offset === next.subject.source.offset;
		if (!same || before.kind !== next.subject.kind || vector?.values.length !== next.values.length) axis = undefined;
		vector = next;
		bars = barsOf(next, t);
		widestName = -1;
		tooltip.hide();
	}

	function measure(names: readonly string[], current: ChartTheme): number {
		return names.reduce((widest, name) => Math.max(widest, text.width(name, nameFont(current, true))), 0);
	}

	function discard(): void {
		chart?.destroy();
		chart = undefined;
		direction = undefined;
	}

	return {
		element: element('section', { class: 'chart', 'aria-label': t('Chart') }, legend.element, notes, frame, message),
		update(reading, selected) {
			shown = reading;
			if (reading.vector !== vector) begin(reading.vector);
			if (theme === undefined) {
				theme = readTheme(document.body);
				widestName = -1;
			}
			if (widestName < 0) widestName = measure(bars!.names, theme);

			const { distribution } = reading;
			const picture = pictureOf(reading, bars!, selected, axis);
			legend.update(picture, reading.vector.subject.kind, theme);
			setText(notes, notesOf(reading, t).join(' '));
			setText(message, distribution.state === 'undefined' ? undefinedSentence(distribution.reason, t) : '');
			setAttribute(frame, 'hidden', picture === undefined);
			setAttribute(message, 'hidden', distribution.state !== 'undefined');
			if (picture === undefined) return;

			axis = picture.axis;
			// The first one comes with the first observation, before anything is painted.
			if (width === 0) return;
			const needs = { count: picture.lengths.length, width, widestName, counted: bars!.counted };
			if (!sameNeeds(laidOut, needs)) layout = layoutChart(needs);
			const annotations = { picture, layout, theme, text };
			chart ??= createBarChart(canvas, annotations);
			direction = layout.direction;
			chart.draw(annotations, width);
			setAttribute(canvas, 'aria-label', summaryOf(reading, t));
		},
	};
}

/** The reading in a sentence, for those who do not see the chart. */
export function summaryOf({ vector, distribution, temperature }: Reading, t: Translate): string {
	switch (distribution.state) {
		case 'distribution': {
			const { labels } = vector.subject;
			return `${temperatureLabel(temperature, t)}: ${summarySentence(distribution, labels, t)}`;
		}
		case 'scores':
			return t('Bars of {0} values: {1}', vector.values.length, kindName(vector.subject.kind, t));
		case 'undefined':
			return undefinedSentence(distribution.reason, t);
		default:
			return distribution satisfies never;
	}
}

function notesOf({ vector, distribution }: Reading, t: Translate): string[] {
	const { atOne, linear, values, series, subject } = vector;
	if (distribution.state === 'scores') {
		const why =
			subject.kind === 'sequence'
				? t('One score per position: together they are no distribution, so there is no softmax.')
				: t('Each score stands alone: together they are no distribution, so there is no softmax.');
		return series.othersCount === 0 ? [why] : [why, t('The {0} largest are drawn.', series.indices.length)];
	}
	const notes: string[] = [];
	const linearReason = distribution.state === 'distribution' && linearSentence(linear.verdict, values, t);
	if (typeof linearReason === 'string') notes.push(linearReason);
	// Said at T = 1 too, so that nothing jumps while the slider passes it.
	if (atOne.state === 'distribution' && atOne.others > 0) {
		notes.push(t('At any T but 1: over the listed entries only.'));
	}
	return notes;
}
