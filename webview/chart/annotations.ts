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

interface BarGeometry {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

function geometryOf(chart: Chart, dataset: 0 | 1, bar: number): BarGeometry | undefined {
	const element = chart.getDatasetMeta(dataset).data[bar];
	if (element === undefined) return undefined;
	const { x, y, width, height } = element.getProps(['x', 'y', 'width', 'height'], true);
	return { x, y, width, height };
}

/**
 * Paints single bars of softmax over: the largest, and "others". Colors by bar are left to Chart.js for none, since it
 * would then resolve every option of every bar anew each frame.
 */
export function drawSingled(chart: Chart, { picture, layout, theme }: Annotations): void {
	const singled = [
		[picture.largest, theme.softmax],
		[picture.bars.others, theme.others],
	] as const;
	for (const [bar, color] of singled) {
		const geometry = geometryOf(chart, 0, bar);
		if (geometry === undefined) continue;
		const { x, y, width, height } = geometry;
		const inset = theme.highContrast ? 1 : 0;
		chart.ctx.fillStyle = color;
		if (layout.direction === 'rows') fillInside(chart.ctx, x - width, y - height / 2, width, height, inset);
		else fillInside(chart.ctx, x - width / 2, y, width, height, inset);
	}
}

function fillInside(
	ctx: CanvasRenderingContext2D,
	x: number,
	y: number,
	width: number,
	height: number,
	inset: number,
): void {
	ctx.fillRect(x + inset, y + inset, Math.max(0, width - 2 * inset), Math.max(0, height - 2 * inset));
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
	for (const bar of ghost.keys()) {
		const end = scale.getPixelForValue(Math.min(ghost[bar]!, picture.axis.maximum));
		const geometry = geometryOf(chart, 0, bar);
		// Chart.js draws once while it is made, before it has any bars.
		if (geometry === undefined) break;
		const { x, y, width, height } = geometry;
		// Cut off by the axis, the outline stays open at its end.
		const open = ghost[bar]! > picture.axis.maximum;
		if (rows)
			outline(ctx, [end, y - height / 2], [base, y - height / 2], [base, y + height / 2], [end, y + height / 2], open);
		else outline(ctx, [x - width / 2, end], [x - width / 2, base], [x + width / 2, base], [x + width / 2, end], open);
	}
	ctx.stroke();
	ctx.setLineDash([]);
}

type Corner = readonly [x: number, y: number];

function outline(
	ctx: CanvasRenderingContext2D,
	first: Corner,
	second: Corner,
	third: Corner,
	last: Corner,
	open: boolean,
): void {
	ctx.moveTo(...first);
	ctx.lineTo(...second);
	ctx.lineTo(...third);
	ctx.lineTo(...last);
	if (!open) ctx.closePath();
}

/** At the category axis: names, and the figures of the bars where there is room. The largest is in bold. */
export function drawNames(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { ctx } = chart;
	const { nameStep } = layout;
	ctx.textBaseline = 'middle';
	ctx.textAlign = layout.direction === 'rows' ? 'right' : 'center';
	const scale = layout.direction === 'rows' ? chart.scales['y']! : chart.scales['x']!;
	// All plain ones, then the bold one: to set a font costs more than to write with it.
	for (const bold of [false, true]) {
		ctx.font = nameFont(theme, bold);
		for (let bar = 0; bar < picture.bars.names.length; bar += nameStep) {
			if (bold === (bar === picture.largest))
				drawName(ctx, annotations, bar, scale.getPixelForValue(bar), chart.height);
		}
		ctx.font = figureFont(theme, bold);
		for (const bar of picture.figures.keys()) {
			if (bold !== (bar === picture.largest) || !(layout.figures || picture.masked(bar))) continue;
			drawFigure(ctx, annotations, bar, scale.getPixelForValue(bar), chart);
		}
	}
}

function drawName(
	ctx: CanvasRenderingContext2D,
	{ picture, layout, theme, text }: Annotations,
	bar: number,
	center: number,
	height: number,
): void {
	const name = picture.bars.names[bar]!;
	ctx.fillStyle = bar === picture.largest || bar === picture.selected ? theme.text : theme.quietText;
	if (layout.direction === 'rows') {
		ctx.fillText(text.fit(name, ctx.font, layout.nameLength), layout.padding.left - 6, center);
	} else {
		ctx.fillText(name, center, height - layout.padding.bottom / 2);
	}
}

function drawFigure(
	ctx: CanvasRenderingContext2D,
	{ picture, layout, theme, text }: Annotations,
	bar: number,
	center: number,
	{ width, height }: { readonly width: number; readonly height: number },
): void {
	const figure = picture.figures[bar]!;
	ctx.fillStyle = bar === picture.largest || bar === picture.selected ? theme.text : theme.quietText;
	if (layout.direction === 'rows') ctx.fillText(figure, width - 2, center);
	else if (!layout.figures) ctx.fillText(figure, center, height - layout.padding.bottom - FONT_SIZE);
	else ctx.fillText(text.fit(figure, ctx.font, layout.slot), center, layout.padding.top / 2);
}

/** A bar longer than the axis gets a cut through it: its figure says how long it is. */
export function drawCuts(chart: Chart, { picture, layout, theme }: Annotations): void {
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	const drawn = [
		[0, picture.lengths],
		[1, picture.linear],
	] as const;
	for (const [dataset, lengths] of drawn) {
		for (const [bar, length] of (lengths ?? []).entries()) {
			if (length <= picture.axis.maximum && length >= picture.axis.minimum) continue;
			const geometry = geometryOf(chart, dataset, bar);
			if (geometry === undefined) continue;
			const { x, y, width, height } = geometry;
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
