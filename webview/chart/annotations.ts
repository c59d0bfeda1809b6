import type { Chart } from 'chart.js';
import { isBeyond, placeOn } from './axis.ts';
import type { CanvasText } from './canvasText.ts';
import type { ChartLayout } from './layout.ts';
import type { Picture } from './picture.ts';
import { PlacedBar } from './placedBar.ts';
import type { LaterMarks } from './laterMarks.ts';
import type { ChartTheme } from './theme.ts';

/** What is drawn around the bars, and all it needs. */
export interface Annotations {
	readonly picture: Picture;
	readonly layout: ChartLayout;
	readonly theme: ChartTheme;
	readonly text: CanvasText;
	/** There wherever the picture has any of them. */
	readonly laterMarks: LaterMarks | undefined;
}

/** Where one bar lies, whichever way: from the foot of the axis to its end, and across. */
export interface BarPlace {
	readonly foot: number;
	readonly end: number;
	/** Along the category axis. */
	readonly center: number;
	readonly thickness: number;
}

/** One of the two sets of bars: softmax and its rival. */
export type BarSet = 0 | 1;

/** Both scales, by what they are for. */
export function scalesOf(chart: Chart, { layout }: Annotations) {
	const [categories, values] = layout.direction === 'rows' ? (['y', 'x'] as const) : (['x', 'y'] as const);
	return { categories: chart.scales[categories]!, values: chart.scales[values]! };
}

/** `undefined` while Chart.js is made: it draws once before it has any bars. */
export function placeOfBar(chart: Chart, annotations: Annotations, set: BarSet, bar: number): BarPlace | undefined {
	const element = chart.getDatasetMeta(set).data[bar];
	if (element === undefined) return undefined;
	const { x, y, width, height } = element.getProps(['x', 'y', 'width', 'height'], true);
	const foot = scalesOf(chart, annotations).values.getPixelForValue(placeOn(annotations.picture.axis, 0));
	return annotations.layout.direction === 'rows'
		? { foot, end: x, center: y, thickness: height }
		: { foot, end: y, center: x, thickness: width };
}

/** A rectangle between two places along the value axis, as (x, y, width, height). */
export function rectangle(
	{ layout }: Annotations,
	from: number,
	to: number,
	center: number,
	thickness: number,
): [number, number, number, number] {
	const [start, length] = [Math.min(from, to), Math.abs(to - from)];
	return layout.direction === 'rows'
		? [start, center - thickness / 2, length, thickness]
		: [center - thickness / 2, start, thickness, length];
}

/** Behind the bars: the band of the number at the cursor. */
export function drawBand(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	if (picture.selected < 0) return;
	const { ctx, width, height } = chart;
	const center = scalesOf(chart, annotations).categories.getPixelForValue(picture.selected);
	const thickness = Math.max(layout.slot - 2, 4);
	const end = layout.direction === 'rows' ? width : height;
	const [x, y, across, down] = rectangle(annotations, 0, end, Math.round(center), thickness);
	ctx.fillStyle = theme.band;
	ctx.strokeStyle = theme.outline;
	ctx.lineWidth = 1;
	ctx.fillRect(x, y, across, down);
	ctx.strokeRect(x + 0.5, y + 0.5, across - 1, down - 1);
}

/** The bars themselves: the rival's, then those of softmax. In high contrast they have a border. */
export function drawBars(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	const foot = scalesOf(chart, annotations).values.getPixelForValue(placeOn(picture.axis, 0));
	const plain = picture.isDistribution ? theme.softmaxQuiet : theme.softmax;
	const border = theme.highContrast ? 1 : 0;
	for (const set of [1, 0] as const) {
		const { data } = chart.getDatasetMeta(set);
		const count = (set === 0 ? picture.lengths : picture.rival)?.length ?? 0;
		// Drawn in every frame: no object is made for a bar.
		for (let bar = 0; bar < count; bar++) {
			const placed = data[bar];
			if (!(placed instanceof PlacedBar)) continue;
			const { x, y, width, height } = placed;
			if ((rows ? x : y) === foot) continue;
			const left = rows ? Math.min(foot, x) : x - width / 2;
			const top = rows ? y - height / 2 : Math.min(foot, y);
			const across = rows ? Math.abs(x - foot) : width;
			const down = rows ? height : Math.abs(y - foot);
			if (border > 0) {
				ctx.fillStyle = theme.text;
				ctx.fillRect(left, top, across, down);
			}
			if (across <= 2 * border || down <= 2 * border) continue;
			ctx.fillStyle = set === 1 ? theme.linear : plain;
			if (set === 0 && bar === picture.bars.others) ctx.fillStyle = theme.others;
			else if (set === 0 && picture.largest.includes(bar)) ctx.fillStyle = theme.softmax;
			ctx.fillRect(left + border, top + border, across - 2 * border, down - 2 * border);
		}
	}
}

/** A bar longer than the axis gets a cut through it: its figure says how long it is. */
export function drawCuts(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	for (const set of [0, 1] as const) {
		const lengths = (set === 0 ? picture.lengths : picture.rival) ?? [];
		for (let bar = 0; bar < lengths.length; bar++) {
			const length = lengths[bar]!;
			if (!isBeyond(picture.axis, length) || picture.bars.masked(bar)) continue;
			const place = placeOfBar(chart, annotations, set, bar);
			if (place === undefined) continue;
			const { end, center, thickness } = place;
			const inward = end + (length > picture.axis.maximum === rows ? -14 : 14);
			const half = thickness / 2 + 1;
			ctx.strokeStyle = theme.background;
			ctx.lineWidth = 3;
			ctx.beginPath();
			if (rows) {
				ctx.moveTo(inward - 3, center + half);
				ctx.lineTo(inward + 3, center - half);
			} else {
				ctx.moveTo(center - half, inward + 3);
				ctx.lineTo(center + half, inward - 3);
			}
			ctx.stroke();
		}
	}
}
