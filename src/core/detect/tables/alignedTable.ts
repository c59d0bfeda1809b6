import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { withoutQuotes } from '../stringText.ts';
import { AlignedBody, type CellReader, cellsOf, couldBeRow, longestRow, longestSample } from './alignedBody.ts';
import { hasPhrase, namesEndingAt, phrasesOfWords, wordsOfLine } from './columnsOfText.ts';
import { isElision } from './elision.ts';
import { type Cell, type Grid, readGrid, type Row } from './grid.ts';
import { promptName } from './promptName.ts';
import { tableNumber } from './tableNumber.ts';
import { type TableText, tableTextOf, type TextLine } from './tableText.ts';

const rule = /^\s*[-=─━_]{2,}(?:[\s+┼]+[-=─━_]{2,})*\s*$/;
/** Types under a header, as tibbles and Julia's frames print them. */
const types = /^\s*(?:│.*|<\w+>(?:\s+<\w+>)*)\s*$/;

/** The first rows of a table, the lines in which they stand, and their cells. */
interface Sample {
	readonly lines: readonly TextLine[];
	readonly rows: readonly Row[];
}

/**
 * A table whose columns stand below one another, under a header that is aligned with them: a pandas or R data frame,
 * an R matrix (`[,1]`), R's named vectors, the columns of a log. A header with one name less than the rows have cells
 * leaves out the index. Where the rows differ in words only, cells may have blanks: `sea lion`.
 */
export function* detectAlignedTable(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > longestRow || !/\S\s+\S/.test(own.text)) return undefined;
	const found = yield* readTable(place, lines, own, cellsOf);
	const beside = [own, lines.above(own), lines.below(own)];
	if (!beside.some(line => line !== undefined && line.text.length <= longestRow && hasPhrase(line.text))) return found;
	// Read by words, a table ends at the row that has more of them.
	const phrased = yield* readTable(place, lines, own, phrasesOf);
	return (phrased?.values.length ?? 0) > (found?.values.length ?? 0) ? phrased : found;
}

function* readTable(place: Place, lines: TableText, own: TextLine, read: CellReader): Steps<Detection | undefined> {
	const { text } = lines;
	const isRow = couldBeRow(text, own, read);
	const first = isRow ? own : rowUnder(lines, own, read);
	if (first === undefined) return undefined;
	const body = new AlignedBody(lines, first, read);
	const above = yield* body.top();
	if (!isHeaderText(above?.text ?? '')) return undefined;
	yield* body.more(longestSample);
	const near = body.lines.slice(0, longestSample);
	const sampled = [...near];
	if (sampled.length === 0) return undefined;
	const sample: Sample = { lines: sampled, rows: sampled.map(read) };
	const header = isRow ? headerAbove(lines, sampled[0]!) : own;
	// GAMS takes what stands under some part of a name.
	const isLoose = place.traits.bareForms === 'slashes';
	const cells = header && headerCells(text, header, sample, isLoose);
	if (cells === undefined) return undefined;
	const { names, indexed } = cells;
	// Each row has a number: of more rows not all are taken.
	yield* body.more(place.limits.values + 1);
	const block = body.lines;
	const grid: Grid = {
		text,
		limit: place.limits.values,
		header: names,
		sample: sample.rows,
		rows: () => body.rows(),
		row: block.indexOf(own) < 0 ? undefined : read(own),
		cursor: lines.cursor,
		style: {},
		label: cell => labelOf(text, cell),
		classes: 'matrix',
		ofElements: isLoose,
		name: promptName(lines, header!),
		unnamed:
			!isLoose && (isMatrix(text, names, sample.rows) || isFrame(text, sample.rows, block.length > 1, indexed))
				? 'array'
				: 'table',
		truncated: body.elided,
		declaredShape: body.declaredShape,
	};
	return yield* readGrid(grid);
}

function headerAbove(lines: TableText, first: TextLine): TextLine | undefined {
	const above = lines.above(first);
	let header = above;
	for (let i = 0; i < mostBetween && header !== undefined && isBetween(header.text); i++) header = lines.above(header);
	header ??= above;
	// What ends in a colon names all that stands below.
	return header === undefined || header.text.length > longestRow || header.text.endsWith(':') ? undefined : header;
}

/** The first row under a header. */
function rowUnder(lines: TableText, header: TextLine, read: CellReader): TextLine | undefined {
	if (!isHeaderText(header.text) || rule.test(header.text)) return undefined;
	let first = lines.below(header);
	for (let i = 0; i < mostBetween && first !== undefined && isBetween(first.text); i++) first = lines.below(first);
	const isRow = first !== undefined && first.text.length <= longestRow && couldBeRow(lines.text, first, read);
	return isRow ? first : undefined;
}

/** Lines between a header and its rows. */
const mostBetween = 2;

/** What may stand between a header and its rows: a rule, types, or the name of the index, as pandas prints it. */
function isBetween(text: string): boolean {
	return rule.test(text) || types.test(text) || /^[\p{L}_]\S*\s*$/u.test(text);
}

function isHeaderText(text: string): boolean {
	return (
		text.length <= longestRow &&
		(rule.test(text) || /[\p{L}\]]|^\s+\d+(?:\s+\d+)*\s*$/u.test(text)) &&
		!/[.!?]\s*$|\w=[-+]?\.?\d/.test(text)
	);
}

function phrasesOf(line: TextLine): Row {
	return phrasesOfWords(line, cellsOf(line));
}

/** The header's names over the cells of the rows; undefined where they do not stand over them. */
function headerCells(
	text: string,
	header: TextLine,
	body: Sample,
	isLoose: boolean,
): { readonly names: Row; readonly indexed: boolean } | undefined {
	const width = body.rows[0]!.length;
	const names = namesOver(header, body);
	if (names === undefined) return undefined;
	const indexed = names.length === width - 1 || hasIndexName(text, header, body);
	const shift = indexed ? 1 : 0;
	const isUnderType = typesUnder(text, header, body);
	// The lines of a table are alike: some of them tell how they are aligned.
	const { rows } = body;
	for (let column = shift; column < width; column++) {
		const own = names[column + names.length - width]!;
		const right = own.end - header.start;
		const left = own.start - header.start;
		const numeric = rows.every(row => tableNumber(text, row[column]!.start, row[column]!.end) !== undefined);
		if (!numeric) continue;
		const name = text.slice(own.start, own.end);
		const counts = name === String(column - 1) ? indexed : name === String(column + 1) && rows.length === 1;
		if (!counts && tableNumber(name, 0, name.length) !== undefined) return undefined;
		const cells = rows.map((row, i) => ({
			start: row[column]!.start - body.lines[i]!.start,
			end: row[column]!.end - body.lines[i]!.start,
			dot: row[column]!.start - body.lines[i]!.start + integerPart(text, row[column]!),
		}));
		const alignedRight = cells.every(({ end }) => end === right);
		const alignedLeft = cells.every(({ start }) => start === left);
		const atDots =
			Math.max(...cells.map(({ end }) => end)) === right && cells.every(({ dot }) => dot === cells[0]!.dot);
		const touches = isLoose && cells.every(({ start, end }) => start < right && end > left);
		if (!alignedRight && !alignedLeft && !atDots && !touches && !isUnderType(column - shift, cells)) return undefined;
	}
	const empty: Cell = { start: header.start, end: header.start };
	return { names: indexed ? [empty, ...names.slice(names.length - width + 1)] : names, indexed };
}

/** Digits and sign before the point: numbers of one column may stand with their points below one another. */
function integerPart(text: string, { start, end }: Cell): number {
	const dot = text.indexOf('.', start);
	return dot < 0 || dot > end ? end - start : dot - start;
}

/** Numbers below the end of their type: Julia's names begin where their types do. */
function typesUnder(text: string, header: TextLine, body: Sample): (column: number, cells: readonly Cell[]) => boolean {
	const line = text.slice(header.next, body.lines[0]!.first).split(/\r\n?|\n/, 1)[0] ?? '';
	if (!types.test(line)) return () => false;
	const found = wordsOfLine({ start: 0, text: line }, 4096).filter(({ start }) => line[start] !== '│');
	const shift = line.includes('│') ? 1 : 0;
	return (column, cells) => {
		const type = found[column - shift];
		return column < shift || (type !== undefined && cells.every(({ end }) => end <= type.end && end > type.start));
	};
}

/** Under the name of the columns stands that of the index: the first word of the header names no column. */
function hasIndexName(text: string, header: TextLine, { lines }: Sample): boolean {
	const between = text.slice(header.next, lines[0]!.first).trimEnd();
	if (rule.test(between) || types.test(between)) return false;
	return between !== '' && isBetween(between) && header.text.startsWith(header.text.trimStart());
}

/** One name a column: words, or where names have blanks what ends above the ends of the cells, or what two blanks part. */
function namesOver(header: TextLine, body: Sample): Row | undefined {
	const width = body.rows[0]!.length;
	const fits = (names: Row): boolean => names.length === width || names.length === width - 1;
	const words = cellsOf(header);
	// Behind the first column, which it leaves out: `sea lion  cat`.
	const isShifted = header.text.search(/\S/) > body.rows[0]![0]!.end - body.lines[0]!.start;
	if (fits(words) && !(isShifted && words.length === width)) return words;
	const phrases = [...header.text.matchAll(/\S+(?: \S+)*/g)].map(match => ({
		start: header.start + match.index,
		end: header.start + match.index + match[0].length,
	}));
	const ends = body.rows[0]!.map(({ end }) => end - body.lines[0]!.start);
	return namesEndingAt(header, ends) ?? [phrases, words].find(fits);
}

/** A printed frame or matrix: an index before real numbers, and nothing else; or names over one row of them. */
function isFrame(text: string, rows: readonly Row[], several: boolean, indexed: boolean): boolean {
	if (!indexed && several) return false;
	const cells = rows
		.flatMap(row => row.slice(indexed ? 1 : 0))
		.filter(({ start, end }) => !isElision(text.slice(start, end)));
	return cells.every(({ start, end }) => {
		const number = tableNumber(text, start, end);
		return number !== undefined && (number.real || number.missing || number.value === 0);
	});
}

/**
 * An R matrix whose columns or rows have no names but R's own (`[,1]`, `[1,]`): all of it is real where one number is,
 * for each column is written as short as it can be.
 */
function isMatrix(text: string, names: Row, rows: readonly Row[]): boolean {
	const isOwn = ({ start, end }: Cell): boolean => ownName.test(text.slice(start, end));
	if (!names.slice(1).every(isOwn) && !rows.every(([first]) => first !== undefined && isOwn(first))) return false;
	const cells = rows.flatMap(row => row.slice(1));
	const numbers = cells.map(({ start, end }) => tableNumber(text, start, end));
	return numbers.some(number => number?.real) && numbers.every(number => number !== undefined);
}

const ownName = /^(?:\[,\d+\]|\[\d+,\])$/;

/** R's own names of columns and rows (`[,1]`) are none. */
function labelOf(text: string, { start, end }: Cell): string {
	const label = text.slice(start, Math.min(end, start + 1024));
	if (ownName.test(label)) return '';
	return withoutQuotes(label);
}
