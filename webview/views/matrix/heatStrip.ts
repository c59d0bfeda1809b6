import { formatFigure } from '../../../src/core/present/formatNumber.ts';
import { clearLayer } from '../../chart/chartLayers.ts';
import { cellOf, firstOf } from './heatLayout.ts';
import { FONT_SIZE } from './heatNames.ts';
import type { HeatPicture } from './heatPicture.ts';

/** From here on the strip has room for its end in figures. */
const WIDE = 60;

/** Beyond the bars: the line at their foot. */
const MARGIN = 2;

/** Draws the mean entropy of the lines of each cell: beside the rows, or below the columns. */
export function drawStrip(
	layer: HTMLCanvasElement,
	{ heat, layout, theme, row, column, mostEntropy }: HeatPicture,
): void {
	const { strip, cellRows, cellColumns } = layout;
	const { along, plane } = heat.source;
	const beside = along === 'rows';
	const context = clearLayer(layer, window.devicePixelRatio, {
		left: strip.left - MARGIN,
		top: strip.top - MARGIN,
		width: strip.width + MARGIN,
		height: strip.height + MARGIN,
	});
	const [cells, count, chosen] = beside ? [cellRows, plane.rows, row] : [cellColumns, plane.columns, column];
	const thickness = (beside ? strip.height : strip.width) / cells;
	const gap = thickness >= 4 ? 1 : 0;
	const chosenCell = cellOf(chosen, count, cells);
	context.strokeStyle = theme.grid;
	context.lineWidth = 1;
	context.beginPath();
	if (beside) {
		for (const x of [strip.left, strip.left + strip.width]) {
			context.moveTo(x - 0.5, strip.top);
			context.lineTo(x - 0.5, strip.top + strip.height);
		}
	} else {
		for (const y of [strip.top, strip.top + strip.height]) {
			context.moveTo(strip.left, y - 0.5);
			context.lineTo(strip.left + strip.width, y - 0.5);
		}
	}
	context.stroke();
	for (let cell = 0; cell < cells; cell++) {
		const share =
			meanEntropy(heat.entropies, firstOf(cell, count, cells), firstOf(cell + 1, count, cells)) / mostEntropy;
		if (!(share > 0)) continue;
		context.fillStyle = cell === chosenCell ? theme.text : theme.others;
		const at = cell * thickness;
		if (beside) context.fillRect(strip.left, strip.top + at + gap, strip.width * share, thickness - gap);
		else {
			const height = strip.height * share;
			context.fillRect(strip.left + at, strip.top + strip.height - height, thickness - gap, height);
		}
	}
}

/** What is written at the strip. */
export function drawStripName(
	context: OffscreenCanvasRenderingContext2D,
	{ heat, layout: { strip }, theme, mostEntropy }: HeatPicture,
): void {
	context.fillStyle = theme.quietText;
	context.font = `${FONT_SIZE}px ${theme.family}`;
	context.textAlign = 'right';
	const name = strip.width >= WIDE ? `H ≤ ${formatFigure(mostEntropy)}` : 'H';
	if (heat.source.along === 'rows') context.fillText(name, strip.left + strip.width, strip.height + 10);
	else context.fillText('H', strip.left - 6, strip.top + strip.height / 2);
}

/** NaN where no line has an entropy. */
function meanEntropy(entropies: Float64Array, first: number, end: number): number {
	let [sum, count] = [0, 0];
	for (let line = first; line < end; line++) {
		if (Number.isNaN(entropies[line]!)) continue;
		sum += entropies[line]!;
		count++;
	}
	return sum / count;
}
