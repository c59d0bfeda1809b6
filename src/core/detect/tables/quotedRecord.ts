import type { Row } from './grid.ts';
import type { TableText, TextLine } from './tableText.ts';

/** Lines of one record that are looked at above and below. */
const mostLines = 24;
const longestRecord = 2 ** 14;

/**
 * The record of a delimited table to which a line belongs: the line, or the lines that a quoted cell with line breaks in
 * it holds together. It has as many cells as the first line of the table has, and a line break in quotes only;
 * undefined where no such lines are near. `from` is the side from which the line was reached. Cost: a
 * look at the line's quotes, and where they do not match, at some 24 lines on both sides.
 */
export function recordAround(
	lines: TableText,
	line: TextLine,
	columns: number,
	cellsOf: (line: TextLine) => Row,
	from: 'above' | 'below',
): TextLine | undefined {
	if (!hasOddQuotes(line.text) && (cellsOf(line).length === columns || !isNearQuote(lines, line))) return line;
	const isWhole = (record: TextLine): boolean => {
		if (record.text.length > longestRecord) return false;
		const cells = cellsOf(record);
		return cells.length === columns && cells.every(cell => isClosed(lines.text.slice(cell.start, cell.end)));
	};
	for (const record of candidates(lines, line, from)) if (isWhole(record)) return record;
	return undefined;
}

/** The stretches between lines with an odd quote that hold the line; first those on the side from which it is reached. */
function* candidates(lines: TableText, line: TextLine, from: 'above' | 'below'): Generator<TextLine> {
	const above = () => oddLines(line, each => lines.above(each));
	const below = () => oddLines(line, each => lines.below(each));
	if (!hasOddQuotes(line.text)) {
		const ends = below();
		for (const first of ends.length > 0 ? above() : []) for (const last of ends) yield joined(lines, first, last);
		return;
	}
	const upward = function* () {
		for (const first of above()) yield joined(lines, first, line);
	};
	if (from === 'below') yield* upward();
	for (const last of below()) yield joined(lines, line, last);
	if (from === 'above') yield* upward();
}

function hasOddQuotes(text: string): boolean {
	let odd = false;
	for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) odd = !odd;
	return odd;
}

function isNearQuote(lines: TableText, line: TextLine): boolean {
	return lines.text.slice(Math.max(lines.start, line.first - quoteReach), line.next + quoteReach).includes('"');
}

const quoteReach = 4096;

/** The nearest lines with a quote that none on the line closes. */
function oddLines(from: TextLine, next: (line: TextLine) => TextLine | undefined): readonly TextLine[] {
	const found: TextLine[] = [];
	let line = next(from);
	for (let i = 0; i < mostLines && line !== undefined && found.length < mostOdd; i++, line = next(line)) {
		if (hasOddQuotes(line.text)) found.push(line);
	}
	return found;
}

const mostOdd = 3;

function joined(lines: TableText, first: TextLine, last: TextLine): TextLine {
	const { start } = first;
	return { first: first.first, next: last.next, start, end: last.end, text: lines.text.slice(start, last.end) };
}

/** A cell without a quote and without a line break, or one that quotes enclose. */
function isClosed(cell: string): boolean {
	if (!cell.includes('"')) return !/[\r\n]/.test(cell);
	return /^\s*"(?:[^"]|"")*"\s*$/.test(cell);
}
