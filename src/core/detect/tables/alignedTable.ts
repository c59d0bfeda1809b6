import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { hasPhrase, namesEndingAt, phrasesOfWords, wordsOfLine } from './columnsOfText.ts';
import { type Cell, type Grid, readGrid, type Row } from './grid.ts';
import { promptName } from './promptName.ts';
import { tableNumber } from './tableNumber.ts';
import { farthestLine, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const longestRow = 2 ** 13;
const longestSample = 64;
const rowIndex = /^\s*\[\s*\d+,\]/;
const rule = /^\s*[-=─━_]{2,}(?:[\s+┼]+[-=─━_]{2,})*\s*$/;
/** Types under a header, as tibbles and Julia's frames print them. */
const types = /^\s*(?:│.*|<\w+>(?:\s+<\w+>)*)\s*$/;
const footer = /^\[(\d+) rows x (\d+) columns\]/;
const elision = /^(?:\.{2,3}|…|⋮|⋯)$/;

/** Lines of one form, as far as they go around the cursor. */
interface Body {
	readonly lines: readonly TextLine[];
	readonly rows: readonly Row[];
	readonly elided: boolean;
	readonly after: TextLine | undefined;
}

/** A line of the form, and whether it only stands for others. */
interface BodyLine {
	readonly line: TextLine;
	readonly cells: Row;
	readonly elided: boolean;
}

/** The cells of a row. */
type CellReader = (line: TextLine) => Row;

/** A table's header and its lines. */
interface HeadedBody {
	readonly header: TextLine;
	readonly body: Body;
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
	if (found !== undefined) return found;
	const beside = [own, lines.above(own), lines.below(own)];
	return beside.some(line => line !== undefined && line.text.length <= longestRow && hasPhrase(line.text))
		? yield* readTable(place, lines, own, phrasesOf)
		: undefined;
}

function* readTable(place: Place, lines: TableText, own: TextLine, read: CellReader): Steps<Detection | undefined> {
	const { text } = lines;
	const table = yield* couldBeRow(text, own, read) ? tableAround(lines, own, read) : tableUnder(lines, own, read);
	if (table === undefined) return undefined;
	const { header, body } = table;
	const at = body.lines.indexOf(own);
	const cells = headerCells(text, header, body);
	if (cells === undefined) return undefined;
	const { names, indexed } = cells;
	const size = body.after === undefined ? null : footer.exec(body.after.text);
	const grid: Grid = {
		text,
		limit: place.limits.values,
		header: names,
		sample: body.rows.slice(0, longestSample),
		rows: () => body.rows,
		row: at < 0 ? undefined : body.rows[at],
		cursor: lines.cursor,
		style: {},
		label: cell => labelOf(text, cell),
		classes: 'matrix',
		name: promptName(lines, header),
		unnamed:
			isMatrix(text, names, body.rows.slice(0, longestSample)) ||
			isFrame(text, body.rows.slice(0, longestSample), body.rows.length > 1, indexed)
				? 'array'
				: 'table',
		truncated: body.elided,
		declaredShape: size === null ? undefined : [Number(size[1]), Number(size[2])],
	};
	return yield* readGrid(grid);
}

function* tableAround(lines: TableText, own: TextLine, read: CellReader): Steps<HeadedBody | undefined> {
	const body = yield* bodyAround(lines, own, read);
	if (body === undefined) return undefined;
	const above = lines.above(body.lines[0]!);
	let header = above;
	for (let i = 0; i < mostBetween && header !== undefined && isBetween(header.text); i++) header = lines.above(header);
	header ??= above;
	return header === undefined || header.text.length > longestRow ? undefined : { header, body };
}

function* tableUnder(lines: TableText, own: TextLine, read: CellReader): Steps<HeadedBody | undefined> {
	if (!isHeaderText(own.text) || rule.test(own.text)) return undefined;
	const below = lines.below(own);
	let first = below;
	for (let i = 0; i < mostBetween && first !== undefined && isBetween(first.text); i++) first = lines.below(first);
	if (first === undefined || first.text.length > longestRow || !couldBeRow(lines.text, first, read)) return undefined;
	const body = yield* bodyAround(lines, first, read);
	return body && { header: own, body };
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

/** A row has a number, and no more texts than numbers and a label: a sentence is none. */
function couldBeRow(text: string, line: TextLine, read: CellReader): boolean {
	const cells = read(line);
	const numbers = cells.filter(
		({ start, end }) => tableNumber(text, start, end) !== undefined || elision.test(text.slice(start, end)),
	);
	return numbers.length > 0 && cells.length > 1 && cells.length - numbers.length <= Math.max(2, numbers.length);
}

function* bodyAround(lines: TableText, own: TextLine, read: CellReader): Steps<Body | undefined> {
	const { text } = lines;
	const pattern = read(own);
	const numeric = pattern.map(({ start, end }) => tableNumber(text, start, end) !== undefined);
	const belongs = (line: TextLine): BodyLine | undefined => {
		if (line.text.length > longestRow) return undefined;
		const cells = read(line);
		if (cells.length !== pattern.length) return undefined;
		if (cells.every(({ start, end }) => elision.test(text.slice(start, end)))) return { line, cells, elided: true };
		const fits = cells.every(
			({ start, end }, i) =>
				!numeric[i] || tableNumber(text, start, end) !== undefined || elision.test(text.slice(start, end)),
		);
		return fits ? { line, cells, elided: false } : undefined;
	};
	const isElided = pattern.map(({ start, end }) => elision.test(text.slice(start, end)));
	const found: BodyLine[] = [{ line: own, cells: pattern, elided: isElided.every(Boolean) }];
	// The header is looked for nearby: without one there is no table, however many lines are alike.
	for (let line = lines.above(own); line !== undefined; line = lines.above(line)) {
		const part = belongs(line);
		if (part === undefined || isCount(text, part.cells)) break;
		found.push(part);
	}
	found.reverse();
	if (!isHeaderText(lines.above(found[0]!.line)?.text ?? '')) return undefined;
	let after: TextLine | undefined;
	for (let line = lines.below(own, farthestLine); line !== undefined; line = lines.below(line, farthestLine)) {
		const part = belongs(line);
		if (part === undefined) {
			after = footer.test(line.text) ? line : lines.below(line);
			break;
		}
		if (found.push(part) % linesOfStep === 0) yield;
	}
	const kept = found.filter(({ elided }) => !elided);
	const elided = isElided.includes(true) || kept.length < found.length;
	return { lines: kept.map(({ line }) => line), rows: kept.map(({ cells }) => cells), elided, after };
}

/** R numbers the entries of a vector that have no other names: `1 2 3` over three of them. */
function isCount(text: string, cells: Row): boolean {
	return cells.length > 1 && cells.every(({ start, end }, index) => text.slice(start, end) === String(index + 1));
}

function cellsOf(line: TextLine): Row {
	const index = rowIndex.exec(line.text)?.[0].length ?? 0;
	if (index === 0) return wordsOfLine(line, 4096).filter(({ start }) => line.text[start - line.start] !== '│');
	const start = line.start + line.text.search(/\S/);
	return [
		{ start, end: line.start + index },
		...wordsOfLine({ start: line.start + index, text: line.text.slice(index) }, 4096),
	];
}

function phrasesOf(line: TextLine): Row {
	return phrasesOfWords(line, cellsOf(line));
}

/** The header's names over the cells of the rows; undefined where they do not stand over them. */
function headerCells(
	text: string,
	header: TextLine,
	body: Body,
): { readonly names: Row; readonly indexed: boolean } | undefined {
	const width = body.rows[0]!.length;
	const names = namesOver(header, body);
	if (names === undefined) return undefined;
	const indexed = names.length === width - 1 || hasIndexName(text, header, body);
	const shift = indexed ? 1 : 0;
	const isUnderType = typesUnder(text, header, body);
	// The lines of a table are alike: some of them tell how they are aligned.
	const rows = body.rows.slice(0, longestSample);
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
		if (!alignedRight && !alignedLeft && !atDots && !isUnderType(column - shift, cells)) return undefined;
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
function typesUnder(text: string, header: TextLine, body: Body): (column: number, cells: readonly Cell[]) => boolean {
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
function hasIndexName(text: string, header: TextLine, { lines }: Body): boolean {
	const between = text.slice(header.next, lines[0]!.first).trimEnd();
	if (rule.test(between) || types.test(between)) return false;
	return between !== '' && isBetween(between) && header.text.startsWith(header.text.trimStart());
}

/** One name a column: words, or where names have blanks what ends above the ends of the cells, or what two blanks part. */
function namesOver(header: TextLine, body: Body): Row | undefined {
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
		.filter(({ start, end }) => !elision.test(text.slice(start, end)));
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
	const quoted = /^"(.*)"$|^'(.*)'$/.exec(label);
	return quoted?.[1] ?? quoted?.[2] ?? label;
}
