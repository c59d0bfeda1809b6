import type { Steps } from '../../steps.ts';
import { code, isLineBreak } from '../characters.ts';
import type { Detection } from '../detection.ts';
import { insideTraits } from '../languages/printed.ts';
import type { Place } from '../place.ts';
import { LineBlock } from './lineBlock.ts';

/** A line of the document, without its line break and the comment's mark before it. Offsets are the document's. */
export interface TextLine {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Where the line begins in the document, and where the next one does. */
	readonly first: number;
	readonly next: number;
}

/** Lines longer than this are read by no form. */
const longestLine = 2 ** 20;
/** How far a form goes in lines that do not yet prove it. */
export const nearby = 2 ** 15;
/** How far lines of a table are followed to its header or footer. */
export const headerReach = 2 ** 19;
/** How far an array goes. */
export const farthest = 2 ** 23;
/** Lines that a form reads in one step. */
export const linesOfStep = 512;
/** Blanks before the mark of a comment, and it. */
const longestMark = 256;
/** The mark of a comment, of a quotation, or of R's printed comments, with one space. */
const lineMark = /^[ \t]*(?:\/\/+|#+>?|--+(?!-)|%+|;+|!+|\*+|>+)(?=[ \t]|$)/;

/**
 * The lines around a cursor: of the whole document, or of the comment or string in which the place stands. LF, CRLF
 * and CR end a line. Cost: the lines that are asked for.
 */
export class TableText {
	readonly text: string;
	/** The document's offsets between which lines are read. */
	readonly start: number;
	readonly end: number;
	readonly cursor: number;
	readonly marked: boolean;
	/** The line at the cursor; undefined where it is too long. */
	readonly line: TextLine | undefined;
	/** Lines beyond which none was read, for it is too far away, though the text goes on. */
	#stops: { above?: TextLine; below?: TextLine } = {};

	constructor({ source, cursor, traits }: Place) {
		const { text, base, length } = source;
		this.text = text;
		this.marked = traits === insideTraits('comment');
		const inside = this.marked || traits === insideTraits('string');
		this.start = inside ? base : 0;
		this.end = base + length;
		this.cursor = base + cursor;
		this.line = this.lineAt(this.cursor);
	}

	/** The line in which an offset stands. */
	lineAt(offset: number): TextLine | undefined {
		const least = Math.max(this.start, offset - longestLine);
		const first = lineStart(this.text, offset, least);
		return first === least && least > this.start ? undefined : this.lineFrom(first);
	}

	/** The line above, within `reach` of the cursor. */
	above(line: TextLine, reach = farthest): TextLine | undefined {
		const isFirst = line.first <= this.start;
		const isFar = isFirst ? this.#goesOnAbove(line) : this.cursor - line.first > reach;
		if (isFar) this.#stops.above = line;
		if (isFirst || isFar) return undefined;
		let end = line.first - 1;
		if (this.text.charCodeAt(end) === code.lineFeed && this.text.charCodeAt(end - 1) === code.carriageReturn) end--;
		end = Math.max(end, this.start);
		const least = Math.max(this.start, end - longestLine);
		const first = lineStart(this.text, end, least);
		return first === least && least > this.start ? undefined : this.#line(first, end, line.first);
	}

	/** The line below, within `reach` of the cursor. */
	below(line: TextLine, reach = farthest): TextLine | undefined {
		const isLast = line.next >= this.end || line.next === line.end;
		const isFar = isLast ? this.#goesOnBelow(line) : line.next - this.cursor > reach;
		if (isFar) this.#stops.below = line;
		return isLast || isFar ? undefined : this.lineFrom(line.next);
	}

	/** Lines of comment are one text only as far as they are near. */
	#goesOnAbove({ first }: TextLine): boolean {
		if (!this.marked || this.cursor - first < nearby) return false;
		return lineMark.test(this.text.slice(lineStart(this.text, first - 1, first - longestLine), first));
	}

	#goesOnBelow({ next }: TextLine): boolean {
		if (!this.marked || next - this.cursor < nearby) return false;
		return lineMark.test(this.text.slice(next, next + longestMark).trimStart());
	}

	/** Forgets what another form did not reach. */
	startOver(): void {
		this.#stops = {};
	}

	/** Whether an array begins, or ends, in the line at which its form stopped before the text was over. */
	isCut(side: 'above' | 'below', { start, end }: Detection['range']): boolean {
		const line = this.#stops[side];
		const edge = side === 'above' ? start : end;
		return line !== undefined && line.first <= edge && edge <= line.next;
	}

	/** Whether a blank line may stand above the given one, near the cursor: a native search. */
	hasBlankAbove(line: TextLine): boolean {
		return blankLine.test(this.text.slice(Math.max(this.start, this.cursor - nearby), line.first));
	}

	/** Lines above that pass, the nearest first, as far as they go. */
	*linesAbove(line: TextLine, passes: (text: string) => boolean): Generator<TextLine> {
		let next = this.above(line);
		for (; next !== undefined && passes(next.text); next = this.above(next)) yield next;
	}

	/** Lines below that pass, as far as they go. */
	*linesBelow(line: TextLine, passes: (text: string) => boolean): Generator<TextLine> {
		let next = this.below(line);
		for (; next !== undefined && passes(next.text); next = this.below(next)) yield next;
	}

	/** The lines that begin from `start` on, and before `end`. */
	*linesFrom(start: number, end: number): Generator<TextLine> {
		for (let line = this.lineFrom(start); line !== undefined && line.first < end; line = this.lineFrom(line.next)) {
			yield line;
			if (line.next === line.end) return;
		}
	}

	/** The run of lines that pass around the given one, which must pass too, in the order of the text. */
	*block(line: TextLine, passes: (text: string) => boolean): Steps<LineBlock> {
		const firsts: number[] = [];
		for (const { first } of this.linesAbove(line, passes)) {
			if (firsts.push(first) % linesOfStep === 0) yield;
		}
		firsts.reverse();
		firsts.push(line.first);
		for (const { first } of this.linesBelow(line, passes)) {
			if (firsts.push(first) % linesOfStep === 0) yield;
		}
		return new LineBlock(this, firsts);
	}

	/** The nearest line above that is not blank, at most `most` lines up. */
	nonblankAbove(line: TextLine, most = 2): TextLine | undefined {
		let above = this.above(line);
		for (let i = 0; i < most && above !== undefined; i++, above = this.above(above)) {
			if (!isBlank(above.text)) return above;
		}
		return undefined;
	}

	/** The line that begins at an offset. */
	lineFrom(first: number): TextLine | undefined {
		const most = Math.min(this.end, first + longestLine);
		const end = lineEnd(this.text, first, most);
		if (end === most && most < this.end) return undefined;
		const pair = this.text.charCodeAt(end) === code.carriageReturn && this.text.charCodeAt(end + 1) === code.lineFeed;
		return this.#line(first, end, end < this.end ? Math.min(this.end, end + (pair ? 2 : 1)) : end);
	}

	#line(first: number, end: number, next: number): TextLine {
		const text = this.text.slice(first, end);
		const mark = this.marked && text.length <= nearby ? (lineMark.exec(text)?.[0].length ?? 0) : 0;
		return { first, next, start: first + mark, end, text: mark > 0 ? text.slice(mark) : text };
	}
}

const blankLine = /\n[^\S\n]*\n|\r[^\S\n\r]*\r/;

const texts = new WeakMap<Place, TableText>();

/** The lines around a place; the forms that are asked about it share them. */
export function tableTextOf(place: Place): TableText {
	let found = texts.get(place);
	if (found === undefined) {
		found = new TableText(place);
		texts.set(place, found);
	}
	return found;
}

/** True for a line of blanks, or an empty one. */
export function isBlank(text: string): boolean {
	return text === '' || !/\S/.test(text);
}

/** Most lines are shorter than this: their ends are found soonest unit by unit. */
const shortLine = 256;
/** Units in which a line break is looked for at once in longer ones, by native searches: 20 times as fast as one by one. */
const chunk = 4096;

/** Where the line at an offset begins, or `least`. */
function lineStart(text: string, offset: number, least: number): number {
	let start = offset;
	const near = Math.max(least, offset - shortLine);
	while (start > near && !isLineBreak(text.charCodeAt(start - 1))) start--;
	if (start > near) return start;
	while (start - chunk > least && !hasLineBreak(text.slice(start - chunk, start))) start -= chunk;
	while (start > least && !isLineBreak(text.charCodeAt(start - 1))) start--;
	return start;
}

/** Where the line that begins at an offset ends, or `most`. */
function lineEnd(text: string, offset: number, most: number): number {
	let end = offset;
	const near = Math.min(most, offset + shortLine);
	while (end < near && !isLineBreak(text.charCodeAt(end))) end++;
	if (end < near) return end;
	while (end + chunk < most && !hasLineBreak(text.slice(end, end + chunk))) end += chunk;
	while (end < most && !isLineBreak(text.charCodeAt(end))) end++;
	return end;
}

function hasLineBreak(text: string): boolean {
	return text.includes('\n') || text.includes('\r');
}
