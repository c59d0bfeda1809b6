import type { Chart } from 'chart.js';
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

export const FONT_SIZE = 11;

/** The font of names at the category axis, in bold for the largest. */
export function nameFont(theme: ChartTheme, bold: boolean): string {
	return `${bold ? 'bold ' : ''}${FONT_SIZE}px ${theme.labelFamily}`;
}

function figureFont(theme: ChartTheme, bold: boolean): string {
	return `${bold ? 'bold ' : ''}${FONT_SIZE}px ${theme.family}`;
}

/** Behind the bars: the band of the number at the cursor. */
export function drawBand(chart: Chart, { picture, layout, theme }: Annotations): void {
	if (picture.selected < 0) return;
	const { ctx, width, height } = chart;
	const rows = layout.direction === 'rows';
	const center = (rows ? chart.scales['y']! : chart.scales['x']!).getPixelForValue(picture.selected);
	const thickness = Math.max(layout.slot - 2, 4);
	const start = Math.round(center - thickness / 2);
	ctx.fillStyle = theme.band;
	ctx.strokeStyle = theme.outline;
	ctx.lineWidth = 1;
	if (rows) {
		ctx.fillRect(0, start, width, thickness);
		ctx.strokeRect(0.5, start + 0.5, width - 1, thickness - 1);
	} else {
		ctx.fillRect(start, 0, thickness, height);
		ctx.strokeRect(start + 0.5, 0.5, thickness - 1, height - 1);
	}
}

/** Over the softmax bars: the outline of T = 1. */
export function drawGhost(chart: Chart, { picture, layout, theme }: Annotations): void {
	const { ghost } = picture;
	if (ghost === undefined) return;
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	const scale = rows ? chart.scales['x']! : chart.scales['y']!;
	const base = scale.getPixelForValue(0);
	ctx.strokeStyle = theme.ghost;
	ctx.lineWidth = 1;
	ctx.setLineDash([3, 2]);
	ctx.beginPath();
	for (const [bar, element] of chart.getDatasetMeta(0).data.entries()) {
		const end = scale.getPixelForValue(Math.min(ghost[bar]!, picture.axis.maximum));
		const { x, y, width, height } = element as unknown as { x: number; y: number; width: number; height: number };
		if (rows) ctx.rect(base, y - height / 2, end - base, height);
		else ctx.rect(x - width / 2, end, width, base - end);
	}
	ctx.stroke();
	ctx.setLineDash([]);
}

/** At the category axis: names, and the figures of the bars where there is room. The largest is in bold. */
export function drawNames(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme, text } = annotations;
	const { ctx, width, height } = chart;
	const rows = layout.direction === 'rows';
	const scale = rows ? chart.scales['y']! : chart.scales['x']!;
	ctx.textBaseline = 'middle';
	for (const [bar, name] of picture.bars.names.entries()) {
		const center = scale.getPixelForValue(bar);
		const emphasized = bar === picture.largest;
		const font = nameFont(theme, emphasized);
		const figure = picture.figures[bar]!;
		const clear = emphasized || bar === picture.selected;
		ctx.font = font;
		ctx.fillStyle = clear ? theme.text : theme.quietText;
		if (rows) {
			ctx.textAlign = 'right';
			ctx.fillText(text.fit(name, font, layout.nameLength), layout.padding.left - 6, center);
			ctx.font = figureFont(theme, emphasized);
			ctx.fillText(figure, width - 2, center);
			continue;
		}
		ctx.textAlign = 'center';
		if (bar % layout.nameStep === 0) ctx.fillText(name, center, height - layout.padding.bottom / 2);
		ctx.font = figureFont(theme, emphasized);
		if (layout.figures) ctx.fillText(text.fit(figure, ctx.font, layout.slot), center, layout.padding.top / 2);
		else if (picture.masked(bar)) ctx.fillText(figure, center, height - layout.padding.bottom - FONT_SIZE);
	}
}

/** A bar longer than the axis gets a cut through it: its figure says how long it is. */
export function drawCuts(chart: Chart, { picture, layout, theme }: Annotations): void {
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	for (const [dataset, lengths] of [picture.lengths, picture.linear].entries()) {
		for (const [bar, length] of (lengths ?? []).entries()) {
			if (length <= picture.axis.maximum && length >= picture.axis.minimum) continue;
			const element = chart.getDatasetMeta(dataset).data[bar];
			if (element === undefined) continue;
			const { x, y, width, height } = element as unknown as { x: number; y: number; width: number; height: number };
			const inward = length > picture.axis.maximum === rows ? -14 : 14;
			ctx.strokeStyle = theme.background;
			ctx.lineWidth = 3;
			ctx.beginPath();
			if (rows) {
				ctx.moveTo(x + inward - 3, y + height / 2 + 1);
				ctx.lineTo(x + inward + 3, y - height / 2 - 1);
			} else {
				ctx.moveTo(x - width / 2 - 1, y + inward + 3);
				ctx.lineTo(x + width / 2 + 1, y + inward - 3);
			}
			ctx.stroke();
		}
	}
}
