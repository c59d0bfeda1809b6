import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { wordsOfLine } from './columnsOfText.ts';
import { isElision } from './elision.ts';
import { type Cell, readGrid, type Row } from './grid.ts';
import { promptName } from './promptName.ts';
import { isBlank, type TableText, tableTextOf, type TextLine } from './tableText.ts';

/** Some columns of the frame: the line with their names, and one line a row. */
interface Part {
	readonly header: TextLine;
	readonly rows: readonly TextLine[];
}

const goesOn = /\s\\\s*$/;
const longestRow = 1024;
const mostRows = 512;
const mostParts = 128;
/** How far above its last line a frame has its first backslash. */
const reach = 2 ** 16;

/**
 * A frame that pandas printed in parts, for it is wider than the screen: a backslash behind the names of the columns says
 * that more of them stand below, under a blank line. Read row by row, as one table. Cost: linear in the parts.
 */
export function* detectWrappedFrame(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const { line: own, text, cursor } = lines;
	if (own === undefined || own.text.length > longestRow || isBlank(own.text)) return undefined;
	if (!text.slice(Math.max(0, own.first - reach), own.end).includes('\\')) return undefined;
	const parts = yield* partsAround(lines, own);
	const [first] = parts;
	if (first === undefined || parts.length < 2) return undefined;
	const names = parts.flatMap(({ header }) => namesOf(header));
	// Behind the last part a line of something else may look like a row.
	const count = Math.min(...parts.map(part => part.rows.length));
	const at = Math.max(...parts.map(part => part.rows.findIndex(row => row.first === own.first)));
	if (at >= count) return undefined;
	const all = first.rows.slice(0, count).map((_, row) => rowOfParts(text, parts, row));
	if (all.some(row => row.length === 0)) return undefined;
	const isElided = ({ start, end }: Cell) => isElision(text.slice(start, end));
	const rows = all.filter(row => !row.every(isElided));
	yield;
	return yield* readGrid({
		text,
		limit: place.limits.values,
		header: [{ start: first.header.start, end: first.header.start }, ...names],
		sample: rows.slice(0, 64),
		rows: () => rows,
		row: rows.find(row => row === all[at]),
		cursor,
		style: {},
		label: ({ start, end }) => text.slice(start, end),
		classes: 'matrix',
		name: promptName(lines, first.header),
		unnamed: 'array',
		truncated: rows.length < first.rows.length || names.some(isElided),
	});
}

/** The name of a row and its cells in all parts; empty where these name it differently. */
function rowOfParts(text: string, parts: readonly Part[], row: number): Row {
	const cells = parts.map(part => wordsOfLine(part.rows[row]!));
	const names = new Set(cells.map(([name]) => name && text.slice(name.start, name.end)));
	return names.size > 1 ? [] : cells.flatMap((own, part) => (part === 0 ? own : own.slice(1)));
}

/** The parts of the frame in which the line stands; none where no backslash joins it to others. */
function* partsAround(lines: TableText, own: TextLine): Steps<readonly Part[]> {
	const at = partAt(lines, own);
	if (at === undefined) return [];
	const parts = [at];
	for (let part = partAbove(lines, at); part !== undefined; part = partAbove(lines, part)) {
		if (parts.unshift(part) > mostParts) return [];
		yield;
	}
	for (let part: Part | undefined = at; part !== undefined && goesOn.test(part.header.text); ) {
		const next = lines.below(part.rows.at(-1)!);
		const below = next && isBlank(next.text) ? lines.below(next) : undefined;
		part = below && partAt(lines, below);
		if (part !== undefined && parts.push(part) > mostParts) return [];
		yield;
	}
	return parts;
}

function partAbove(lines: TableText, { header }: Part): Part | undefined {
	const blank = lines.above(header);
	const last = blank && isBlank(blank.text) ? lines.above(blank) : undefined;
	const part = last && partAt(lines, last);
	return part !== undefined && goesOn.test(part.header.text) ? part : undefined;
}

/** The run of lines around one of them, from the header above it; undefined where that is no part of a frame. */
function partAt(lines: TableText, own: TextLine): Part | undefined {
	const isRow = (text: string) => /^\S+\s/.test(text) && text.length <= longestRow;
	const above = isRow(own.text) ? [...take(lines.linesAbove(own, isRow))].toReversed() : [];
	const top = isRow(own.text) ? lines.above(above[0] ?? own) : own;
	if (top === undefined || !/^\s+\S/.test(top.text) || top.text.length > longestRow) return undefined;
	const width = namesOf(top).length + 1;
	const rows = [
		...take(lines.linesBelow(top, text => isRow(text) && wordsOfLine({ start: 0, text }).length === width)),
	];
	return rows.length === 0 || rows.length === mostRows ? undefined : { header: top, rows };
}

function namesOf(header: TextLine): Row {
	return wordsOfLine({ start: header.start, text: header.text.replace(goesOn, '') });
}

function* take(lines: Iterable<TextLine>): Generator<TextLine> {
	let left = mostRows;
	for (const line of lines) {
		if (left-- === 0) return;
		yield line;
	}
}
