import { formatEntropy } from '../../../src/core/present/formatNumber.ts';
import type { CanvasText } from '../../chart/canvasText.ts';
import { clearLayer } from '../../chart/chartLayers.ts';
import { ENTROPY, tickStride } from './heatLayout.ts';
import { FONT_SIZE } from './heatNames.ts';
import type { HeatPicture } from './heatPicture.ts';

/** Where a figure ends, behind the strip of rows. */
const FIGURE = 44;
/** Between two figures, in pixels. */
const ROOM = { rows: 14, columns: 46 } as const;

/**
 * Draws the entropies of lines in figures, as many as there is room for; that of the chosen line, in bold, pushes its
 * neighbors aside.
 */
export function drawEntropies(
	layer: HTMLCanvasElement,
	text: CanvasText,
	{ heat, layout, theme, row, column }: HeatPicture,
): void {
	const { along, plane } = heat.source;
	const { strip, left, top, mapWidth, mapHeight } = layout;
	const beside = along === 'rows';
	const context = clearLayer(
		layer,
		window.devicePixelRatio,
		beside
			? { left: strip.left + strip.width, top: strip.top, width: ENTROPY.width, height: strip.height }
			: { left: strip.left, top: strip.top + strip.height, width: strip.width, height: ENTROPY.height },
	);
	const [count, length, chosen] = beside ? [plane.rows, mapHeight, row] : [plane.columns, mapWidth, column];
	const plain = `${FONT_SIZE}px ${theme.family}`;
	const bold = `bold ${plain}`;
	const figureOf = (line: number) => {
		const entropy = heat.entropies[line]!;
		return Number.isNaN(entropy) ? '–' : formatEntropy(entropy);
	};
	const placeOf = (line: number, half: number) => {
		const start = beside ? top : left;
		return Math.max(start + half, Math.min(start + length - half, start + ((line + 0.5) * length) / count));
	};
	const write = (line: number, half: number) => {
		const along = placeOf(line, half);
		if (beside) context.fillText(figureOf(line), strip.left + strip.width + FIGURE, along);
		else context.fillText(figureOf(line), along, strip.top + strip.height + 8);
	};
	const chosenWidth = text.width(figureOf(chosen), bold);
	const chosenHalf = beside ? 6 : chosenWidth / 2;
	const chosenPlace = placeOf(chosen, chosenHalf);
	context.textBaseline = 'middle';
	context.textAlign = beside ? 'right' : 'center';
	context.font = plain;
	context.fillStyle = theme.quietText;
	const stride = tickStride(count, length, ROOM[along]);
	for (let line = 0; line < count; line += stride) {
		const half = beside ? 6 : text.width(figureOf(line), plain) / 2;
		if (Math.abs(placeOf(line, half) - chosenPlace) >= half + chosenHalf + (beside ? 0 : 4)) write(line, half);
	}
	context.font = bold;
	context.fillStyle = theme.text;
	write(chosen, chosenHalf);
}
