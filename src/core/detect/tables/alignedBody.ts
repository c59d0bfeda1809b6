import type { Steps } from '../../steps.ts';
import { wordsOfLine } from './columnsOfText.ts';
import { isElision } from './elision.ts';
import type { Row } from './grid.ts';
import { LineBlock } from './lineBlock.ts';
import { tableNumber } from './tableNumber.ts';
import { headerReach, linesOfStep, nearby, type TableText, type TextLine } from './tableText.ts';

/** Longer lines are no rows of an aligned table. */
export const longestRow = 2 ** 13;
/** Rows that tell what a table is. */
export const longestSample = 64;
const rowIndex = /^\s*\[\s*\d+,\]/;
const footer = /^\[(\d+) rows x (\d+) columns\]/;
/** The end of a statement: on its own, or behind the last number of several. */
const statementEnd = /(?:\s|\s[-+.\d]+\s+[-+.\d]+);\s*$/;

/** The cells of a row. */
export type CellReader = (line: TextLine) => Row;

/** A row, and whether it only stands for others. */
interface BodyRow {
	readonly cells: Row;
	readonly elided: boolean;
}

/** The rows of an aligned table around one of them, which has their form. They are read as far as it is asked for. */
export class AlignedBody {
	readonly #lines: TableText;
	readonly #own: TextLine;
	readonly #read: CellReader;
	readonly #pattern: Row;
	readonly #numeric: readonly boolean[];
	readonly #firsts: number[] = [];
	#elided = false;
	#next: TextLine | undefined;
	#after: TextLine | undefined;

	constructor(lines: TableText, own: TextLine, read: CellReader) {
		this.#lines = lines;
		this.#own = own;
		this.#read = read;
		this.#pattern = read(own);
		this.#numeric = this.#pattern.map(({ start, end }) => tableNumber(lines.text, start, end) !== undefined);
	}

	/** The rows that were read. */
	get lines(): LineBlock {
		return new LineBlock(this.#lines, this.#firsts);
	}

	/** Rows or cells are left out, as far as it was read. */
	get elided(): boolean {
		return this.#elided;
	}

	/** Rows and columns as pandas writes them below a frame. */
	get declaredShape(): readonly [number, number] | undefined {
		const size = this.#after === undefined ? null : footer.exec(this.#after.text);
		return size === null ? undefined : [Number(size[1]), Number(size[2])];
	}

	/** The cells of each row, read anew: those of a long table are too many to keep. */
	*rows(): Generator<Row> {
		for (const line of this.lines) yield this.#read(line);
	}

	/** Reads the rows near the cursor from the top, and gives the line above them; below it `more` goes on. */
	*top(): Steps<TextLine | undefined> {
		const { text } = this.#lines;
		// Without a header there is no table, however many lines are alike: under words it is looked for nearby.
		const reach = this.#numeric.filter(isNumber => !isNumber).length < 2 ? headerReach : nearby;
		const up = (line: TextLine) => this.#lines.above(line, reach);
		let above: TextLine | undefined;
		for (above = up(this.#own); above !== undefined; above = up(above)) {
			const row = this.#rowOf(above);
			if (row === undefined || isCount(text, row.cells)) break;
			this.#add(above, row);
			if (this.#firsts.length % linesOfStep === 0) yield;
		}
		this.#firsts.reverse();
		this.#add(this.#own, this.#rowOf(this.#own)!);
		this.#elided ||= this.#pattern.some(({ start, end }) => isElision(text.slice(start, end)));
		this.#next = this.#lines.below(this.#own);
		return above;
	}

	/** Goes on below, to `most` rows in all. */
	*more(most: number): Steps<void> {
		for (; this.#next !== undefined && this.#firsts.length < most; ) {
			const line = this.#next;
			const row = this.#rowOf(line);
			if (row === undefined) {
				this.#after = footer.test(line.text) ? line : this.#lines.below(line);
				this.#next = undefined;
				return;
			}
			this.#add(line, row);
			this.#next = this.#lines.below(line);
			if (this.#firsts.length % linesOfStep === 0) yield;
		}
	}

	#add(line: TextLine, { elided }: BodyRow): void {
		if (elided) this.#elided = true;
		else this.#firsts.push(line.first);
	}

	#rowOf(line: TextLine): BodyRow | undefined {
		if (line.text.length > longestRow) return undefined;
		const cells = this.#read(line);
		if (cells.length !== this.#pattern.length) return undefined;
		const { text } = this.#lines;
		if (cells.every(({ start, end }) => isElision(text.slice(start, end)))) return { cells, elided: true };
		const fits = cells.every(
			({ start, end }, i) =>
				!this.#numeric[i] || tableNumber(text, start, end) !== undefined || isElision(text.slice(start, end)),
		);
		return fits ? { cells, elided: false } : undefined;
	}
}

/** A row has a number, and no more texts than numbers and a label: a sentence is none. */
export function couldBeRow(text: string, line: TextLine, read: CellReader): boolean {
	const cells = read(line);
	const numbers = cells.filter(
		({ start, end }) => tableNumber(text, start, end) !== undefined || isElision(text.slice(start, end)),
	);
	return numbers.length > 0 && cells.length > 1 && cells.length - numbers.length <= Math.max(2, numbers.length);
}

/** The words of a line; the number of R's row is one of them: `[ 1,]`. No rule and no end of a statement is. */
export function cellsOf(line: TextLine): Row {
	const index = rowIndex.exec(line.text)?.[0].length ?? 0;
	if (index === 0) {
		const semicolon = line.text.lastIndexOf(';');
		const text = semicolon > 0 && statementEnd.test(line.text) ? line.text.slice(0, semicolon) : line.text;
		return wordsOfLine({ start: line.start, text }, 4096).filter(({ start }) => text[start - line.start] !== '│');
	}
	const start = line.start + line.text.search(/\S/);
	return [
		{ start, end: line.start + index },
		...wordsOfLine({ start: line.start + index, text: line.text.slice(index) }, 4096),
	];
}

/** R numbers the entries of a vector that have no other names: `1 2 3` over three of them. */
function isCount(text: string, cells: Row): boolean {
	return cells.length > 1 && cells.every(({ start, end }, index) => text.slice(start, end) === String(index + 1));
}
