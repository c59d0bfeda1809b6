import type { Translate } from '../../src/core/present/translate.ts';
import { nameFont } from '../chart/annotations.ts';
import type { Axis } from '../chart/axis.ts';
import { createBarChart, type BarChart } from '../chart/barChart.ts';
import { barsOf, type Bars } from '../chart/bars.ts';
import { createCanvasText } from '../chart/canvasText.ts';
import { layoutChart, type ChartLayout } from '../chart/layout.ts';
import { pictureOf } from '../chart/picture.ts';
import { readTheme, watchTheme, type ChartTheme } from '../chart/theme.ts';
import { createTooltip } from '../chart/tooltip.ts';
import { element, setAttribute, setText } from '../element.ts';
import type { Reading } from '../reading.ts';
import { subjectIndex, type Vector } from '../vector.ts';
import { createLegend } from './legend.ts';
import { obstacleOf, remarksOf } from './sentences.ts';

export interface ChartView {
	readonly element: HTMLElement;
	update(reading: Reading, selected: number | undefined): void;
	/** The chart in a sentence, for those who do not see it. */
	describe(sentence: string): void;
}

/**
 * The chart with its legend, and in place of the bars a sentence where there is no distribution. `select` hears the
 * subject's index of a clicked bar, `redraw` asks for another `update` when the theme or the width has changed.
 */
export function createChartView(t: Translate, select: (index: number) => void, redraw: () => void): ChartView {
	const canvas = element('canvas', { role: 'img' });
	const tooltip = createTooltip(t);
	const frame = element('div', { class: 'chart-frame' }, canvas, tooltip.element);
	const obstacle = element('p', { class: 'chart-message' });
	const legend = createLegend(t);
	const remarks = element('p', { class: 'chart-notes' });
	const text = createCanvasText();

	let shown: Reading | undefined;
	let vector: Vector | undefined;
	let bars: Bars | undefined;
	let axis: Axis | undefined;
	let theme: ChartTheme | undefined;
	let layout: ChartLayout | undefined;
	let chart: BarChart | undefined;
	let direction: ChartLayout['direction'] | undefined;
	// Kept, as asking for it while drawing would cost a layout of the page every frame.
	let width = 0;

	watchTheme(() => {
		theme = undefined;
		layout = undefined;
		redraw();
	});
	new ResizeObserver(([entry]) => {
		if (entry!.contentRect.width === width) return;
		width = entry!.contentRect.width;
		layout = undefined;
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

	/** An edit of the same array keeps the axis: only a picture that no longer fits moves it. */
	function begin(next: Vector): void {
		if (vector === undefined || !isEditOf(vector, next)) axis = undefined;
		vector = next;
		bars = barsOf(next, t);
		layout = undefined;
	}

	function layOut(names: Bars, current: ChartTheme): ChartLayout {
		const font = nameFont(current, true);
		const widestName = names.names.reduce((widest, name) => Math.max(widest, text.width(name, font)), 0);
		return layoutChart({ count: names.names.length, width, widestName, counted: names.counted });
	}

	return {
		element: element('section', { class: 'chart', 'aria-label': t('Chart') }, legend.element, remarks, frame, obstacle),
		update(reading, selected) {
			if (reading !== shown) tooltip.hide();
			shown = reading;
			if (reading.vector !== vector) begin(reading.vector);
			theme ??= readTheme(document.body);
			const picture = pictureOf(reading, bars!, selected, axis);
			legend.update(picture, reading.vector.subject.kind, theme);
			setText(remarks, remarksOf(reading, t).join(' '));
			const why = obstacleOf(reading, t);
			setText(obstacle, why ?? '');
			setAttribute(obstacle, 'hidden', why === undefined);
			setAttribute(frame, 'hidden', picture === undefined);
			if (picture === undefined) return;

			axis = picture.axis;
			width ||= frame.clientWidth;
			if (width === 0) return;
			layout ??= layOut(bars!, theme);
			if (layout.direction !== direction) {
				chart?.destroy();
				chart = undefined;
				({ direction } = layout);
			}
			const annotations = { picture, layout, theme, text };
			chart ??= createBarChart(canvas, annotations);
			chart.draw(annotations, width);
		},
		describe(sentence) {
			setAttribute(canvas, 'aria-label', sentence);
		},
	};
}

function isEditOf(before: Vector, next: Vector): boolean {
	const { source, kind } = before.subject;
	return (
		source.uri === next.subject.source.uri &&
		source.offset === next.subject.source.offset &&
		kind === next.subject.kind &&
		before.values.length === next.values.length
	);
}
