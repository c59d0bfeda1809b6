import type { Chart } from 'chart.js';
import type { Annotations } from './annotations.ts';
import type { ChartTheme } from './theme.ts';

export const FONT_SIZE = 11;

/** The font of names at the category axis, in bold for the largest. */
export function nameFont(theme: ChartTheme, bold: boolean): string {
	return `${bold ? 'bold ' : ''}${FONT_SIZE}px ${theme.labelFamily}`;
}

function figureFont(theme: ChartTheme, bold: boolean): string {
	return `${bold ? 'bold ' : ''}${FONT_SIZE}px ${theme.family}`;
}

/**
 * At the category axis: names, and the figures of the bars where there is room. The largest are in bold. Only those
 * between `top` and `bottom`, in pixels of the canvas: a text costs more than its bar.
 */
export function drawNames(chart: Chart, annotations: Annotations, top: number, bottom: number): void {
	const { picture, layout, theme } = annotations;
	const { ctx } = chart;
	const rows = layout.direction === 'rows';
	ctx.textBaseline = 'middle';
	ctx.textAlign = rows ? 'right' : 'center';
	const scale = rows ? chart.scales['y']! : chart.scales['x']!;
	const strong = new Set(picture.largest);
	const seen = Array.from(picture.bars.names.keys(), bar => [bar, scale.getPixelForValue(bar)] as const).filter(
		([, center]) => !rows || (center > top && center < bottom),
	);
	// All plain ones, then the bold ones: to set a font costs more than to write with it.
	for (const bold of [false, true]) {
		ctx.font = nameFont(theme, bold);
		for (const [bar, center] of seen) {
			if (bold === strong.has(bar) && bar % layout.nameStep === 0) drawName(chart, annotations, bar, center);
		}
		ctx.font = figureFont(theme, bold);
		for (const [bar, center] of seen) {
			if (bold === strong.has(bar)) drawFigure(chart, annotations, bar, center);
		}
	}
}

function setColor({ ctx }: Chart, { picture, theme }: Annotations, bar: number): void {
	const singled = bar === picture.selected || picture.largest.includes(bar);
	ctx.fillStyle = singled ? theme.text : theme.quietText;
}

function drawName(chart: Chart, annotations: Annotations, bar: number, center: number): void {
	const { picture, layout, text } = annotations;
	const { ctx, height } = chart;
	const name = picture.bars.names[bar]! + (picture.tried.includes(bar) ? ' ✎' : '');
	setColor(chart, annotations, bar);
	if (layout.direction === 'rows') {
		ctx.fillText(text.fit(name, ctx.font, layout.nameLength), layout.padding.left - 6, center);
	} else {
		ctx.fillText(name, center, height - layout.padding.bottom / 2);
	}
}

function drawFigure(chart: Chart, annotations: Annotations, bar: number, center: number): void {
	const { picture, layout, text } = annotations;
	const { ctx, width } = chart;
	setColor(chart, annotations, bar);
	if (layout.direction === 'rows') ctx.fillText(picture.figures[bar]!, width - 2, center);
	else if (layout.figures) {
		const fitted = text.fit(picture.figures[bar]!, ctx.font, layout.slot - 4);
		ctx.fillText(fitted, center, layout.padding.top / 2);
	}
}
