import { BarController, BarElement, CategoryScale, Chart, LinearScale, type ChartConfiguration } from 'chart.js';
import { formatScore } from '../../src/core/present/formatNumber.ts';
import { drawBand, drawCuts, drawGhost, drawNames, FONT_SIZE, type Annotations } from './annotations.ts';
import { drawable } from './axis.ts';
import { VALUE_AXIS } from './layout.ts';
import type { Picture } from './picture.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

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
	let painted: Annotations | undefined;
	const rows = first.layout.direction === 'rows';
	const [categories, values] = rows ? (['y', 'x'] as const) : (['x', 'y'] as const);
	const chart: Bars = new Chart(canvas, configuration());

	function configuration(): ChartConfiguration<'bar', Point[]> {
		const dataset = { categoryPercentage: 0.78, barPercentage: 0.96, maxBarThickness: 56 };
		return {
			type: 'bar',
			data: { labels: [], datasets: [{ ...dataset, data: [] }, { ...dataset, data: [] }] },
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
						ticks: { maxTicksLimit: 6, maxRotation: 0, padding: 4, callback: (tick: string | number) => formatScore(Number(tick)) },
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
					beforeDatasetsDraw: drawn => drawBand(drawn, annotations),
					afterDatasetsDraw: drawn => {
						drawGhost(drawn, annotations);
						drawCuts(drawn, annotations);
						drawNames(drawn, annotations);
					},
				},
			],
		};
	}

	function paint({ picture, theme }: Annotations): void {
		const { largest, bars } = picture;
		const [main, linear] = chart.data.datasets;
		const color = (bar: number) =>
			bar === bars.others ? theme.others : bar === largest || largest < 0 ? theme.softmax : theme.softmaxQuiet;
		Object.assign(main!, { backgroundColor: bars.names.map((_, bar) => color(bar)) });
		Object.assign(linear!, { backgroundColor: theme.linear, hidden: picture.linear === undefined });
		for (const dataset of chart.data.datasets) {
			Object.assign(dataset, { borderWidth: theme.highContrast ? 1 : 0, borderColor: theme.text, borderSkipped: false });
		}
		const scale = chart.options.scales![values]!;
		Object.assign(scale.ticks!, { color: theme.quietText, font: { size: FONT_SIZE, family: theme.family } });
		Object.assign(scale.grid!, { color: theme.grid });
	}

	function fill(points: Point[], lengths: Float64Array | undefined, { axis, bars }: Picture): void {
		points.length = lengths === undefined ? 0 : bars.names.length;
		for (let bar = 0; bar < points.length; bar++) {
			const value = Math.min(axis.maximum, Math.max(axis.minimum, drawable(lengths![bar]!)));
			const length = Number.isNaN(value) ? 0 : value;
			points[bar] = rows ? { x: length, y: bar } : { x: bar, y: length };
		}
	}

	return {
		draw(next, width) {
			annotations = next;
			const { picture, layout } = next;
			const { datasets } = chart.data;
			if (chart.data.labels !== picture.bars.names) chart.data.labels = picture.bars.names as string[];
			fill(datasets[0]!.data, picture.lengths, picture);
			fill(datasets[1]!.data, picture.linear, picture);
			// Setting an option makes Chart.js resolve them all again: only what changed is set.
			if (!paintsAlike(painted, next)) paint(next);
			if (painted?.picture.axis !== picture.axis) {
				Object.assign(chart.options.scales![values]!, { min: picture.axis.minimum, max: picture.axis.maximum });
				Object.assign(chart.options.scales![values]!.ticks!, { stepSize: picture.axis.step });
			}
			if (painted?.layout !== layout) chart.options.layout = { padding: layout.padding };
			painted = next;
			// A resize updates the chart itself.
			if (chart.width !== width || chart.height !== layout.height) chart.resize(width, layout.height);
			chart.update('none');
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


/** Whether the colors of the bars are the same in both. */
function paintsAlike(before: Annotations | undefined, { picture, theme }: Annotations): boolean {
	return (
		before !== undefined &&
		before.theme === theme &&
		before.picture.bars === picture.bars &&
		before.picture.largest === picture.largest &&
		(before.picture.linear === undefined) === (picture.linear === undefined)
	);
}
