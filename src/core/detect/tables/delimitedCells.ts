import type { Cell, Row } from './grid.ts';

/** The cells of a line. A quote at the beginning of a cell holds up to its partner on the same line. */
export function cellsOf(text: string, start: number, end: number, delimiter: string): Row {
	const line = text.slice(start, end);
	const cells: Cell[] = [];
	for (let cell = firstCell(line); cell <= line.length; ) {
		const to = cellEnd(line, cell, delimiter);
		cells.push({ start: start + cell, end: start + to });
		cell = to + 1;
	}
	return cells;
}

/** Their number. */
export function cellCount(line: string, delimiter: string): number {
	let count = 0;
	for (let cell = firstCell(line); cell <= line.length; count++) cell = cellEnd(line, cell, delimiter) + 1;
	return count;
}

/** The byte order mark is no part of the first cell. */
function firstCell(line: string): number {
	return line.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Where the cell that begins at `cell` ends: at a delimiter, or with the line. */
function cellEnd(line: string, cell: number, delimiter: string): number {
	let from = cell;
	while (line.charCodeAt(from) === 32) from++;
	const close = line[from] === '"' ? closingQuote(line, from) : 0;
	const found = line.indexOf(delimiter, Math.max(cell, close));
	return found < 0 ? line.length : found;
}

/** Behind the quote that closes the one at `position`, or 0. */
function closingQuote(line: string, position: number): number {
	for (let i = line.indexOf('"', position + 1); i > 0; i = line.indexOf('"', i + 2)) {
		if (line[i + 1] !== '"') return i + 1;
	}
	return 0;
}

/** A cell without the quotes around it, and without the blanks around these. */
export function unquoted(text: string, cell: Cell): Cell & { readonly quoted: boolean } {
	let { start, end } = cell;
	while (start < end && text.charCodeAt(start) === 32) start++;
	while (end > start && text.charCodeAt(end - 1) === 32) end--;
	const quoted = end - start >= 2 && text[start] === '"' && text[end - 1] === '"';
	return quoted ? { start: start + 1, end: end - 1, quoted } : { ...cell, quoted };
}

/** True where a parenthesis opens in the cell that another one closes. */
export function isOpen(text: string, { start, end }: Cell): boolean {
	const cell = text.slice(start, end);
	return cell.lastIndexOf('(') > cell.lastIndexOf(')');
}
