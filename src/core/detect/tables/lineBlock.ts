import type { TableText, TextLine } from './tableText.ts';

/**
 * Lines of a text, in an order of their own. Only where they begin is kept: an object for each line of a long table would
 * take the garbage collector longer than reading the line anew.
 */
export class LineBlock implements Iterable<TextLine> {
	readonly #lines: TableText;
	/** Where each of them begins. */
	readonly firsts: readonly number[];

	/** The lines that begin at `firsts`. */
	constructor(lines: TableText, firsts: readonly number[]) {
		this.#lines = lines;
		this.firsts = firsts;
	}

	get length(): number {
		return this.firsts.length;
	}

	/** The line at an index; a negative one counts from the end. */
	at(index: number): TextLine | undefined {
		const first = this.firsts.at(index);
		return first === undefined ? undefined : this.#lines.lineFrom(first);
	}

	/** The index of a line; −1 where it is none of these. */
	indexOf(line: TextLine): number {
		return this.firsts.indexOf(line.first);
	}

	slice(from: number, to?: number): LineBlock {
		return new LineBlock(this.#lines, this.firsts.slice(from, to));
	}

	*[Symbol.iterator](): Generator<TextLine> {
		for (const first of this.firsts) yield this.#lines.lineFrom(first)!;
	}
}
