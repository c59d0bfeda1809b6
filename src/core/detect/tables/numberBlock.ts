import type { Steps } from '../../steps.ts';
import { LineBlock } from './lineBlock.ts';
import { looksLikeNumbers, numberRow } from './numberRow.ts';
import { isBlank, linesOfStep, type TableText, type TextLine } from './tableText.ts';

/** Lines of numbers around the cursor, with the blank lines and headings of a print between them. */
export interface NumberBlock {
	/** The line above that is no part of it: what a print calls its array. */
	readonly head: TextLine | undefined;
	/** Its lines above the cursor's, the nearest first, and below. */
	readonly above: LineBlock;
	readonly below: LineBlock;
	/** The line below that is no part of it. */
	readonly foot: TextLine | undefined;
}

const heading =
	/^\s*(?:Columns? \d+(?: (?:to|through|and) \d+)?:?|\((?:\d+|\.|:)(?:,(?:\d+|\.|:))+\) ?=|[\d.]+(?:e[-+]?\d+)? +\*|torch_tensor)\s*$/i;
/** The size and type of what is printed below: `2×3 single matrix`, and the type in a group. */
export const sizeLine = /^\s*\d+(?:\([A-Z]+\))? ?[×x] ?\d.* (single|double|gpuArray|u?int\d+)\b.*$/;
const mostBlanks = 2;

const blocks = new WeakMap<TableText, NumberBlock>();

/**
 * The block at the cursor; undefined where its line is no part of one. Cost: linear in the block, once for all forms.
 */
export function* numberBlock(lines: TableText): Steps<NumberBlock | undefined> {
	const own = lines.line;
	if (own === undefined || !(isHeading(own.text) || numberRow(own) !== undefined)) return undefined;
	let block = blocks.get(lines);
	if (block === undefined) {
		const up = yield* stretch(lines, own, line => lines.above(line));
		const down = yield* stretch(lines, own, line => lines.below(line));
		block = { head: up.stop, above: up.lines, below: down.lines, foot: down.stop };
		blocks.set(lines, block);
	}
	return block;
}

/** The line below the lines of numbers that stand under the given one. */
export function* footBelow(lines: TableText, line: TextLine): Steps<TextLine | undefined> {
	return (yield* stretch(lines, line, below => lines.below(below))).stop;
}

/** A line of numbers, or one that a print puts between them. */
export function isPart(text: string): boolean {
	return looksLikeNumbers(text) || isBlank(text) || isHeading(text);
}

function isHeading(text: string): boolean {
	return text.length < 128 && (heading.test(text) || sizeLine.test(text));
}

function* stretch(
	text: TableText,
	own: TextLine,
	next: (line: TextLine) => TextLine | undefined,
): Steps<{ readonly lines: LineBlock; readonly stop: TextLine | undefined }> {
	const firsts: number[] = [];
	const lines = new LineBlock(text, firsts);
	let blanks = 0;
	for (let line = next(own); line !== undefined; line = next(line)) {
		const isRow = looksLikeNumbers(line.text);
		if (!isRow && !isPart(line.text)) return { lines, stop: line };
		blanks = !isRow && isBlank(line.text) ? blanks + 1 : 0;
		if (blanks > mostBlanks) break;
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	return { lines, stop: undefined };
}
