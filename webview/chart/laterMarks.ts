import type { Chart } from 'chart.js';
import { type Annotations, placeOfBar, rectangle, scalesOf } from './annotations.ts';
import { breaksOf } from './breaks.ts';
import { drawGhost } from './ghost.ts';
import { drawHatch } from './hatch.ts';
import { drawJaggedLine } from './jaggedLine.ts';

/** What most first pictures do without: fetched after them, or with the first that has any of it. */
export interface LaterMarks {
	readonly drawGhost: typeof drawGhost;
	readonly drawBreaks: typeof drawBreaks;
	readonly drawMasks: typeof drawMasks;
	readonly drawDots: typeof drawDots;
}

export const laterMarks: LaterMarks = { drawGhost, drawBreaks, drawMasks, drawDots };

/** Between bars that are no neighbors, since the text leaves values out between them: a jagged line across the chart. */
function drawBreaks({ ctx, chartArea, width, scales }: Chart, { picture, layout, theme }: Annotations): void {
	const rows = layout.direction === 'rows';
	const [start, end] = rows ? [0, width] : [chartArea.top, chartArea.bottom];
	ctx.strokeStyle = theme.quietText;
	for (const bar of breaksOf(picture.bars)) {
		const at = scales[rows ? 'y' : 'x']!.getPixelForValue(bar - 0.5);
		drawJaggedLine(ctx, rows ? 'across' : 'down', at, start, end);
	}
}

/** In place of the bars of masked scores: a hatch all along the axis. */
function drawMasks(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { categories, values } = scalesOf(chart, annotations);
	const thickness = Math.min(56, layout.slot * 0.75);
	const foot = values.getPixelForValue(picture.axis.minimum);
	const end = values.getPixelForValue(picture.axis.maximum);
	for (let bar = 0; bar < picture.bars.entries.length; bar++) {
		if (!picture.bars.masked(bar)) continue;
		const center = categories.getPixelForValue(bar);
		drawHatch(chart.ctx, ...rectangle(annotations, foot, end, center, thickness), { theme });
	}
}

/** In place of bars: softmax as dots on stems, its rival as diamonds. */
function drawDots(chart: Chart, annotations: Annotations): void {
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
