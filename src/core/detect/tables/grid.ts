import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { peersWithoutHeader, peersOf } from './columnPeers.ts';
import { areStatistics, columnRole, isAnswer, isIdName, scoreName, sharedQuantity } from './columnRole.ts';
import { type Column, columnEvidence, isBenchmark, isRatedName } from './columnEvidence.ts';
import { TableArray } from './tableArray.ts';
import { emptyCell, type NumberStyle, tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep } from './tableText.ts';

/** The extent of a cell in the document, without what parts it from its neighbors. */
export interface Cell {
	readonly start: number;
	readonly end: number;
}

/** The cells of a row, in order. */
export type Row = readonly Cell[];

/** A table of cells, as a form of text found it. */
export interface Grid {
	readonly text: string;
	readonly limit: number;
	readonly header: Row | undefined;
	/** Some rows around the cursor, that of the cursor among them: enough to tell what the columns hold. */
	readonly sample: readonly Row[];
	/** All rows in their order; asked for once, and only where a column or all of the table is read. */
	readonly rows: () => Iterable<Row>;
	/** The row at the cursor; undefined where that stands in the header. */
	readonly row: Row | undefined;
	readonly cursor: number;
	readonly style: NumberStyle;
	/** What a cell says: without quotes, marks and escapes. */
	readonly label: (cell: Cell) => string;
	/** The number of a cell, where it is not simply its text. */
	readonly number?: (cell: Cell) => TableNumber | undefined;
	/** Whether rows of classes are one array each, or the whole table is one. */
	readonly classes: 'row' | 'matrix';
	/** Whether numbers that no word calls scores are taken for an array. */
	readonly unnamed: 'array' | 'table';
	/** The columns are elements of a set, as in GAMS: `t1` is one of them and no index. */
	readonly ofElements?: boolean;
	/** What the whole is called. */
	readonly name?: string;
	readonly context?: string;
	readonly truncated?: boolean;
	readonly declaredShape?: readonly number[] | undefined;
}

/**
 * Reads a table at its cursor. Where the cursor's column has a name of its own kind (`logit` beside `prob` or
 * `token`), or stands alone, its numbers are the array, and a text column labels them. Where several columns are
 * named like classes, or share a quantity (`logit_cat`, `logit_dog`), the row is the array and the header labels it;
 * of a printed frame the whole matrix. On the header it is the column. Counters and measures are no scores. Cost:
 * linear in the sample, and in the table where a column is read.
 */
export function* readGrid(grid: Grid): Steps<Detection | undefined> {
	const columns = yield* columnsOf(grid);
	yield;
	const column = columnAt(grid, columns);
	if (column === undefined) return undefined;
	yield;
	const peers = grid.header === undefined ? peersWithoutHeader(columns) : peersOf(columns, column);
	yield;
	if (peers.length < 2) return yield* readColumn(grid, columns, column);
	if (grid.classes === 'matrix') return yield* readRows(grid, columns, peers, grid.rows());
	if (grid.row === undefined) return yield* readColumn(grid, columns, column);
	return yield* readRows(grid, columns, peers, [grid.row]);
}

function* columnsOf(grid: Grid): Steps<Column[]> {
	const count = Math.max(grid.header?.length ?? 0, ...grid.sample.map(row => row.length));
	const columns: Column[] = [];
	for (let index = 0; index < count; index++) {
		if (index % columnsOfStep === columnsOfStep - 1) yield;
		const cell = grid.header?.[index];
		const name = cell === undefined ? '' : grid.label(cell).trim();
		let numbers = 0;
		let others = 0;
		let real = false;
		let signed = false;
		let percent = false;
		for (const row of grid.sample) {
			const own = row[index];
			if (own === undefined || isEmpty(grid.text, own)) continue;
			const number = numberOf(grid, own);
			if (number === undefined) others++;
			else if (!number.missing) {
				numbers++;
				real ||= number.real;
				signed ||= number.value < 0;
				percent ||= number.percent;
			}
		}
		const unnamed = grid.header === undefined || (name === '' && cell !== undefined && !isEmpty(grid.text, cell));
		const named = unnamed || (real && isAnswer(name)) ? 'class' : columnRole(name);
		const role = grid.ofElements && named === 'index' ? 'class' : named;
		const numeric = numbers > 0 && others === 0;
		columns.push({ index, name, role, shared: sharedQuantity(name), numeric, real, signed, percent });
	}
	return columns;
}

/** Columns that are looked at in one step, in all rows of the sample. */
const columnsOfStep = 128;

/** The column at the cursor; beside numbers the one that is most likely meant. */
function columnAt(grid: Grid, columns: readonly Column[]): Column | undefined {
	const cells = grid.row ?? grid.header ?? [];
	let at = 0;
	for (let i = 0; i < cells.length; i++) if (cells[i]!.start <= grid.cursor) at = i;
	const own = columns[at];
	if (own !== undefined && !own.numeric && isDate(grid.text.slice(cells[at]!.start, cells[at]!.end))) return undefined;
	const isIndex = own?.role === 'index' && grid.classes === 'matrix';
	if (own?.numeric && !isIndex) return own;
	const numeric = columns.filter(column => column.numeric);
	return (
		numeric.find(column => column.role === 'score') ??
		numeric.find(column => column.role === 'class') ??
		numeric.find(column => column.role !== 'index')
	);
}

/** A date or a time of day names no row. */
function isDate(cell: string): boolean {
	return /^\W*(?:\d{4}|\d{1,2})[-/:.]\d{1,2}[-/:.]\d/.test(cell);
}

function nameOfRow(grid: Grid, row: Row, columns: readonly Column[]): string {
	const column = columns.find(({ index, numeric }) => !numeric && row[index] !== undefined);
	const name = column === undefined ? '' : grid.label(row[column.index]!).trim();
	// `7f3` is an id, whatever its letters may mean elsewhere; so is `x` under `id`.
	return /\d/.test(name) || isIdName(column?.name ?? '') ? '' : name;
}

/**
 * Real numbers under the names of classes. What models and methods reach in benchmarks looks the same, and so do tables
 * of all kinds between bars, but they are never negative. Beside measures anything may stand.
 */
function areClassScores(grid: Grid, columns: readonly Column[], peers: readonly Column[]): boolean {
	if (!peers.some(({ real }) => real)) return false;
	if (columns.some(({ role, numeric }) => role === 'measure' && numeric)) return false;
	if (peers.every(({ real }) => real) && peers.some(({ signed }) => signed)) return true;
	return grid.unnamed === 'array' && !isRatedName(labelColumnOf(columns, peers[0]!)?.name);
}

/** Rows of a matrix whose names are judged. */
const mostRowNames = 16;

function* readRows(
	grid: Grid,
	columns: readonly Column[],
	peers: readonly Column[],
	rows: Iterable<Row>,
): Steps<Detection | undefined> {
	const array = new TableArray(grid.text, grid.limit);
	const rowNames: string[] = [];
	let count = 0;
	let start = Infinity;
	let end = 0;
	for (const row of rows) {
		if (grid.classes === 'matrix' && row.length < peers.length) break;
		if (!(yield* addRow(grid, array, row, peers))) break;
		start = Math.min(start, row[0]!.start);
		end = Math.max(end, row.at(-1)!.end);
		if (count++ < mostRowNames && grid.classes === 'matrix' && peers[0]!.index > 0) rowNames.push(grid.label(row[0]!));
	}
	yield;
	const names = peers.map(({ name }) => name);
	const named = grid.header !== undefined && names.some(name => name !== '');
	const shared = peers[0]?.shared;
	// `| logit | 2.25 | -1.5 |`: the row says what its numbers are.
	yield;
	const rowName = count === 1 && grid.row !== undefined ? nameOfRow(grid, grid.row, columns) : '';
	const rowRole = columnRole(rowName);
	const measured =
		shared === undefined &&
		(rowRole === 'measure' || peers.some(({ role }) => role === 'measure') || areStatistics(rowNames));
	const evidence = measured
		? 'measures'
		: shared !== undefined || rowRole === 'score' || areClassScores(grid, columns, peers)
			? 'array'
			: 'table';
	yield;
	return yield* array.detectionSteps({
		start,
		end,
		// The one row of a frame or matrix has a name or number; a named vector has none.
		shape: count === 1 && rowNames.length === 0 ? [peers.length] : [count, peers.length],
		...(named && { labels: names }),
		name: shared ?? (rowRole === 'score' ? scoreName(rowName) : grid.name) ?? '',
		context: grid.context ?? '',
		truncated: grid.truncated ?? false,
		declaredShape: grid.declaredShape,
		evidence,
	});
}

/** False where no more numbers are taken. */
function* addRow(grid: Grid, array: TableArray, row: Row, peers: readonly Column[]): Steps<boolean> {
	for (const { index } of peers) {
		if (!array.add(numberIn(grid, row, index))) return false;
		if (array.count % linesOfStep === 0) yield;
	}
	return true;
}

function* readColumn(grid: Grid, columns: readonly Column[], column: Column): Steps<Detection | undefined> {
	const array = new TableArray(grid.text, grid.limit);
	const labelColumn = labelColumnOf(columns, column);
	const idColumn = columns.find(other => other.numeric && other !== column && isIdName(other.name));
	const labels: string[] = [];
	const ids: number[] = [];
	// `token , p` over `cat , 0.75`: blanks of the table, and none of the tokens.
	const name = labelColumn && grid.header?.[labelColumn.index];
	const isPadded = name !== undefined && grid.label(name) !== labelColumn?.name;
	for (const row of grid.rows()) {
		if (!array.add(numberIn(grid, row, column.index))) break;
		if (array.count % linesOfStep === 0) yield;
		const labelCell = labelColumn && row[labelColumn.index];
		const label = labelCell === undefined ? '' : grid.label(labelCell);
		if (labelColumn !== undefined) labels.push(isPadded ? label.trim() : label);
		const idCell = idColumn && row[idColumn.index];
		const id = idCell && numberOf(grid, idCell);
		if (id !== undefined && Number.isSafeInteger(id.value)) ids.push(id.value);
	}
	// `describe()`: what is said of the scores is none of them.
	const statistics = areStatistics(labels);
	return yield* array.detectionSteps({
		...(labels.some(label => label !== '') && { labels }),
		...(ids.length > 0 && { ids }),
		name: statistics
			? ''
			: column.role === 'score'
				? scoreName(column.name)
				: column.role === 'class'
					? (grid.name ?? '')
					: column.name,
		context: grid.context ?? '',
		truncated: grid.truncated ?? false,
		evidence:
			isBenchmark(columns, column, labelColumn) || statistics
				? 'measures'
				: isNamelessColumn(grid, column)
					? 'array'
					: columnEvidence(column, labelColumn, grid.unnamed),
	});
}

/** The only column of a matrix of R: `[,1]`. */
function isNamelessColumn({ classes, unnamed }: Grid, { name }: Column): boolean {
	return classes === 'matrix' && unnamed === 'array' && name === '';
}

/** What names the rows: a column of text, tokens first, else ids. */
function labelColumnOf(columns: readonly Column[], column: Column): Column | undefined {
	// Of a row with a hundred thousand classes few columns are left.
	const others = columns.filter(
		other =>
			other !== column && (!other.numeric || (!other.real && (other.role === 'token' || other.role === 'index'))),
	);
	return (
		others.find(other => !other.numeric && other.role === 'token') ??
		others.find(other => !other.numeric && other.role === 'class') ??
		others.find(other => !other.numeric) ??
		others.find(other => !other.real && other.role === 'token') ??
		others.find(other => !other.real && other.role === 'index')
	);
}

function numberIn(grid: Grid, row: Row, index: number): TableNumber {
	const cell = row[index];
	if (cell === undefined) return emptyCell(row.at(-1)?.end ?? 0);
	return numberOf(grid, cell) ?? emptyCell(cell.start);
}

function numberOf(grid: Grid, cell: Cell): TableNumber | undefined {
	return grid.number === undefined ? tableNumber(grid.text, cell.start, cell.end, grid.style) : grid.number(cell);
}

/** True for a cell of blanks. */
export function isEmpty(text: string, { start, end }: Cell): boolean {
	return !/\S/.test(text.slice(start, end));
}
