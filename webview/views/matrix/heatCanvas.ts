import { barFigure } from '../../chart/barFigure.ts';
import { createCanvasText } from '../../chart/canvasText.ts';
import { element } from '../../element.ts';
import { type Heat, UNDEFINED } from './heat.ts';
import { type HeatColors, heatColors } from './heatColors.ts';
import { paintCells, pixelTable, shareOn } from './heatImage.ts';
import { cellOf, type HeatLayout } from './heatLayout.ts';
import { drawEntropies } from './heatEntropies.ts';
import { drawColumnNames, drawRowNames, FONT_SIZE } from './heatNames.ts';
import { drawStrip } from './heatStrip.ts';
import type { HeatPicture } from './heatPicture.ts';
import { createHatch } from './hatch.ts';

export interface HeatCanvas {
	readonly element: HTMLCanvasElement;
	draw(picture: HeatPicture): void;
}

/** Draws cells, names, entropies and the outlines of what is chosen. */
export function createHeatCanvas(): HeatCanvas {
	const canvas = element('canvas', { class: 'heat-canvas', 'aria-hidden': 'true' });
	const context = canvas.getContext('2d')!;
	const cellsCanvas = element('canvas');
	const cellsContext = cellsCanvas.getContext('2d')!;
	const text = createCanvasText();
	let image: ImageData | undefined;
	let shown: HeatPicture | undefined;
	let colors: HeatColors | undefined;
	let table: Uint32Array | undefined;
	let hatches: { readonly masked: CanvasPattern; readonly crossed: CanvasPattern } | undefined;

	function fit({ width, height, cellColumns, cellRows }: HeatLayout): void {
		const ratio = window.devicePixelRatio;
		const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
		if (canvas.width !== across || canvas.height !== down) {
			canvas.width = across;
			canvas.height = down;
			canvas.style.width = `${width}px`;
			canvas.style.height = `${height}px`;
		}
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		if (image?.width !== cellColumns || image.height !== cellRows) {
			cellsCanvas.width = cellColumns;
			cellsCanvas.height = cellRows;
			image = cellsContext.createImageData(cellColumns, cellRows);
		}
	}

	function drawCells({ heat, layout, axis, theme, repainted }: HeatPicture): void {
		const { left, top, mapWidth, mapHeight } = layout;
		const recolored = table === undefined || shown?.axis !== axis || shown.theme !== theme;
		if (recolored) table = pixelTable(axis, colors!);
		if (recolored || repainted || shown?.heat !== heat) {
			paintCells(heat, table!, new Uint32Array(image!.data.buffer));
			cellsContext.putImageData(image!, 0, 0);
		}
		if (heat.marks.masked) {
			context.fillStyle = hatches!.masked;
			context.fillRect(left, top, mapWidth, mapHeight);
		}
		if (heat.marks.undefined) drawUndefined(heat, layout);
		context.imageSmoothingEnabled = false;
		context.drawImage(cellsCanvas, left, top, mapWidth, mapHeight);
		context.strokeStyle = theme.grid;
		context.lineWidth = 1;
		context.strokeRect(left - 0.5, top + 0.5, mapWidth + 1, mapHeight - 1);
	}

	/** Lines without a distribution are crossed, not only hatched. */
	function drawUndefined(
		{ cells, source }: Heat,
		{ left, top, mapWidth, mapHeight, cellRows, cellColumns }: HeatLayout,
	) {
		const alongRows = source.along === 'rows';
		const count = alongRows ? cellRows : cellColumns;
		const [width, height] = alongRows ? [mapWidth, mapHeight / count] : [mapWidth / count, mapHeight];
		context.fillStyle = hatches!.crossed;
		for (let place = 0; place < count; place++) {
			if (cells[alongRows ? place * cellColumns : place] !== UNDEFINED) continue;
			const [x, y] = alongRows ? [left, top + place * height] : [left + place * width, top];
			context.clearRect(x, y, width, height);
			context.fillRect(x, y, width, height);
		}
	}

	function drawFigures({ heat: { cells }, layout, axis, theme }: HeatPicture): void {
		const { left, top, mapWidth, mapHeight, cellRows, cellColumns } = layout;
		const [width, height] = [mapWidth / cellColumns, mapHeight / cellRows];
		context.font = `${FONT_SIZE}px ${theme.family}`;
		context.textAlign = 'center';
		for (let row = 0; row < cellRows; row++) {
			for (let column = 0; column < cellColumns; column++) {
				const probability = cells[row * cellColumns + column]!;
				if (!(probability >= 0)) continue;
				context.fillStyle = colors!.textOver(shareOn(axis, probability));
				context.fillText(barFigure(probability), left + (column + 0.5) * width, top + (row + 0.5) * height);
			}
		}
	}

	function drawChosen({ heat, layout, theme, row, column }: HeatPicture): void {
		const { plane } = heat.source;
		const { left, top, mapWidth, mapHeight, cellRows, cellColumns } = layout;
		const [width, height] = [mapWidth / cellColumns, mapHeight / cellRows];
		const y = top + cellOf(row, plane.rows, cellRows) * height;
		const x = left + cellOf(column, plane.columns, cellColumns) * width;
		const frame = (x: number, y: number, width: number, height: number) => {
			// At least 5 pixels each way: thinner ones would hide what they frame.
			const [across, down] = [Math.max(0, 5 - width) / 2, Math.max(0, 5 - height) / 2];
			for (const [color, line] of [
				[theme.background, 3],
				[theme.outline, 1.5],
			] as const) {
				context.strokeStyle = color;
				context.lineWidth = line;
				context.strokeRect(x - across, y - down, width + 2 * across, height + 2 * down);
			}
		};
		frame(left, y, mapWidth, height);
		frame(x, y, width, height);
	}

	return {
		element: canvas,
		draw(picture) {
			const { layout, theme } = picture;
			if (shown?.theme !== theme || colors === undefined) {
				colors = heatColors(theme);
				hatches = {
					masked: createHatch(context, theme.quietText, theme.background, false),
					crossed: createHatch(context, theme.quietText, theme.background, true),
				};
			}
			fit(layout);
			context.clearRect(0, 0, layout.width, layout.height);
			context.textBaseline = 'middle';
			drawCells(picture);
			if (layout.figures) drawFigures(picture);
			drawRowNames(context, picture);
			drawColumnNames(context, text, picture);
			drawStrip(context, picture);
			drawChosen(picture);
			drawEntropies(context, text, picture);
			shown = picture;
		},
	};
}
