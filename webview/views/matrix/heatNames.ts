import type { CanvasText } from '../../chart/canvasText.ts';
import { tickStride } from './heatLayout.ts';
import type { HeatPicture } from './heatPicture.ts';

export const FONT_SIZE = 11;

/** The longest that the name of the chosen column may be where a cell has no room for it, in pixels. */
const CHOSEN_NAME = 120;

/** Draws row numbers, as many as have room; the chosen one, in bold, pushes its neighbors aside. */
export function drawRowNames(
	context: OffscreenCanvasRenderingContext2D,
	{ heat, layout, theme, row, rowName }: HeatPicture,
): void {
	const { rows } = heat.source.plane;
	const { left, top, mapHeight } = layout;
	const plain = `${FONT_SIZE}px ${theme.family}`;
	const middleOf = (place: number) =>
		Math.max(top + 6, Math.min(top + mapHeight - 6, top + ((place + 0.5) * mapHeight) / rows));
	const stride = tickStride(rows, mapHeight, 14);
	const chosen = middleOf(row);
	context.textAlign = 'right';
	context.fillStyle = theme.quietText;
	context.font = plain;
	const write = (place: number) => {
		if (Math.abs(middleOf(place) - chosen) >= 12) context.fillText(rowName(place), left - 6, middleOf(place));
	};
	for (let place = 0; place < rows; place += stride) write(place);
	context.fillStyle = theme.text;
	context.font = `bold ${plain}`;
	context.fillText(rowName(row), left - 6, chosen);
}

/** Draws labels where every column has room for one, or numbers, as many as have room; and always that of the chosen one. */
export function drawColumnNames(
	context: OffscreenCanvasRenderingContext2D,
	text: CanvasText,
	{ heat, layout, theme, column, columnName, named }: HeatPicture,
): void {
	const { columns } = heat.source.plane;
	const { left, top, mapWidth, mapHeight, width } = layout;
	const foot = top + mapHeight + 10;
	const slot = mapWidth / columns;
	const font = `${FONT_SIZE}px ${named ? theme.labelFamily : theme.family}`;
	const bold = `bold ${font}`;
	const centerOf = (place: number, length: number) =>
		Math.max(left + length / 2, Math.min(left + mapWidth - length / 2, left + (place + 0.5) * slot));

	const room = named ? Math.max(slot - 4, Math.min(CHOSEN_NAME, mapWidth)) : width;
	const chosenName = text.fit(columnName(column), bold, room);
	const chosenLength = text.width(chosenName, bold);
	const chosen = centerOf(column, chosenLength);
	context.textAlign = 'center';
	context.fillStyle = theme.quietText;
	const stride = named ? 1 : tickStride(columns, mapWidth, 8 * columnName(columns - 1).length + 8);
	const last = named && !layout.labels ? 0 : columns;
	for (let place = 0; place < last; place += stride) {
		const name = named ? text.fit(columnName(place), font, slot - 4) : columnName(place);
		const length = text.width(name, font);
		const at = centerOf(place, length);
		context.font = font;
		if (Math.abs(at - chosen) >= (length + chosenLength) / 2 + 4) context.fillText(name, at, foot);
	}
	context.fillStyle = theme.text;
	context.font = bold;
	context.fillText(chosenName, chosen, foot);
}
