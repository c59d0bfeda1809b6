import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import type { Steps } from '../steps.ts';
import { type Cell, readGrid, type Row } from './grid.ts';
import { linesOfStep, tableTextOf } from './tableText.ts';

/** A line that may have rows of an `INSERT`. */
const tuples = /^\s*,?\s*\(|\bvalues\s*\(/i;
const statement = /insert\s+into\s+[\w.$"`[\]]+\s*(\([^()]*\))\s*values/iy;
const open = /\s*,?\s*\(/y;
const cell = /\s*('(?:[^']|'')*'|[^\s,'()](?:[^,'()]*[^\s,'()])?)\s*([,)])/y;
/** How far before the cursor the statement begins, and the end of its longest cell behind that of the row. */
const reach = 2 ** 16;
const longestLine = 2 ** 13;
const mostSampled = 64;

/**
 * The scores that a statement of SQL inserts, labelled by the texts beside them:
 * `INSERT INTO preds (label, logit) VALUES ('cat', 3.5), ('dog', -0.75)`. Cost: linear in the statement.
 */
export function* detectInsertedRows(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const { line, text, cursor } = lines;
	if (line === undefined || line.text.length > longestLine || !tuples.test(line.text)) return undefined;
	const from = Math.max(lines.start, cursor - reach);
	const start = text.slice(from, cursor).toLowerCase().lastIndexOf('insert') + from;
	statement.lastIndex = start;
	const head = start < from ? null : statement.exec(text);
	if (head === null) return undefined;
	const header = rowAt(text, start + head[0].indexOf('('));
	if (header === undefined) return undefined;
	const rows: Row[] = [];
	let row: Row | undefined;
	let end = start + head[0].length;
	for (let next = rowAt(text, end); next?.cells.length === header.cells.length; next = rowAt(text, end)) {
		if (row === undefined && cursor <= next.end) row = next.cells;
		if (rows.push(next.cells) % linesOfStep === 0) yield;
		end = next.end;
	}
	if (row === undefined) return undefined;
	const at = rows.indexOf(row);
	const detection = yield* readGrid({
		text,
		limit: place.limits.values,
		header: header.cells,
		sample: rows.slice(Math.max(0, at - mostSampled / 2), at + mostSampled / 2),
		rows: () => rows,
		row,
		cursor,
		style: {},
		label: cell => textOf(text, cell),
		classes: 'row',
		unnamed: 'table',
	});
	return detection?.kind === 'other' ? undefined : detection;
}

/** The cells of the parenthesis behind `position`, and where it ends. */
function rowAt(text: string, position: number): { readonly cells: Row; readonly end: number } | undefined {
	open.lastIndex = position;
	if (!open.test(text)) return undefined;
	const cells: Cell[] = [];
	cell.lastIndex = open.lastIndex;
	for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
		const start = cell.lastIndex - match[0].length + match[0].indexOf(match[1]!);
		cells.push({ start, end: start + match[1]!.length });
		if (match[2] === ')') return { cells, end: cell.lastIndex };
	}
	return undefined;
}

function textOf(text: string, { start, end }: Cell): string {
	const written = text.slice(start, end);
	return written.startsWith("'")
		? written.slice(1, -1).replaceAll("''", "'")
		: written.replace(/^["`[](.*)["`\]]$/, '$1');
}
