import type { CellPlace } from './cellAfterKey.ts';
import { cellOf, cellUnder, firstOf, type HeatLayout, stripCellUnder } from './heatLayout.ts';
import { cellIndex, type Plane } from './plane.ts';

/** The cell under a point; of columns that share a drawn one, that with the largest value of its row. */
export function pointedCell(plane: Plane, layout: HeatLayout, x: number, y: number): CellPlace | undefined {
	const cell = cellUnder(layout, x, y);
	if (cell === undefined) return undefined;
	const row = firstOf(cell.cellRow, plane.rows, layout.cellRows);
	const column = firstOf(cell.cellColumn, plane.columns, layout.cellColumns);
	return { row, column: topColumn(plane, { row, column }, layout.cellColumns) };
}

/** Under a point in the strip of entropies: the line, as the cell of it in the row or column of `cursor`. */
export function pointedLine(
	plane: Plane,
	layout: HeatLayout,
	along: 'rows' | 'columns',
	cursor: CellPlace,
	x: number,
	y: number,
): CellPlace | undefined {
	const cell = stripCellUnder(layout, along, x, y);
	if (cell === undefined) return undefined;
	return along === 'rows'
		? { ...cursor, row: firstOf(cell, plane.rows, layout.cellRows) }
		: { ...cursor, column: firstOf(cell, plane.columns, layout.cellColumns) };
}

/** Of the columns that share a drawn cell with a place: the one with the largest value in its row. */
export function topColumn(plane: Plane, { row, column }: CellPlace, cellColumns: number): number {
	const cell = cellOf(column, plane.columns, cellColumns);
	const end = firstOf(cell + 1, plane.columns, cellColumns);
	let top = firstOf(cell, plane.columns, cellColumns);
	for (let other = top + 1; other < end; other++) {
		if (plane.values[cellIndex(plane, row, other)]! > plane.values[cellIndex(plane, row, top)]!) top = other;
	}
	return top;
}
