import { BarController, BarElement, CategoryScale, Chart, LinearScale, type ChartConfiguration } from 'chart.js';
import { formatScore } from '../../src/core/present/formatNumber.ts';
import { drawBand, drawCuts, drawDots, drawMasks, drawSingled, type Annotations, type BarSet } from './annotations.ts';
import { placeOn, valueAtPlace, valueAtTick, type Axis } from './axis.ts';
import { drawNames, FONT_SIZE } from './barNames.ts';
import { drawGhost } from './ghost.ts';
import { VALUE_AXIS } from './layout.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Below this width, in pixels, lying bars have room for few ticks. */
const NARROW = 280;
const THICKEST = 56;

interface Point {
	x: number;
	y: number;
}

type Bars = Chart<'bar', Point[]>;

/** A Chart.js bar chart on one canvas. Its direction is fixed; everything else follows `draw`. */
export interface BarChart {
	/** `top` and `bottom` are the part of the canvas that is in sight, in its pixels. */
	draw(annotations: Annotations, width: number, top: number, bottom: number): void;
	/** The bar at a place of the canvas, −1 beside them all. */
	barAt(x: number, y: number): number;
	/** What a bar that ends at a place of the canvas shows. */
	valueAt(x: number, y: number): number;
	destroy(): void;
}

/** Starts a chart whose bars stand or lie. Nothing is drawn before `draw`. */
export function createBarChart(canvas: HTMLCanvasElement, first: Annotations): BarChart {
	let annotations = first;
	let drawn: Annotations | undefined;
	let inSight = { top: 0, bottom: Infinity };
	const rows = first.layout.direction === 'rows';
	const [categories, values] = rows ? (['y', 'x'] as const) : (['x', 'y'] as const);
	const chart: Bars = new Chart(canvas, configuration());

	function configuration(): ChartConfiguration<'bar', Point[]> {
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
					[categories]: { type: 'category', display: false },
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
					beforeDatasetsDraw: bars => {
						drawBand(bars, annotations);
						drawMasks(bars, annotations);
					},
					afterDatasetsDraw: bars => {
						if (annotations.picture.dots) drawDots(bars, annotations);
						else drawSingled(bars, annotations);
						drawGhost(bars, annotations);
						drawCuts(bars, annotations);
						drawNames(bars, annotations, inSight.top, inSight.bottom);
					},
				},
			],
		};
	}

	function setOptions({ picture, layout, theme }: Annotations, width: number): void {
		const { axis, dots } = picture;
		const [main, rival] = chart.data.datasets;
		const common = {
			borderWidth: theme.highContrast && !dots ? 1 : 0,
			borderColor: theme.text,
			borderSkipped: false,
			grouped: !dots,
			// Where few bars have much room, those of one entry still stand side by side.
			categoryPercentage: Math.min(0.78, (2.1 * THICKEST) / layout.slot),
		};
		const softmax = picture.isDistribution ? theme.softmaxQuiet : theme.softmax;
		// The bars still say where the dots are.
		Object.assign(main!, common, { backgroundColor: dots ? 'transparent' : softmax });
		Object.assign(rival!, common, {
			backgroundColor: dots ? 'transparent' : theme.linear,
			hidden: picture.rival === undefined,
		});
		chart.data.labels = [...picture.bars.names];
		chart.options.layout = { padding: layout.padding };
		const scale = chart.options.scales![values]!;
		Object.assign(scale, { min: axis.minimum, max: axis.maximum });
		Object.assign(scale.ticks!, {
			color: theme.quietText,
			font: { size: FONT_SIZE, family: theme.family },
			stepSize: rows && width < NARROW ? wideStep(axis) : axis.step,
		});
		Object.assign(scale.grid!, { color: theme.grid });
	}

	function setLengths(set: BarSet, lengths: Float64Array | undefined, axis: Axis): void {
		const points = chart.data.datasets[set]!.data;
		points.length = lengths?.length ?? 0;
		for (let bar = 0; bar < points.length; bar++) {
			const length = placeOn(axis, lengths![bar]!);
			const point = (points[bar] ??= { x: bar, y: bar });
			if (rows) point.x = length;
			else point.y = length;
		}
	}

	return {
		draw(next, width, top, bottom) {
			inSight = { top, bottom };
			const before = drawn;
			annotations = next;
			drawn = next;
			const { picture, layout } = next;
			setLengths(0, picture.lengths, picture.axis);
			setLengths(1, picture.rival, picture.axis);
			if (before !== undefined && chart.width === width && onlyLengthsDiffer(before, next)) {
				// A step of the slider: bars move, and nothing else is laid out or resolved anew.
				for (const { controller } of chart.getSortedVisibleDatasetMetas()) controller.update('none');
				chart.draw();
				return;
			}
			setOptions(next, width);
			if (chart.width !== width || chart.height !== layout.height) chart.resize(width, layout.height);
			// Not 'none': in that mode bars keep the colors they have (animation is off all the same).
			chart.update();
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
