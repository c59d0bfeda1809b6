import { BarController, BarElement, CategoryScale, Chart, LinearScale, type ChartConfiguration } from 'chart.js';
import { formatScore } from '../../src/core/present/formatNumber.ts';
import { drawBand, drawCuts, drawGhost, drawNames, drawSingled, FONT_SIZE, type Annotations } from './annotations.ts';
import { drawable, type Axis } from './axis.ts';
import { VALUE_AXIS } from './layout.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Below this width, in pixels, lying bars have room for few ticks. */
const NARROW = 280;

interface Point {
	x: number;
	y: number;
}

type Bars = Chart<'bar', Point[]>;

/** A Chart.js bar chart on one canvas. Its direction is fixed; everything else follows `draw`. */
export interface BarChart {
	draw(annotations: Annotations, width: number): void;
	/** The bar at a place of the canvas, −1 beside them all. */
	barAt(x: number, y: number): number;
	destroy(): void;
}

/** Starts a chart whose bars stand or lie. Nothing is drawn before `draw`. */
export function createBarChart(canvas: HTMLCanvasElement, first: Annotations): BarChart {
	let annotations = first;
	let drawn: Annotations | undefined;
	const rows = first.layout.direction === 'rows';
	const [categories, values] = rows ? (['y', 'x'] as const) : (['x', 'y'] as const);
	const chart: Bars = new Chart(canvas, configuration());

	function configuration(): ChartConfiguration<'bar', Point[]> {
		const dataset = { categoryPercentage: 0.78, barPercentage: 0.96, maxBarThickness: 56 };
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
							callback: (tick: string | number) => formatScore(Number(tick)),
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
					beforeDatasetsDraw: bars => drawBand(bars, annotations),
					afterDatasetsDraw: bars => {
						drawSingled(bars, annotations);
						drawGhost(bars, annotations);
						drawCuts(bars, annotations);
						drawNames(bars, annotations);
					},
				},
			],
		};
	}

	function setOptions({ picture, layout, theme }: Annotations, width: number): void {
		const { axis } = picture;
		const [main, linear] = chart.data.datasets;
		const border = { borderWidth: theme.highContrast ? 1 : 0, borderColor: theme.text, borderSkipped: false };
		Object.assign(main!, border, { backgroundColor: picture.largest < 0 ? theme.softmax : theme.softmaxQuiet });
		Object.assign(linear!, border, { backgroundColor: theme.linear, hidden: picture.linear === undefined });
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

	function setLengths(dataset: 0 | 1, lengths: Float64Array | undefined, { minimum, maximum }: Axis): void {
		const points = chart.data.datasets[dataset]!.data;
		points.length = lengths?.length ?? 0;
		for (let bar = 0; bar < points.length; bar++) {
			const value = Math.min(maximum, Math.max(minimum, drawable(lengths![bar]!)));
			const length = Number.isNaN(value) ? 0 : value;
			const point = (points[bar] ??= { x: bar, y: bar });
			if (rows) point.x = length;
			else point.y = length;
		}
	}

	return {
		draw(next, width) {
			const before = drawn;
			annotations = next;
			drawn = next;
			const { picture, layout } = next;
			setLengths(0, picture.lengths, picture.axis);
			setLengths(1, picture.linear, picture.axis);
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
		destroy() {
			chart.destroy();
		},
	};
}

/** The middle and the end of an axis from 0, else every other tick. */
function wideStep({ minimum, maximum, step }: Axis): number {
	return minimum === 0 ? maximum / 2 : 2 * step;
}

/** Whether two drawings share everything that Chart.js is told by options. */
function onlyLengthsDiffer(before: Annotations, { picture, layout, theme }: Annotations): boolean {
	return (
		before.theme === theme &&
		before.layout === layout &&
		before.picture.bars === picture.bars &&
		before.picture.axis === picture.axis &&
		before.picture.largest < 0 === picture.largest < 0 &&
		(before.picture.linear === undefined) === (picture.linear === undefined)
	);
}
