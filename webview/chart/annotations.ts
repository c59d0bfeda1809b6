import type { Chart } from 'chart.js';
import { isBeyond, placeOn } from './axis.ts';
import type { CanvasText } from './canvasText.ts';
import type { ChartLayout } from './layout.ts';
import type { Picture } from './picture.ts';
import type { ChartTheme } from './theme.ts';

/** What is drawn around the bars, and all it needs. */
export interface Annotations {
	readonly picture: Picture;
	readonly layout: ChartLayout;
	readonly theme: ChartTheme;
	readonly text: CanvasText;
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
function rectangle(
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

/** In place of the bars of masked scores: thin slanted lines all along the axis. */
export function drawMasks(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { categories, values } = scalesOf(chart, annotations);
	const { ctx } = chart;
	const thickness = Math.min(56, layout.slot * 0.75);
	const foot = values.getPixelForValue(picture.axis.minimum);
	const end = values.getPixelForValue(picture.axis.maximum);
	ctx.beginPath();
	for (let bar = 0; bar < picture.bars.entries.length; bar++) {
		if (!picture.bars.masked(bar)) continue;
		const [x, y, width, height] = rectangle(annotations, foot, end, categories.getPixelForValue(bar), thickness);
		hatch(ctx, x, y, width, height);
	}
	ctx.strokeStyle = theme.others;
	ctx.globalAlpha = theme.highContrast ? 1 : 0.55;
	ctx.lineWidth = 1;
	ctx.stroke();
	ctx.globalAlpha = 1;
}

/** Lines of 45° within a rectangle, 8 px apart. */
function hatch(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
	for (let offset = 8; offset < width + height; offset += 8) {
		const start = Math.min(offset, width);
		const end = Math.max(0, offset - height);
		ctx.moveTo(x + start, y + offset - start);
		ctx.lineTo(x + end, y + Math.min(offset, height));
	}
}

/** The bars themselves: the rival's, then those of softmax. In high contrast they have a border. */
export function drawBars(chart: Chart, annotations: Annotations): void {
	const { picture, theme } = annotations;
	const { ctx } = chart;
	const plain = picture.isDistribution ? theme.softmaxQuiet : theme.softmax;
	for (const set of [1, 0] as const) {
		const count = (set === 0 ? picture.lengths : picture.rival)?.length ?? 0;
		for (let bar = 0; bar < count; bar++) {
			const place = placeOfBar(chart, annotations, set, bar);
			if (place === undefined || place.foot === place.end) continue;
			let color = set === 1 ? theme.linear : plain;
			if (set === 0 && bar === picture.bars.others) color = theme.others;
			else if (set === 0 && picture.largest.includes(bar)) color = theme.softmax;
			let [x, y, width, height] = rectangle(annotations, place.foot, place.end, place.center, place.thickness);
			if (theme.highContrast) {
				ctx.fillStyle = theme.text;
				ctx.fillRect(x, y, width, height);
				[x, y, width, height] = [x + 1, y + 1, width - 2, height - 2];
			}
			ctx.fillStyle = color;
			if (width > 0 && height > 0) ctx.fillRect(x, y, width, height);
		}
	}
}

/** In place of bars: softmax as dots on stems, its rival as diamonds. */
export function drawDots(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	const radius = Math.max(2.5, Math.min(5, layout.slot / 4));
	for (const set of [1, 0] as const) {
		const lengths = set === 0 ? picture.lengths : picture.rival;
		for (const bar of (lengths ?? []).keys()) {
			const place = placeOfBar(chart, annotations, set, bar);
			if (place === undefined || picture.bars.masked(bar) || Number.isNaN(lengths![bar])) continue;
			const { foot, end, center } = place;
			const [x, y] = rows ? [end, center] : [center, end];
			ctx.beginPath();
			if (set === 1) {
				ctx.fillStyle = theme.linear;
				ctx.moveTo(x - radius - 1, y);
				ctx.lineTo(x, y - radius - 1);
				ctx.lineTo(x + radius + 1, y);
				ctx.lineTo(x, y + radius + 1);
			} else {
				ctx.fillStyle = bar === picture.bars.others ? theme.others : theme.softmaxQuiet;
				if (picture.largest.includes(bar) || picture.largest.length === 0) ctx.fillStyle = theme.softmax;
				ctx.globalAlpha = 0.5;
				ctx.fillRect(...rectangle(annotations, foot, end, center, 1.5));
				ctx.globalAlpha = 1;
				ctx.arc(x, y, radius, 0, 2 * Math.PI);
			}
			ctx.fill();
		}
	}
}

/** A bar longer than the axis gets a cut through it: its figure says how long it is. */
export function drawCuts(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	for (const [set, lengths] of [[0, picture.lengths] as const, [1, picture.rival] as const]) {
		for (const [bar, length] of (lengths ?? []).entries()) {
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
