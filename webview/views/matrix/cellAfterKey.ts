import { cellOf, firstOf } from './heatLayout.ts';

/** A place in a plane. */
export interface CellPlace {
	readonly row: number;
	readonly column: number;
}

const PAGE = 10;

/**
 * Where a key leads from a cell, held within the plane; `undefined` for a key that leads nowhere. Left and right go from
 * one drawn cell to the next: where columns share one, to its first.
 */
export function cellAfterKey(
	key: string,
	control: boolean,
	{ row, column }: CellPlace,
	{ rows, columns, cellColumns }: { readonly rows: number; readonly columns: number; readonly cellColumns: number },
): CellPlace | undefined {
	const at = (row: number, column: number) => ({ row: Math.max(0, Math.min(rows - 1, row)), column });
	const cell = cellOf(column, columns, cellColumns);
	const beside = (step: number) =>
		at(row, firstOf(Math.max(0, Math.min(cellColumns - 1, cell + step)), columns, cellColumns));
	switch (key) {
		case 'ArrowUp':
			return at(row - 1, column);
		case 'ArrowDown':
			return at(row + 1, column);
		case 'ArrowLeft':
			return cell === 0 ? at(row, column) : beside(-1);
		case 'ArrowRight':
			return cell === cellColumns - 1 ? at(row, column) : beside(1);
		case 'PageUp':
			return at(row - PAGE, column);
		case 'PageDown':
			return at(row + PAGE, column);
		case 'Home':
			return at(control ? 0 : row, 0);
		case 'End':
			return at(control ? rows - 1 : row, columns - 1);
		default:
			return undefined;
	}
}
