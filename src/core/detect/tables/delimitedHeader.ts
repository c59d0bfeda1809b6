import type { Steps } from '../../steps.ts';
import { type Cell, isEmpty, type Row } from './grid.ts';
import type { TableNumber } from './tableNumber.ts';

/** Cells that are judged in one step. */
const cellsOfStep = 2 ** 13;

/**
 * True where the first row names what the others hold: over a column of numbers it has a text, or whole numbers in their
 * order. `number` reads a cell. Cost: linear in the cells.
 */
export function* isHeader(
	text: string,
	first: Row,
	rows: readonly Row[],
	number: (cell: Cell) => TableNumber | undefined,
): Steps<boolean> {
	if (rows.length === 0) return false;
	let names = 0;
	let numbers = 0;
	for (let i = 0; i < first.length; i++) {
		if (i % cellsOfStep === cellsOfStep - 1) yield;
		const own = first[i]!;
		const below = rows.some(row => row[i] !== undefined && number(row[i]!)?.missing === false);
		if (isEmpty(text, own) || !below) continue;
		const value = number(own);
		if (value === undefined || value.missing) names++;
		else numbers++;
	}
	if (names > 0 && numbers === 0) return true;
	return (
		names < 2 && numbers > 1 && isCount(text, first, number) && rows.some(row => row.some(cell => number(cell)?.real))
	);
}

/** `,0,1,2`, `id,0,1,2` of a frame whose columns have no names. */
function isCount(text: string, row: Row, number: (cell: Cell) => TableNumber | undefined): boolean {
	const cells = row.filter((cell, i) => !isEmpty(text, cell) && (i > 0 || number(cell) !== undefined));
	const first = number(cells[0]!)?.value ?? NaN;
	if (first !== 0 && first !== 1) return false;
	return cells.every((cell, index) => number(cell)?.value === first + index && number(cell)?.real === false);
}
