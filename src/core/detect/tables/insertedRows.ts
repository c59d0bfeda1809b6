import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Cell, readGrid, type Row } from './grid.ts';
import { linesOfStep, tableTextOf } from './tableText.ts';

/** A line that may have rows of `VALUES`. */
const tuples = /^\s*,?\s*\(|\bvalues\s*\(/i;
/** The names of the columns before `VALUES`, of an `INSERT` or a common table, or behind the rows of a derived one. */
const namesBefore = /(\([^()]*\))\s*(?:as\s*\(\s*)?$/i;
const keyword = 'values';
const namesBehind = /\s*\)\s*(?:as\s+)?\w+\s*(?=\()/iy;
const longestNames = 1024;
const open = /\s*,?\s*\(/y;
const cell = /\s*('(?:[^']|'')*'|[^\s,'()](?:[^,'()]*[^\s,'()])?)\s*([,)])/y;
/** How far before the cursor the statement begins, and the end of its longest cell behind that of the row. */
const reach = 2 ** 16;
const longestLine = 2 ** 13;
const mostSampled = 64;

/**
 * The scores that a statement of SQL inserts or makes a table of, labelled by the texts beside them:
 * `INSERT INTO preds (label, logit) VALUES ('cat', 3.5), ('dog', -0.75)`, `(VALUES ('cat', 3.5), …) AS t(label, logit)`.
 * Cost: linear in the statement.
 */
export function* detectInsertedRows(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const { line, text, cursor } = lines;
	if (line === undefined || line.text.length > longestLine || !tuples.test(line.text)) return undefined;
	const from = Math.max(lines.start, cursor - reach);
	const near = text.slice(from, line.end).toLowerCase();
	const above = near.lastIndexOf(keyword, cursor - from);
	const start = from + (above < 0 ? near.indexOf(keyword) : above);
	if (start < from) return undefined;
	const rows: Row[] = [];
	let row: Row | undefined;
	let end = start + keyword.length;
	const width = rowAt(text, end)?.cells.length;
	for (let next = rowAt(text, end); next !== undefined && next.cells.length === width; next = rowAt(text, end)) {
		if (row === undefined && cursor <= next.end) row = next.cells;
		if (rows.push(next.cells) % linesOfStep === 0) yield;
		end = next.end;
	}
	const header = row === undefined ? undefined : headerOf(text, start, end);
	if (row === undefined || header === undefined || header.cells.length !== width) return undefined;
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

function headerOf(text: string, start: number, end: number): ReturnType<typeof rowAt> {
	const before = text.slice(Math.max(0, start - longestNames), start);
	const names = namesBefore.exec(before);
	if (names !== null) return rowAt(text, start - before.length + names.index);
	namesBehind.lastIndex = end;
	return namesBehind.test(text) ? rowAt(text, namesBehind.lastIndex) : undefined;
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
