import { seriesValues, type SeriesValues } from '../../../src/core/present/series.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Axis } from '../../chart/axis.ts';
import { createBarChart, type BarChart } from '../../chart/barChart.ts';
import { nameFont } from '../../chart/barNames.ts';
import { barsOf, type Bars } from '../../chart/bars.ts';
import { barSurfaces } from '../../chart/barSurface.ts';
import { createCanvasText } from '../../chart/canvasText.ts';
import { createChartLayers } from '../../chart/chartLayers.ts';
import { layoutChart, type ChartLayout } from '../../chart/layout.ts';
import { measuredWidth } from '../../chart/measuredWidth.ts';
import { pictureOf, type Picture, type PictureChoice } from '../../chart/picture.ts';
import { type ChartPart, partInSight, picturePart } from '../../chart/chartPart.ts';
import type { LaterMarks } from '../../chart/laterMarks.ts';
import type { ChartTheme } from '../../chart/theme.ts';
import type { Tooltip } from '../../chart/tooltip.ts';
import { viewportPart } from '../../chart/viewportPart.ts';
import { element, setAttribute } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { CompareState } from '../../state/compareState.ts';
import { subjectIndex, type Vector } from '../../vector.ts';
import { listedSeries } from './listedSeries.ts';
import { type Rival, rivalTitle } from './rival.ts';

/** What the chart shows. */
interface ChartModel {
	readonly reading: Reading;
	readonly slice: CompareState;
	readonly selected: number | undefined;
	readonly tried: readonly { readonly index: number }[];
	readonly rival: Rival;
	/** The entries whose labels hold what is typed; `undefined` for all. */
	readonly matches: Uint32Array | undefined;
}

export interface ChartView {
	readonly element: HTMLElement;
	/**
	 * Returns what is drawn; `undefined` where there is nothing. With `figuresLater`, the figures beside bars that move are
	 * those of an update that is to follow.
	 */
	update(model: ChartModel, theme: ChartTheme, figuresLater?: boolean): Picture | undefined;
	/** The temperature has come to rest: an axis that was kept while bars moved follows them. */
	rest(): void;
	/** The chart in a sentence, for those who do not see it. */
	describe(sentence: string): void;
}

/**
 * The bars on their canvas. `select` hears the subject's index of a clicked bar, `redraw` asks for another `update` when
 * the width has changed.
 */
export function createChartView(t: Translate, select: (index: number) => void, redraw: () => void): ChartView {
	const layers = createChartLayers();
	const canvas = layers.bars;
	const frame = element('div', { class: 'chart-frame' }, layers.element);
	const text = createCanvasText();
	const width = measuredWidth(frame, () => {
		layout = undefined;
		// At once: the width is known before the frame is painted, and the first picture waits for it.
		draw();
	});
	const inSight = viewportPart(frame, redraw);

	let tooltip: Tooltip | undefined;
	let shown: ChartModel | undefined;
	let picture: Picture | undefined;
	let bars: Bars | undefined;
	let rivalBars: readonly [Float64Array, SeriesValues] | undefined;
	let atOneBars: SeriesValues | undefined;
	let axis: Axis | undefined;
	let theme: ChartTheme | undefined;
	let layout: ChartLayout | undefined;
	let chart: BarChart | undefined;
	let direction: ChartLayout['direction'] | undefined;
	/** The bars that are drawn, of a chart that is taller than the window. */
	let part: ChartPart | undefined;
	let laterMarks: LaterMarks | undefined;
	let marksAsked = false;
	let choice: PictureChoice | undefined;

	barSurfaces.set(canvas, {
		entryAt: (x, y) => bars?.entries[barAt(x, y)],
		valueAt: (x, y) => chart?.valueAt(x, y) ?? NaN,
		direction: () => direction ?? 'columns',
	});
	canvas.addEventListener('pointermove', event => pointAt(event));
	canvas.addEventListener('pointerenter', () => void fetchTooltip(), { once: true });
	canvas.addEventListener('pointerleave', () => tooltip?.hide());
	canvas.addEventListener('click', event => {
		const entry = bars?.entries[barAt(event.offsetX, event.offsetY)];
		if (shown !== undefined && entry !== undefined) select(subjectIndex(shown.reading.vector, entry));
	});

	async function fetchTooltip(): Promise<void> {
		const { createTooltip } = await import('../../chart/tooltip.ts');
		tooltip = createTooltip(t);
		frame.append(tooltip.element);
	}

	async function fetchLaterMarks(): Promise<void> {
		marksAsked = true;
		({ laterMarks } = await import('../../chart/laterMarks.ts'));
		redraw();
	}

	/** The bar at a place of the canvas, −1 beside them all. */
	function barAt(x: number, y: number): number {
		const bar = chart?.barAt(x, y) ?? -1;
		return bar < 0 ? bar : bar + (part?.first ?? 0);
	}

	function pointAt({ offsetX, offsetY }: PointerEvent): void {
		const bar = barAt(offsetX, offsetY);
		canvas.classList.toggle('clickable', bars?.entries[bar] !== undefined);
		if (bar < 0 || shown === undefined || picture === undefined) tooltip?.hide();
		else
			tooltip?.show(shown.reading, picture, rivalTitle(shown.rival.name, t), bar, offsetX, offsetY + (part?.top ?? 0));
	}

	/** Not while the slider or a bar is held: then once it is let go. */
	function fitAxis(): void {
		if (bars === undefined || choice === undefined || shown === undefined) return;
		const fresh = pictureOf(shown.reading, bars, { ...choice, axis: undefined }, t)?.axis;
		if (fresh === undefined || fresh.maximum === axis?.maximum) return;
		axis = fresh;
		redraw();
	}

	/** Chooses the bars, which no temperature changes. */
	function choose({ reading: { vector }, slice, matches }: ChartModel): Bars {
		const before = shown;
		// An edit of the same array keeps the axis: only a picture that no longer fits moves it.
		if (before === undefined || !isEditOf(before.reading.vector, vector)) axis = undefined;
		layout = undefined;
		rivalBars = undefined;
		atOneBars = undefined;
		return barsOf(vector, listedSeries(vector, slice, matches), t);
	}

	function rivalOf({ rival }: ChartModel, { series }: Bars): SeriesValues | undefined {
		if (!rival.holds) return undefined;
		if (rival.values === undefined) {
			// not yet, at this temperature: it keeps its room
			return rivalBars && { entries: new Float64Array(rivalBars[1].entries.length), others: 0 };
		}
		if (rivalBars?.[0] !== rival.values) rivalBars = [rival.values, seriesValues(series, rival.values)];
		return rivalBars[1];
	}

	function atOneOf({ reading: { temperature, vector } }: ChartModel, { series }: Bars): SeriesValues | undefined {
		const { atOne } = vector;
		if (temperature !== 1 && atOne.state === 'distribution') atOneBars ??= seriesValues(series, atOne.probabilities);
		return atOneBars;
	}

	function layOut({ names, counted }: Bars, current: ChartTheme): ChartLayout {
		const font = nameFont(current, true);
		const widestName = names.reduce((widest, name) => Math.max(widest, text.width(name, font)), 0);
		return layoutChart({ count: names.length, width: width(), widestName, counted });
	}

	function draw(figuresLater = false): void {
		if (picture === undefined || bars === undefined || theme === undefined || width() === 0) return;
		layout ??= layOut(bars, theme);
		if (layout.direction !== direction) {
			chart?.destroy();
			chart = undefined;
			({ direction } = layout);
		}
		const next = partInSight(bars, layout, inSight(), part);
		if (next !== part) {
			part = next;
			frame.style.height = `${layout.height}px`;
			layers.element.style.transform = `translateY(${part.top}px)`;
		}
		const isWaiting = laterMarks === undefined && hasLaterMarks(picture);
		if (!marksAsked) void fetchLaterMarks();
		// Until they have come, what is drawn stays.
		if (isWaiting) return;
		const annotations = { picture: picturePart(picture, part), layout: part.layout, theme, text, laterMarks };
		chart ??= createBarChart(layers, annotations, width());
		chart.draw(annotations, width(), figuresLater);
	}

	return {
		element: frame,
		update(model, current, figuresLater) {
			const { reading, slice, selected, tried } = model;
			if (reading !== shown?.reading) tooltip?.hide();
			if (bars === undefined || !sameBars(shown, model)) bars = choose(model);
			if (current !== theme) layout = undefined;
			shown = model;
			theme = current;
			const rival = rivalOf(model, bars);
			const atOne = atOneOf(model, bars);
			choice = { dots: slice.dots, log: slice.log, selected, tried, rival, atOne, axis };
			picture = pictureOf(reading, bars, choice, t);
			setAttribute(frame, 'hidden', picture === undefined);
			axis = picture?.axis ?? axis;
			draw(figuresLater);
			return picture;
		},
		rest() {
			if (document.querySelector(':active') === null) fitAxis();
			else window.addEventListener('pointerup', fitAxis, { once: true });
		},
		describe(sentence) {
			setAttribute(canvas, 'aria-label', sentence);
		},
	};
}

function hasLaterMarks({ dots, ghost, bars }: Picture): boolean {
	return dots || ghost !== undefined || bars.gaps.length > 0 || bars.entries.some((_, bar) => bars.masked(bar));
}

function sameBars(before: ChartModel | undefined, { reading, slice, matches }: ChartModel): boolean {
	return (
		before !== undefined &&
		before.reading.vector === reading.vector &&
		before.matches === matches &&
		before.slice.most === slice.most &&
		before.slice.order === slice.order
	);
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
