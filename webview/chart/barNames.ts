import type { Chart } from 'chart.js';
import type { Annotations } from './annotations.ts';
import { tightFigure } from './barFigure.ts';
import type { ChartTheme } from './theme.ts';

export const FONT_SIZE = 11;

/** The font of names at the category axis, in bold for the largest. */
export function nameFont(theme: ChartTheme, bold: boolean): string {
	return `${bold ? 'bold ' : ''}${FONT_SIZE}px ${theme.labelFamily}`;
}

function figureFont(theme: ChartTheme, bold: boolean): string {
	return `${bold ? 'bold ' : ''}${FONT_SIZE}px ${theme.family}`;
}

/** At the category axis: names. The largest are in bold. */
export function drawNames(chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme, text } = annotations;
	const { ctx, height } = chart;
	const rows = layout.direction === 'rows';
	write(
		ctx,
		chart,
		annotations,
		bold => nameFont(theme, bold),
		(bar, center, font) => {
			if (bar % layout.nameStep !== 0) return;
			const name = picture.bars.names[bar]! + (picture.tried.includes(bar) ? ' ✎' : '');
			if (rows) ctx.fillText(text.fit(name, font, layout.nameLength), layout.padding.left - 6, center);
			else ctx.fillText(name, center, height - layout.padding.bottom / 2);
		},
	);
}

/** Beside the bars, where there is room: their figures. */
export function drawFigures(ctx: CanvasRenderingContext2D, chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme, text } = annotations;
	const { width } = chart;
	if (!layout.figures) return;
	const rows = layout.direction === 'rows';
	write(
		ctx,
		chart,
		annotations,
		bold => figureFont(theme, bold),
		(bar, center, font) => {
			const figure = picture.figureOf(bar);
			if (rows) return ctx.fillText(figure, width - 2, center);
			const isTight = layout.figures === 'tight' && picture.isDistribution;
			const isLong = figure.length > 5 && !picture.bars.masked(bar);
			const tight = isLong ? tightFigure(picture.lengths[bar]!) : figure;
			ctx.fillText(isTight ? tight : text.fit(figure, font, layout.slot - 4), center, layout.padding.top / 2);
		},
	);
}

/** Calls for all plain bars, then for the bold ones: to set a font costs more than to write with it. */
function write(
	ctx: CanvasRenderingContext2D,
	chart: Chart,
	{ picture, layout, theme }: Annotations,
	fontOf: (bold: boolean) => string,
	writeOne: (bar: number, center: number, font: string) => void,
): void {
	const rows = layout.direction === 'rows';
	const scale = chart.scales[rows ? 'y' : 'x']!;
	ctx.textBaseline = 'middle';
	ctx.textAlign = rows ? 'right' : 'center';
	for (const bold of [false, true]) {
		const font = fontOf(bold);
		let isSet = false;
		for (let bar = 0; bar < picture.bars.names.length; bar++) {
			const singled = picture.largest.includes(bar);
			if (bold !== singled) continue;
			if (!isSet) ctx.font = font;
			isSet = true;
			ctx.fillStyle = singled || bar === picture.selected ? theme.text : theme.quietText;
			writeOne(bar, scale.getPixelForValue(bar), font);
		}
	}
}
