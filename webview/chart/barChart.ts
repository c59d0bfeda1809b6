import { BarController, CategoryScale, Chart, LinearScale, type ChartConfiguration } from 'chart.js';
import { formatScore } from '../../src/core/present/formatNumber.ts';
import { drawBand, drawBars, drawCuts, type Annotations, type BarSet } from './annotations.ts';
import { placeOn, valueAtPlace, valueAtTick, type Axis } from './axis.ts';
import { drawFigures, drawNames, FONT_SIZE } from './barNames.ts';
import { type ChartLayers, clearLayer, paintLayer } from './chartLayers.ts';
import { VALUE_AXIS } from './layout.ts';
import type { Picture } from './picture.ts';
import { PlacedBar } from './placedBar.ts';

Chart.register(BarController, PlacedBar, CategoryScale, LinearScale);

/** Below this width, in pixels, lying bars have room for few ticks. */
const NARROW = 280;
const THICKEST = 56;

interface Point {
	x: number;
	y: number;
}

type Bars = Chart<'bar', Point[]>;
/** What Chart.js is told: a chart's, or of one that is still to be made. */
type Settings = Pick<Bars, 'data' | 'options'>;

/** A Chart.js bar chart. Its direction is fixed; everything else follows `draw`. */
export interface BarChart {
	/** With `figuresLater`, figures beside bars that only move stay as they are: another `draw` is to follow. */
	draw(annotations: Annotations, width: number, figuresLater?: boolean): void;
	/** The bar at a place of the canvas, −1 beside them all. */
	barAt(x: number, y: number): number;
	/** What a bar that ends at a place of the canvas shows. */
	valueAt(x: number, y: number): number;
	destroy(): void;
}

/** Starts a chart whose bars stand or lie. Nothing is drawn before `draw`. */
export function createBarChart(layers: ChartLayers, first: Annotations, firstWidth: number): BarChart {
	let annotations = first;
	let drawn: Annotations | undefined;
	/** What the layer of outlines holds. */
	let outlined: Float64Array | undefined;
	const rows = first.layout.direction === 'rows';
	const [categories, values] = rows ? (['y', 'x'] as const) : (['x', 'y'] as const);
	// Chart.js asks for no size where the canvas has one, and does its first update with all that it is to draw.
	Object.assign(layers.bars, { width: firstWidth, height: first.layout.height });
	const config = configuration();
	setOptions(config, first, firstWidth);
	setLengths(config, 0, first.picture.lengths, first.picture.axis);
	setLengths(config, 1, first.picture.rival, first.picture.axis);
	const chart: Bars = new Chart(layers.bars, config);

	function configuration(): ChartConfiguration<'bar', Point[]> & Settings {
		const dataset = { barPercentage: 0.96, maxBarThickness: THICKEST };
		return {
			type: 'bar',
			data: {
				labels: [],
				datasets: [
					{ ...dataset, data: [] },
					{ ...dataset, data: [] },
				],
			},
			options: {
				indexAxis: categories,
				parsing: false,
				normalized: true,
				animation: false,
				responsive: false,
				maintainAspectRatio: false,
				events: [],
				scales: {
					[categories]: { type: 'category', display: false, ticks: { display: false } },
					[values]: {
						type: 'linear',
						position: rows ? 'top' : 'left',
						border: { display: false },
						ticks: {
							autoSkip: false,
							maxRotation: 0,
							padding: 4,
							callback: (tick: string | number) => formatScore(valueAtTick(annotations.picture.axis, Number(tick))),
						},
						grid: { drawTicks: false },
						afterFit: (scale: { width: number; height: number }) => {
							if (rows) scale.height = VALUE_AXIS.height;
							else scale.width = VALUE_AXIS.width;
						},
					},
				},
			},
			plugins: [
				{
					id: 'annotations',
					// Chart.js draws what stays while bars move; they are drawn on their own.
					beforeDatasetsDraw: bars => {
						drawBand(bars, annotations);
						annotations.laterMarks?.drawMasks(bars, annotations);
						drawNames(bars, annotations);
						annotations.laterMarks?.drawBreaks(bars, annotations);
						return false;
					},
				},
			],
		};
	}

	function setOptions({ data, options }: Settings, { picture, layout, theme }: Annotations, width: number): void {
		const { axis, dots } = picture;
		const [main, rival] = data.datasets;
		const common = {
			grouped: !dots,
			// Where few bars have much room, those of one entry still stand side by side.
			categoryPercentage: Math.min(0.78, (2.1 * THICKEST) / layout.slot),
		};
		Object.assign(main!, common);
		Object.assign(rival!, common, { hidden: picture.rival === undefined });
		data.labels = [...picture.bars.names];
		options.layout = { padding: layout.padding };
		const scale = options.scales![values]!;
		Object.assign(scale, { min: axis.minimum, max: axis.maximum });
		Object.assign(scale.ticks!, {
			color: theme.quietText,
			font: { size: FONT_SIZE, family: theme.family },
			stepSize: rows && width < NARROW ? wideStep(axis) : axis.step,
		});
		Object.assign(scale.grid!, { color: theme.grid });
	}

	function setLengths({ data }: Settings, set: BarSet, lengths: Float64Array | undefined, axis: Axis): void {
		const points = data.datasets[set]!.data;
		points.length = lengths?.length ?? 0;
		for (let bar = 0; bar < points.length; bar++) {
			const length = placeOn(axis, lengths![bar]!);
			const point = (points[bar] ??= { x: bar, y: bar });
			if (rows) point.x = length;
			else point.y = length;
		}
	}

	/** Moves what Chart.js has drawn behind the bars. */
	function keepBackdrop(): void {
		paintLayer(layers.backdrop, layers.bars, context => context.drawImage(layers.bars, 0, 0));
	}

	/** What a step of the slider changes of a bar, as Chart.js would set it in an update. */
	function moveBars(set: BarSet, lengths: Float64Array, axis: Axis): void {
		const scale = chart.scales[values]!;
		const foot = scale.getPixelForValue(placeOn(axis, 0));
		const { data } = chart.getDatasetMeta(set);
		for (let bar = 0; bar < data.length; bar++) {
			const placed = data[bar];
			if (!(placed instanceof PlacedBar)) continue;
			const end = scale.getPixelForValue(placeOn(axis, lengths[bar]!));
			if (rows) {
				placed.x = end;
				placed.width = Math.abs(end - foot);
			} else {
				placed.y = end;
				placed.height = Math.abs(end - foot);
			}
		}
	}

	function drawFront(): void {
		chart.clear();
		if (annotations.picture.dots) annotations.laterMarks?.drawDots(chart, annotations);
		else drawBars(chart, annotations);
		drawCuts(chart, annotations);
	}

	/** On no more than the edge where they stand: a small canvas costs little. */
	function drawFigureEdge(): void {
		const { padding } = annotations.layout;
		const { width, height, currentDevicePixelRatio: ratio } = chart;
		const across = rows ? Math.min(2 * padding.right, width) : width;
		const edge = { left: width - across, top: 0, width: across, height: rows ? height : padding.top };
		const context = clearLayer(layers.figures, ratio, edge);
		drawFigures(context, chart, annotations);
	}

	/** Those of T = 1 stay drawn while they are out of sight. */
	function updateOutlines(kept: boolean): void {
		const { ghost } = annotations.picture;
		if (!kept) outlined = undefined;
		layers.outlines.classList.toggle('absent', ghost === undefined);
		if (ghost === undefined || sameItems(outlined, ghost)) return;
		outlined = ghost;
		paintLayer(layers.outlines, layers.bars, context => {
			context.scale(chart.currentDevicePixelRatio, chart.currentDevicePixelRatio);
			annotations.laterMarks?.drawGhost(context, chart, annotations);
		});
	}

	return {
		draw(next, width, figuresLater = false) {
			const before = drawn;
			annotations = next;
			drawn = next;
			const { picture, layout } = next;
			const sameSize = chart.width === width && chart.currentDevicePixelRatio === window.devicePixelRatio;
			const sameScales = before !== undefined && sameSize && onlyLengthsDiffer(before, next);
			if (sameScales) {
				// A step of the slider: bars move, and nothing else is laid out or resolved anew.
				moveBars(0, picture.lengths, picture.axis);
				if (picture.rival !== undefined) moveBars(1, picture.rival, picture.axis);
			} else if (before !== undefined || next !== first) {
				setOptions(chart, next, width);
				setLengths(chart, 0, picture.lengths, picture.axis);
				setLengths(chart, 1, picture.rival, picture.axis);
				if (!sameSize || chart.height !== layout.height) chart.resize(width, layout.height);
				chart.update('none');
			}
			const sameNames = sameScales && sameSingled(before.picture, picture);
			if (!sameNames) {
				if (sameScales) chart.draw();
				keepBackdrop();
			}
			drawFront();
			if (!sameScales || !figuresLater) drawFigureEdge();
			updateOutlines(sameScales);
		},
		barAt(x, y) {
			const { left, right, top, bottom } = chart.chartArea;
			const inside = rows ? y >= top && y <= bottom : x >= left && x <= right;
			const count = annotations.picture.bars.names.length;
			if (!inside || count === 0) return -1;
			const share = rows ? (y - top) / (bottom - top) : (x - left) / (right - left);
			return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
		},
		valueAt(x, y) {
			const place = chart.scales[values]!.getValueForPixel(rows ? x : y) ?? NaN;
			return valueAtPlace(annotations.picture.axis, place);
		},
		destroy() {
			chart.destroy();
		},
	};
}

/** The middle and the end of an axis from 0, else every other tick. */
function wideStep({ minimum, maximum, step, decades }: Axis): number {
	if (decades !== undefined) return step;
	return minimum === 0 ? maximum / 2 : 2 * step;
}

/** Whether two drawings share everything that Chart.js is told by options. */
function onlyLengthsDiffer(before: Annotations, { picture, layout, theme }: Annotations): boolean {
	return (
		before.theme === theme &&
		before.layout === layout &&
		before.picture.bars === picture.bars &&
		before.picture.axis === picture.axis &&
		before.picture.dots === picture.dots &&
		before.picture.isDistribution === picture.isDistribution &&
		(before.picture.rival === undefined) === (picture.rival === undefined)
	);
}

/** Whether two pictures of the same bars write their names alike. */
function sameSingled(before: Picture, { selected, largest, tried }: Picture): boolean {
	return before.selected === selected && sameItems(before.largest, largest) && sameItems(before.tried, tried);
}

function sameItems(before: ArrayLike<number> | undefined, next: ArrayLike<number> | undefined): boolean {
	if (before === undefined || next === undefined || before.length !== next.length) return before === next;
	for (let place = 0; place < next.length; place++) if (!Object.is(before[place], next[place])) return false;
	return true;
}
