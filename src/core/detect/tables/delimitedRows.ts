import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { cellCount, cellsOf, isOpen, unquoted } from './delimitedCells.ts';
import { isHeader } from './delimitedHeader.ts';
import { type Cell, type Grid, readGrid, type Row } from './grid.ts';
import { recordAround } from './quotedRecord.ts';
import { tableNumber } from './tableNumber.ts';
import { farthest, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

/** Rows on both sides of the cursor that tell what the columns hold: fewer where they are long. */
const mostSampled = 12;
const sampledCells = 2 ** 15;
/** The cells of lines longer than this are kept. */
const longLine = 2 ** 12;

/**
 * Rows of cells between commas, semicolons or tabs: `a1,2.50,-1.25` under `id,cat,dog`. Quoted cells may hold the
 * delimiter; between semicolons numbers may have a decimal comma. The header is the first line of the file or block,
 * where it names a column of numbers. In text of another kind two lines must have as many cells, and a header or a
 * text column.
 */
export function* detectDelimitedRows(place: Place): Steps<Detection | undefined> {
	const isTable = place.traits.bareForms === 'delimited';
	const lines = tableTextOf(place);
	const { line } = lines;
	if (line === undefined || line.text === '') return undefined;
	const barred = isTable && isBarred(lines.lineFrom(lines.start)?.text ?? '');
	const delimiter = barred ? '|' : delimiterOf(line.text, isTable);
	if (delimiter === undefined) return undefined;
	const header = isTable ? firstRow(lines, delimiter) : undefined;
	yield;
	const table = new DelimitedTable(lines, line, delimiter, isTable, header);
	yield;
	const grid = yield* table.grid(place.limits.values);
	return grid && (yield* readGrid(grid));
}

/** The first line of a file that is no remark: `# run 3`. */
function firstRow(lines: TableText, delimiter: string): TextLine | undefined {
	let row = lines.lineFrom(lines.start);
	for (let i = 0; i < mostRemarks && row?.text.startsWith('#'); i++) {
		const below = lines.below(row);
		if (below === undefined || cellCount(below.text, delimiter) === cellCount(row.text, delimiter)) return row;
		row = below;
	}
	return row;
}

/** Under a header between bars a comma is that of a number. */
function isBarred(header: string): boolean {
	return header.includes('|') && !/[\t;,]/.test(header);
}

function delimiterOf(text: string, isTable: boolean): string | undefined {
	const sample = text.length > 2 ** 16 ? text.slice(0, 2 ** 16) : text;
	if (sample.includes('\t')) return '\t';
	const bare = sample.replaceAll(/"(?:[^"]|"")*"/g, '');
	if (bare.includes(';')) return ';';
	if (bare.includes(',')) return ',';
	if (bare.includes('|') && isTable) return '|';
	return isTable ? ',' : undefined;
}

class DelimitedTable {
	readonly #lines: TableText;
	readonly #line: TextLine;
	readonly #delimiter: string;
	readonly #isTable: boolean;
	readonly #cells: Row;
	readonly #sampleReach: number;
	/** By where their lines or records begin. */
	readonly #longRows = new Map<number, Row>();
	/** The first row of the file, and its cells. */
	readonly #first: TextLine | undefined;
	readonly #columns: number;
	/** Lines whose quotes do not match. */
	#broken = 0;

	constructor(lines: TableText, line: TextLine, delimiter: string, isTable: boolean, first: TextLine | undefined) {
		this.#lines = lines;
		this.#delimiter = delimiter;
		this.#isTable = isTable;
		this.#first = first;
		this.#columns = first === undefined ? 0 : cellCount(first.text, delimiter);
		this.#line = this.#record(line);
		this.#cells = this.#rowOf(this.#line);
		this.#sampleReach = Math.max(2, Math.min(mostSampled, Math.ceil(sampledCells / this.#cells.length)));
	}

	/** The whole record to which a line belongs. Where too many are broken, lines are records. */
	#record(line: TextLine, from: 'above' | 'below' = 'above'): TextLine {
		if (!this.#isTable || this.#broken > mostBroken) return line;
		const record = recordAround(this.#lines, line, this.#columns, each => this.#rowOf(each), from);
		if (record === undefined) this.#broken++;
		return record ?? line;
	}

	/** The record above or below. One that would hold lines of this record again is broken: its own line is the row. */
	#beside(direction: 'above' | 'below', line: TextLine, reach?: number): TextLine | undefined {
		const next = this.#lines[direction](line, reach);
		if (next === undefined) return undefined;
		const record = this.#record(next, direction === 'above' ? 'below' : 'above');
		const isBeside = direction === 'above' ? record.next <= line.first : record.first >= line.next;
		if (!isBeside) this.#broken++;
		return isBeside ? record : next;
	}

	*grid(limit: number): Steps<Grid | undefined> {
		const { text, cursor } = this.#lines;
		const above = yield* this.#reach('above');
		const below = yield* this.#reach('below');
		if (!this.#isTable && !this.#isPlausible([...above, ...below])) return undefined;
		const top = yield* this.#top(above);
		const topRow = this.#rowOf(top);
		yield;
		const near = [...above.toReversed(), this.#line, ...below].filter(line => line.first > top.first);
		const nearRows = near.map(line => this.#rowOf(line));
		const style = {
			decimalComma: this.#delimiter !== ',' && hasDecimalCommas(text, [...nearRows, topRow], this.#delimiter),
			// Between commas only a quoted cell can have one.
			thousands: true,
		};
		const number = (cell: Cell) => {
			const { start, end } = unquoted(text, cell);
			return tableNumber(text, start, end, style);
		};
		const directive = this.#isTable ? undefined : this.#directiveHeader(top, topRow.length);
		const header = directive ?? ((yield* isHeader(text, topRow, nearRows, number)) ? topRow : undefined);
		const onHeader = header === topRow && this.#line.first === top.first;
		const sample = header === topRow ? nearRows : [topRow, ...nearRows];
		if (!this.#isTable && header === undefined && !sample.some(row => row.some(cell => number(cell) === undefined))) {
			// Bare numbers between commas are also coordinates, or the lines of a literal.
			if (sample.length < 2 || this.#cells.length < 2) return undefined;
		}
		return {
			text,
			limit,
			header,
			sample,
			rows: () => this.#rows(header === topRow ? undefined : top, top),
			row: onHeader ? undefined : this.#cells,
			cursor,
			style,
			number,
			label: cell => this.#label(cell),
			classes: 'row',
			unnamed: this.#isTable || header !== undefined ? 'array' : 'table',
		};
	}

	/** The names in the options of a `.. csv-table::`, whose rows stand under them. */
	#directiveHeader(top: TextLine, columns: number): Row | undefined {
		let line = this.#lines.above(top);
		for (let i = 0; i < mostOptions && line !== undefined; i++, line = this.#lines.above(line)) {
			const option = /^\s+:header:\s*(?=\S)/.exec(line.text)?.[0].length;
			if (option === undefined) continue;
			const names = cellsOf(this.#lines.text, line.start + option, line.end, this.#delimiter);
			return names.length === columns ? names : undefined;
		}
		return undefined;
	}

	/** Lines of the table beside the cursor's. */
	*#reach(direction: 'above' | 'below'): Steps<TextLine[]> {
		const found: TextLine[] = [];
		for (let line = this.#beside(direction, this.#line); line !== undefined; line = this.#beside(direction, line)) {
			if (found.length === this.#sampleReach || !this.#belongs(line)) break;
			found.push(line);
			if (line.text.length > longLine) yield;
		}
		return found;
	}

	#belongs(line: TextLine): boolean {
		// A remark is no row, though `#` may be a token.
		const isRemark = line.text.startsWith('#') && this.#rowOf(line).length !== this.#cells.length;
		if (this.#isTable) return !isRemark && /\S/.test(line.text.slice(0, 1024));
		if (line.text.length >= 4096) return false;
		// `>>> print(*x, sep=", ")` parts arguments, and no cells.
		const row = this.#rowOf(line);
		return row.length === this.#cells.length && !row.some(cell => isOpen(this.#lines.text, cell));
	}

	/** In text of another kind: several lines alike, of short cells. */
	#isPlausible(neighbors: readonly TextLine[]): boolean {
		if (neighbors.length === 0 || this.#line.text.length > 4096) return false;
		if (/[{}()<>[\]]|\\\\/.test(this.#line.text)) return false;
		const { text } = this.#lines;
		if (this.#cells.length < 2) return false;
		const rows = [this.#cells, ...neighbors.slice(0, 1).map(line => this.#rowOf(line))];
		if (!rows.every(row => row.every(cell => cell.end - cell.start <= 48))) return false;
		return rows.some(row => row.some(cell => isNumeric(text, cell)));
	}

	/** The first line of the table: of the file, or behind a blank line not far above. */
	*#top(above: readonly TextLine[]): Steps<TextLine> {
		let top = above.at(-1) ?? this.#line;
		if (above.length < this.#sampleReach) return top;
		const header = this.#columns === this.#cells.length ? this.#first : undefined;
		if (header !== undefined && !this.#lines.hasBlankAbove(top)) return header;
		const up = (line: TextLine) => this.#beside('above', line);
		let passed = 0;
		for (let line = up(top); line !== undefined; line = up(line)) {
			if (!this.#belongs(line)) return top;
			top = line;
			if (++passed % linesOfStep === 0) yield;
		}
		return header ?? top;
	}

	*#rows(first: TextLine | undefined, header: TextLine): Generator<Row> {
		const { cursor } = this.#lines;
		let line = first ?? this.#beside('below', header);
		if (cursor - header.first > farthest) return;
		for (; line !== undefined && this.#belongs(line); line = this.#beside('below', line)) yield this.#rowOf(line);
	}

	#rowOf(line: TextLine): Row {
		const isLong = line.text.length > longLine;
		const known = isLong ? this.#longRows.get(line.first) : undefined;
		if (known !== undefined && known.at(-1)!.end === line.end) return known;
		const row = cellsOf(this.#lines.text, line.start, line.end, this.#delimiter);
		if (isLong) this.#longRows.set(line.first, row);
		return row;
	}

	/** Quotes off, doubled ones single; a blank before a token is part of it. */
	#label(cell: Cell): string {
		const { text } = this.#lines;
		const { start, end, quoted } = unquoted(text, cell);
		const label = text.slice(start, Math.min(end, start + longestLabel));
		return quoted ? label.replaceAll('""', '"') : label;
	}
}

const mostBroken = 16;
const mostRemarks = 64;
const longestLabel = 1024;
/** Options of a directive and the blank line under them. */
const mostOptions = 6;

function isNumeric(text: string, cell: Cell): boolean {
	const { start, end } = unquoted(text, cell);
	return /^\s*[-+\u2212]?[.,]?\d[\d.,eE+-]*%?\s*$|^\s*[-+]?(?:inf|nan|infinity|NA|null|None)\s*$/i.test(
		text.slice(start, end),
	);
}

/**
 * Decimal commas, and no decimal dot. Between tabs and the bars of a frame a comma before three digits may be one of
 * thousands: it is where two or three digits stand before such a one, and every other comma may be one too; between bars
 * always.
 */
export function hasDecimalCommas(text: string, rows: readonly Row[], delimiter: string): boolean {
	let commas = false;
	let thousands = false;
	for (const row of rows) {
		for (const { start, end } of row) {
			const cell = text.slice(start, end);
			if (/^\s*"?[-+\u2212]?\d*,\d+(?:[eE][-+]?\d+)?%?"?\s*$/.test(cell)) {
				if (!'\t│'.includes(delimiter) || !/^\D*[1-9]\d{0,2},\d{3}\D*$/.test(cell)) return hasNoDots(text, rows);
				commas = true;
				thousands ||= /\d\d,/.test(cell);
			} else if (/,\d{3},\d{3}/.test(cell)) thousands = true;
		}
	}
	return delimiter === '\t' && commas && !thousands && hasNoDots(text, rows);
}

function hasNoDots(text: string, rows: readonly Row[]): boolean {
	const dotted = /^\s*[-+\u2212]?\d*\.\d*\s*$/;
	return rows.every(row =>
		row.every(({ start, end }) => {
			const cell = text.slice(start, end);
			return !dotted.test(cell) || /^\s*[-+]?\d{1,3}(?:\.\d{3})+\s*$/.test(cell);
		}),
	);
}
