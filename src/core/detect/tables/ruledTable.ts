import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { withoutQuotes } from '../stringText.ts';
import { hasDecimalCommas } from './delimitedRows.ts';
import { type Cell, type Grid, isEmpty, readGrid, type Row } from './grid.ts';
import { LineBlock } from './lineBlock.ts';
import { type NumberStyle, tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep, tableTextOf, type TextLine } from './tableText.ts';

/** What parts cells: the pipe of Markdown and of database shells, the lines of polars, Rich and the like. */
const bars = '|│┃┆┊║';
const bar = /[|│┃┆┊║]/;
const rule = /^[\s|+:=\-─━═┄╌│┃┆┊║┌┐└┘├┤┬┴┼╞╡╪╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋┡┩╇╭╮╰╯]+$/;
const line = /[-=─━═┄╌]{2,}|:-|-:|\|\s*-\s*\|/;
const elided = /^(?:\.\.\.|…|⋮|\s)*$/;
/** The last line of a frame, or with plain signs any of its rules; behind a rule its lines go on with a bar. */
const foot = /^\s*[└╚┗╰+][+\-=─━═┴╩┻]+[┘╝┛╯+]\s*$/;

/**
 * A table whose cells stand between bars, with a rule under its header: Markdown (`| token | logit |` over
 * `|---|---:|`), psql and mysql, polars, Rich. Bold, code and math marks around a cell and percent signs behind
 * numbers are seen through.
 */
export function* detectRuledTable(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > longestRow || !bar.test(own.text)) return undefined;
	const lined = yield* lines.block(own, text => text.length <= longestRow && (bar.test(text) || isRule(text)));
	const block = yield* framed(lined, own);
	const table = yield* partsOf(block);
	if (table === undefined) return undefined;
	const { text, cursor } = lines;
	const header = cellsOf(text, table.header);
	const rowStarts: number[] = [];
	let truncated = false;
	let passed = 0;
	for (const row of table.body) {
		if (++passed % linesOfStep === 0) yield;
		if (isRule(row.text)) continue;
		if (isElided(text, row)) truncated = true;
		else rowStarts.push(row.first);
	}
	const rows = new LineBlock(lines, rowStarts);
	const isRow = table.body.indexOf(own) >= 0 && !isRule(own.text);
	if (!isRow && own.first !== table.header.first) return undefined;
	const sample = Array.from(rows.slice(0, longestSample), row => cellsOf(text, row));
	const style = { thousands: true, decimalComma: hasDecimalCommas(text, sample, '│') };
	const number = (cell: Cell) => markedNumber(text, cell, style);
	const above = lines.nonblankAbove(block.at(0)!);
	// polars prints matrices so too.
	const isFrame = table.header.text.includes('┆') && sample.every(row => row.every(isReal(number)));
	const grid: Grid = {
		text,
		limit: place.limits.values,
		header,
		sample,
		*rows() {
			for (const row of rows) yield cellsOf(text, row);
		},
		row: isRow ? cellsOf(text, own) : undefined,
		cursor,
		style,
		number,
		label: cell => markedLabel(text, cell),
		classes: isFrame ? 'matrix' : 'row',
		unnamed: isFrame ? 'array' : 'table',
		context: above?.text.slice(-longestCaption) ?? '',
		truncated,
	};
	return yield* readGrid(grid);
}

function isReal(number: (cell: Cell) => TableNumber | undefined): (cell: Cell) => boolean {
	return cell => number(cell)?.real === true;
}

const longestRow = 2 ** 14;
const longestSample = 64;
const longestCaption = 160;

function isRule(text: string): boolean {
	return rule.test(text) && line.test(text);
}

function isElided(text: string, { start, end }: TextLine): boolean {
	const row = text.slice(start, end);
	return /\.\.\.|…|⋮/.test(row) && row.split(bar).every(cell => elided.test(cell));
}

/** The lines of one frame: the next table's may begin right under it. */
function* framed(block: LineBlock, own: TextLine): Steps<LineBlock> {
	const at = block.indexOf(own);
	const isParted = (index: number) => foot.test(block.at(index - 1)!.text) && !/^\s*[|│┃║]/.test(block.at(index)!.text);
	let from = at;
	while (from > 0 && !isParted(from)) if (from-- % linesOfStep === 0) yield;
	let to = at + 1;
	while (to < block.length && !isParted(to)) if (to++ % linesOfStep === 0) yield;
	return block.slice(from, to);
}

/** The header, and what stands behind the rule under it; rows of types between them (`f64`) are none of its rows. */
function* partsOf(block: LineBlock): Steps<{ readonly header: TextLine; readonly body: LineBlock } | undefined> {
	let header: TextLine | undefined;
	let index = 0;
	for (const next of block) {
		if (++index % linesOfStep === 0) yield;
		if (!isRule(next.text)) header ??= next;
		else if (header !== undefined && !isDashes(next.text, header.text)) return { header, body: block.slice(index) };
	}
	return undefined;
}

/** polars writes `---` between the names of columns and their types, inside the bars of the table. */
function isDashes(text: string, header: string): boolean {
	return header.includes('┆') && /^\s*│/.test(text);
}

function cellsOf(text: string, { start, text: row }: TextLine): Row {
	const cells: Cell[] = [];
	let from = 0;
	for (let i = 0; i <= row.length; i++) {
		if (i < row.length && !(isBar(row.charCodeAt(i)) && row[i - 1] !== '\\')) continue;
		cells.push({ start: start + from, end: start + i });
		from = i + 1;
	}
	// Outer bars have nothing outside them.
	if (cells.length > 1 && isEmpty(text, cells[0]!)) cells.shift();
	if (cells.length > 1 && isEmpty(text, cells.at(-1)!) && bars.includes(row.trimEnd().at(-1) ?? ' ')) cells.pop();
	return cells;
}

function isBar(unit: number): boolean {
	return unit === 0x7c || (unit >= 0x2500 && bars.includes(String.fromCharCode(unit)));
}

const marks = ['**', '__', '~~', '*', '_', '`', '$', '\\(', '\\)'];

/** Without the marks around it: `**0.73**`, `` `cat` ``. */
function unmarked(text: string, cell: Cell): Cell & { readonly isCode: boolean } {
	let { start, end } = cell;
	let isCode = false;
	for (;;) {
		while (start < end && /\s/.test(text[start]!)) start++;
		while (end > start && /\s/.test(text[end - 1]!)) end--;
		const mark = marks.find(
			candidate =>
				end - start > 2 * candidate.length &&
				text.startsWith(candidate, start) &&
				text.startsWith(candidate === '\\(' ? '\\)' : candidate, end - candidate.length),
		);
		if (mark === undefined) return { start, end, isCode };
		start += mark.length;
		end -= mark.length;
		// Blanks in code are part of a token.
		if (mark === '`') return { start, end, isCode: true };
	}
}

function markedNumber(text: string, cell: Cell, style: NumberStyle): TableNumber | undefined {
	const { start, end } = unmarked(text, cell);
	return tableNumber(text, start, end, style);
}

function markedLabel(text: string, cell: Cell): string {
	const { start, end } = unmarked(text, cell);
	const label = text.slice(start, Math.min(end, start + 1024));
	return withoutQuotes(label).replaceAll(/\\([|*_`\\])/g, '$1');
}
