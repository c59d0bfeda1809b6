import { barFigure } from '../../chart/barFigure.ts';
import { createCanvasText } from '../../chart/canvasText.ts';
import { clearLayer, createLayer, paintLayer } from '../../chart/chartLayers.ts';
import { drawHatch } from '../../chart/hatch.ts';
import { drawJaggedLine } from '../../chart/jaggedLine.ts';
import { element, setAttribute } from '../../element.ts';
import { UNDEFINED } from './heat.ts';
import { type HeatColors, heatColors } from './heatColors.ts';
import { drawEntropies } from './heatEntropies.ts';
import { paintCells, pixelTable, shareOn } from './heatImage.ts';
import { cellOf, type HeatLayout } from './heatLayout.ts';
import { drawColumnNames, drawRowNames, FONT_SIZE } from './heatNames.ts';
import type { HeatPicture } from './heatPicture.ts';
import { drawStrip, drawStripName } from './heatStrip.ts';

export interface HeatCanvas {
	readonly element: HTMLElement;
	draw(picture: HeatPicture): void;
}

/**
 * Draws cells, names, entropies and the outlines of what is chosen, on canvases one above the other: for a moving
 * temperature only cells and entropies are drawn anew, and their figures in turns.
 */
export function createHeatCanvas(): HeatCanvas {
	// A pixel each, as large as the browser draws them.
	const cells = element('canvas', { class: 'heat-cells' });
	const cellsContext = cells.getContext('2d')!;
	const behind = createLayer('heat-behind');
	const [figures, strip, entropies, front] = [createLayer(), createLayer(), createLayer(), createLayer()];
	const all = element(
		'div',
		{ class: 'heat-canvas', 'aria-hidden': 'true' },
		cells,
		behind,
		figures,
		strip,
		entropies,
		front,
	);
	const text = createCanvasText();
	let image = new ImageData(1, 1);
	let shown: HeatPicture | undefined;
	let colors: HeatColors | undefined;
	let table: Uint32Array | undefined;
	/** Whether the layer behind has nothing but hatches, which no temperature moves. */
	let hatched = false;
	/** Whether what is written are the figures of an earlier picture. */
	let late = false;

	function fit({ width, height, left, top, mapWidth, mapHeight, cellColumns, cellRows }: HeatLayout): void {
		Object.assign(all.style, { width: `${width}px`, height: `${height}px` });
		Object.assign(cells.style, {
			left: `${left}px`,
			top: `${top}px`,
			width: `${mapWidth}px`,
			height: `${mapHeight}px`,
		});
		[cells.width, cells.height] = [cellColumns, cellRows];
		image = cellsContext.createImageData(cellColumns, cellRows);
	}

	function drawCells({ heat, axis }: HeatPicture, recolored: boolean): void {
		if (recolored) table = pixelTable(axis, colors!);
		paintCells(heat, table!, new Uint32Array(image.data.buffer));
		cellsContext.putImageData(image, 0, 0);
	}

	/** What is seen through masked cells, and through lines without a distribution: those are crossed, not only hatched. */
	function drawBehind({ heat: { cells, source, marks }, layout, theme }: HeatPicture): void {
		const { left, top, mapWidth, mapHeight, cellRows, cellColumns } = layout;
		const alongRows = source.along === 'rows';
		const count = alongRows ? cellRows : cellColumns;
		const [width, height] = alongRows ? [mapWidth, mapHeight / count] : [mapWidth / count, mapHeight];
		paintWhole(behind, layout, context => {
			if (marks.masked) drawHatch(context, left, top, mapWidth, mapHeight, { theme });
			if (!marks.undefined) return;
			context.beginPath();
			for (let place = 0; place < count; place++) {
				if (cells[alongRows ? place * cellColumns : place] !== UNDEFINED) continue;
				const [x, y] = alongRows ? [left, top + place * height] : [left + place * width, top];
				context.rect(x, y, width, height);
			}
			context.clip();
			context.clearRect(left, top, mapWidth, mapHeight);
			drawHatch(context, left, top, mapWidth, mapHeight, { theme, crossed: true });
		});
	}

	function drawFigures({ heat: { cells }, layout, axis, theme }: HeatPicture): void {
		const { left, top, mapWidth, mapHeight, cellRows, cellColumns } = layout;
		const [width, height] = [mapWidth / cellColumns, mapHeight / cellRows];
		const context = clearLayer(figures, window.devicePixelRatio, { left, top, width: mapWidth, height: mapHeight });
		context.font = `${FONT_SIZE}px ${theme.family}`;
		context.textAlign = 'center';
		context.textBaseline = 'middle';
		for (let row = 0; row < cellRows; row++) {
			for (let column = 0; column < cellColumns; column++) {
				const probability = cells[row * cellColumns + column]!;
				if (!(probability >= 0)) continue;
				context.fillStyle = colors!.textOver(shareOn(axis, probability));
				context.fillText(barFigure(probability), left + (column + 0.5) * width, top + (row + 0.5) * height);
			}
		}
	}

	/** All that no temperature changes. */
	function drawFront(picture: HeatPicture): void {
		const { layout, theme } = picture;
		const { left, top, mapWidth, mapHeight } = layout;
		paintWhole(front, layout, context => {
			context.strokeStyle = theme.grid;
			context.strokeRect(left - 0.5, top + 0.5, mapWidth + 1, mapHeight - 1);
			drawRowNames(context, picture);
			drawColumnNames(context, text, picture);
			drawStripName(context, picture);
			drawBreaks(context, picture);
			drawChosen(context, picture);
		});
	}

	return {
		element: all,
		draw(picture) {
			const { heat, layout, axis, theme, row, column, vector } = picture;
			const before = shown;
			shown = picture;
			if (before?.theme !== theme) colors = heatColors(theme);
			const anew = before?.theme !== theme || before.layout !== layout || before.heat !== heat;
			if (anew) fit(layout);
			const recolored = anew || before.axis !== axis;
			const changed = recolored || picture.repainted;
			if (changed) {
				drawCells(picture, recolored);
				const { masked, undefined: crossed } = heat.marks;
				setAttribute(behind, 'hidden', !masked && !crossed);
				if (crossed || (masked && !(hatched && !anew))) drawBehind(picture);
				hatched = masked && !crossed;
			}
			const chosen = anew || before.row !== row || before.column !== column || before.vector !== vector;
			if (chosen) drawFront(picture);
			if (chosen || changed) {
				drawStrip(strip, picture);
				late = true;
			}
			if (!late || picture.figuresLater) return;
			late = false;
			setAttribute(figures, 'hidden', !layout.figures);
			if (layout.figures) drawFigures(picture);
			setAttribute(entropies, 'hidden', !layout.entropies);
			if (layout.entropies) drawEntropies(entropies, text, picture);
		},
	};
}

/** Between rows and columns that are no neighbors, since the text leaves some out between them. */
function drawBreaks(
	context: OffscreenCanvasRenderingContext2D,
	{ heat, layout: { left, top, mapWidth, mapHeight }, theme, gaps }: HeatPicture,
): void {
	const { rows, columns } = heat.source.plane;
	for (const [color, shift] of [
		[theme.background, 1],
		[theme.text, 0],
	] as const) {
		context.strokeStyle = color;
		for (const gap of gaps.columns) {
			drawJaggedLine(context, 'down', left + (gap / columns) * mapWidth + shift, top, top + mapHeight);
		}
		for (const gap of gaps.rows) {
			drawJaggedLine(context, 'across', top + (gap / rows) * mapHeight + shift, left, left + mapWidth);
		}
	}
}

/** The frames around the row and the cell at hand. */
function drawChosen(
	context: OffscreenCanvasRenderingContext2D,
	{ heat, layout, theme, row, column }: HeatPicture,
): void {
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

/** Paints a layer as large as the whole picture. */
function paintWhole(
	layer: HTMLCanvasElement,
	{ width, height }: HeatLayout,
	paint: (context: OffscreenCanvasRenderingContext2D) => void,
): void {
	const ratio = window.devicePixelRatio;
	const style = { width: `${width}px`, height: `${height}px` };
	paintLayer(layer, { width: Math.round(width * ratio), height: Math.round(height * ratio), style }, context => {
		context.scale(ratio, ratio);
		context.textBaseline = 'middle';
		paint(context);
	});
}
