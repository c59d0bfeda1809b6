import type { Detection } from '../detection.ts';
import type { Steps } from '../steps.ts';
import { type ColumnRole, columnRole, scoreName, sharedQuantity } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { emptyCell, type NumberStyle, tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep } from './tableText.ts';

/** The extent of a cell in the document, without what parts it from its neighbors. */
export interface Cell {
	readonly start: number;
	readonly end: number;
}

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
	/** What the whole is called. */
	readonly name?: string;
	readonly context?: string;
	readonly truncated?: boolean;
	readonly declaredShape?: readonly number[] | undefined;
}

/** A column of the sample. */
interface Column {
	readonly index: number;
	readonly name: string;
	readonly role: ColumnRole;
	readonly numeric: boolean;
	/** A number of it has a fraction or an exponent. */
	readonly real: boolean;
}

/**
 * Reads a table at its cursor. Where the cursor's column has a name of its own kind (`logit` beside `prob` or
 * `token`), or stands alone, its numbers are the array, and a text column labels them. Where several columns are
 * named like classes, or share a quantity (`logit_cat`, `logit_dog`), the row is the array and the header labels it;
 * of a printed frame the whole matrix. On the header it is the column. Counters and measures are no scores. Cost:
 * linear in the sample, and in the table where a column is read.
 */
export function* readGrid(grid: Grid): Steps<Detection | undefined> {
	const columns = columnsOf(grid);
	const column = columnAt(grid, columns);
	if (column === undefined) return undefined;
	const peers = peersOf(grid, columns, column);
	if (peers.length < 2) return yield* readColumn(grid, columns, column);
	if (grid.classes === 'matrix') return yield* readRows(grid, columns, peers, grid.rows());
	if (grid.row === undefined) return yield* readColumn(grid, columns, column);
	return yield* readRows(grid, columns, peers, [grid.row]);
}

function columnsOf(grid: Grid): Column[] {
	const count = Math.max(grid.header?.length ?? 0, ...grid.sample.map(row => row.length));
	const columns: Column[] = [];
	for (let index = 0; index < count; index++) {
		const cell = grid.header?.[index];
		const name = cell === undefined ? '' : grid.label(cell).trim();
		let numbers = 0;
		let others = 0;
		let real = false;
		for (const row of grid.sample) {
			const own = row[index];
			if (own === undefined || isEmpty(grid, own)) continue;
			const number = numberOf(grid, own);
			if (number === undefined) others++;
			else if (!number.missing) {
				numbers++;
				real ||= number.real;
			}
		}
		const unnamed = grid.header === undefined || (name === '' && cell !== undefined && !isEmpty(grid, cell));
		const role = unnamed || (real && isAnswer(name)) ? 'class' : columnRole(name);
		columns.push({ index, name, role, numeric: numbers > 0 && others === 0, real });
	}
	return columns;
}

/** `no` and `pos` are a number and a position, over real numbers the negative answer and the positive one. */
function isAnswer(name: string): boolean {
	return /^(?:no|pos)$/i.test(name);
}

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

/** The columns of whose rows the cursor's column is one entry. */
function peersOf(grid: Grid, columns: readonly Column[], column: Column): readonly Column[] {
	if (grid.header === undefined) return headless(columns);
	const shared = sharedQuantity(column.name);
	if (shared !== undefined) {
		const group = columns.filter(other => other.numeric && sharedQuantity(other.name) === shared);
		if (group.length > 1) return group;
	}
	if (column.role === 'score' || column.role === 'index') return [column];
	const isOfGroup = ({ name }: Column) => columnRole(sharedQuantity(name) ?? '') === 'score';
	const grouped = columns.filter(isOfGroup).length > 1 && !isOfGroup(column);
	const peers = columns.filter(
		other => other.numeric && other.role !== 'score' && other.role !== 'index' && !(grouped && isOfGroup(other)),
	);
	const [first, ...others] = peers;
	// Whole numbers before columns of reals count the rows, whatever they are called.
	const counted = first?.index === 0 && !first.real && others.length > 0 && others.every(({ real }) => real);
	return counted && column !== first ? others : peers;
}

/** Without a header, whole numbers before a single column of reals are ids. */
function headless(columns: readonly Column[]): readonly Column[] {
	const numeric = columns.filter(column => column.numeric);
	const real = numeric.filter(column => column.real);
	return real.length === 1 && numeric.length < columns.length ? real : numeric;
}

function nameOfRow(grid: Grid, row: Row, columns: readonly Column[]): string {
	const column = columns.find(({ index, numeric }) => !numeric && row[index] !== undefined);
	const name = column === undefined ? '' : grid.label(row[column.index]!).trim();
	// `7f3` is an id, whatever its letters may mean elsewhere.
	return /\d/.test(name) ? '' : name;
}

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
		if (!peers.every(({ index }) => array.add(numberIn(grid, row, index)))) break;
		if (array.count % linesOfStep === 0) yield;
		start = Math.min(start, row[0]!.start);
		end = Math.max(end, row.at(-1)!.end);
		if (count++ < mostRowNames && grid.classes === 'matrix' && peers[0]!.index > 0) rowNames.push(grid.label(row[0]!));
	}
	const names = peers.map(({ name }) => name);
	const named = grid.header !== undefined && names.some(name => name !== '');
	const shared = sharedQuantity(names[0] ?? '');
	const reals = peers.some(({ real }) => real);
	// `| logit | 2.25 | -1.5 |`: the row says what its numbers are.
	const rowName = count === 1 && grid.row !== undefined ? nameOfRow(grid, grid.row, columns) : '';
	const rowRole = columnRole(rowName);
	const measured =
		shared === undefined &&
		(rowRole === 'measure' ||
			peers.some(({ role }) => role === 'measure') ||
			rowNames.filter(name => statistic.test(name)).length > 1);
	return array.detection({
		start,
		end,
		shape: count === 1 ? [peers.length] : [count, peers.length],
		...(named && { labels: names }),
		name: shared ?? (rowRole === 'score' ? scoreName(rowName) : grid.name) ?? '',
		context: grid.context ?? '',
		truncated: grid.truncated ?? false,
		declaredShape: grid.declaredShape,
		evidence: measured
			? 'measures'
			: shared !== undefined || rowRole === 'score' || (reals && grid.unnamed === 'array')
				? 'array'
				: 'table',
	});
}

/** Rows of a matrix whose names are judged: those of `describe()` are statistics. */
const mostRowNames = 16;
const statistic = /^(?:count|mean|avg|median|std|sd|var|min|max|sum|total|unique|top|freq|n|\d+(?:\.\d+)?%)$/i;

function* readColumn(grid: Grid, columns: readonly Column[], column: Column): Steps<Detection | undefined> {
	const array = new TableArray(grid.text, grid.limit);
	const labelColumn = labelColumnOf(columns, column);
	const idColumn = columns.find(other => other.numeric && other !== column && isIdName(other.name));
	const labels: string[] = [];
	const ids: number[] = [];
	for (const row of grid.rows()) {
		if (!array.add(numberIn(grid, row, column.index))) break;
		if (array.count % linesOfStep === 0) yield;
		const labelCell = labelColumn && row[labelColumn.index];
		if (labelColumn !== undefined) labels.push(labelCell === undefined ? '' : grid.label(labelCell));
		const idCell = idColumn && row[idColumn.index];
		const id = idCell && numberOf(grid, idCell);
		if (id !== undefined && Number.isSafeInteger(id.value)) ids.push(id.value);
	}
	return array.detection({
		...(labelColumn && { labels }),
		...(ids.length > 0 && { ids }),
		name: column.role === 'score' ? scoreName(column.name) : column.role === 'class' ? (grid.name ?? '') : column.name,
		context: grid.context ?? '',
		truncated: grid.truncated ?? false,
		evidence: isBenchmark(columns, column, labelColumn)
			? 'measures'
			: columnEvidence(column, labelColumn, grid.unnamed),
	});
}

/** `Model | Params | Score`: points that systems or people reached, and no scores of classes. */
function isBenchmark(columns: readonly Column[], column: Column, labels: Column | undefined): boolean {
	if (!/^(?:overall |total |final )?scores?$/i.test(column.name)) return false;
	const rated = /^(?:models?|methods?|systems?|runs?|teams?|players?|students?|users?|subjects?|exams?|variants?)$/i;
	return rated.test(labels?.name ?? '') || (labels?.role !== 'token' && columns.some(({ role }) => role === 'measure'));
}

function columnEvidence(
	column: Column,
	labels: Column | undefined,
	unnamed: Grid['unnamed'],
): 'array' | 'table' | 'measures' {
	switch (column.role) {
		case 'score':
			return 'array';
		case 'index':
		case 'measure':
			return 'measures';
		case 'token':
		case 'class':
			// A column of its own beside tokens or classes: `token,value`.
			if (labels?.role === 'token' && column.real && unnamed === 'array') return 'array';
			return 'table';
		default:
			return column.role satisfies never;
	}
}

/** What names the rows: a column of text, tokens first, else ids. */
function labelColumnOf(columns: readonly Column[], column: Column): Column | undefined {
	const others = columns.filter(other => other !== column);
	return (
		others.find(other => !other.numeric && other.role === 'token') ??
		others.find(other => !other.numeric && other.role === 'class') ??
		others.find(other => !other.numeric) ??
		others.find(other => !other.real && other.role === 'token') ??
		others.find(other => !other.real && other.role === 'index')
	);
}

function isIdName(name: string): boolean {
	return /^(?:token[ _-]?)?ids?$/i.test(name.trim());
}

function numberIn(grid: Grid, row: Row, index: number): TableNumber {
	const cell = row[index];
	if (cell === undefined) return emptyCell(row.at(-1)?.end ?? 0);
	return numberOf(grid, cell) ?? emptyCell(cell.start);
}

function numberOf(grid: Grid, cell: Cell): TableNumber | undefined {
	return grid.number === undefined ? tableNumber(grid.text, cell.start, cell.end, grid.style) : grid.number(cell);
}

function isEmpty(grid: Grid, cell: Cell): boolean {
	return !/\S/.test(grid.text.slice(cell.start, cell.end));
}
