import type { Cell, Row } from './grid.ts';
import { tableNumber } from './tableNumber.ts';
import type { TextLine } from './tableText.ts';

/** The stretches of a line between blanks; blanks in quotes part nothing. Offsets are the document's. */
export function wordsOfLine({ start, text }: Pick<TextLine, 'start' | 'text'>, most = 2 ** 16): Row {
	const cells: Cell[] = [];
	let i = 0;
	while (i < text.length && cells.length < most) {
		while (isBlankAt(text, i)) i++;
		if (i >= text.length) break;
		const from = i;
		const quote = text[i];
		const close = quote === '"' || quote === "'" ? closing(text, i, quote) : -1;
		if (close > 0) i = close + 1;
		while (i < text.length && !isBlankAt(text, i)) i++;
		cells.push({ start: start + from, end: start + i });
	}
	return cells;
}

/** A closing quote before a blank or the end of the line. */
function closing(text: string, open: number, quote: string): number {
	for (let i = text.indexOf(quote, open + 1); i > 0; i = text.indexOf(quote, i + 1)) {
		if (i + 1 >= text.length || isBlankAt(text, i + 1)) return i;
		if (i - open > 256) return -1;
	}
	return -1;
}

function isBlankAt(text: string, index: number): boolean {
	const unit = text.charCodeAt(index);
	return unit === 32 || unit === 9 || unit === 0xa0;
}

/** True for a text with two words that only one blank parts. */
export function hasPhrase(text: string): boolean {
	return /\p{L}\S* \p{L}/u.test(text);
}

/** The words of a line, of which those with one blank between them are one cell: `sea lion`. Numbers stay apart. */
export function phrasesOfWords({ start, text }: Pick<TextLine, 'start' | 'text'>, words: Row): Row {
	const cells: Cell[] = [];
	const isWord = (cell: Cell): boolean =>
		/\p{L}/u.test(text[cell.start - start]!) && tableNumber(text, cell.start - start, cell.end - start) === undefined;
	for (const cell of words) {
		const last = cells.at(-1);
		const goesOn = last !== undefined && cell.start === last.end + 1 && isWord(last) && isWord(cell);
		if (goesOn) cells[cells.length - 1] = { start: last.start, end: cell.end };
		else cells.push(cell);
	}
	return cells;
}

/** The names of a header whose columns end at `ends`, of which the first may have none; undefined where one is cut there. */
export function namesEndingAt(
	{ start, text }: Pick<TextLine, 'start' | 'text'>,
	ends: readonly number[],
): Row | undefined {
	const names: Cell[] = [];
	let from = 0;
	for (const end of ends) {
		const name = text.slice(from, end);
		const lead = name.search(/\S/);
		if (/\S/.test(text[end] ?? '') || (lead < 0 && from > 0)) return undefined;
		if (lead >= 0) names.push({ start: start + from + lead, end: start + from + name.trimEnd().length });
		from = end;
	}
	return text.trimEnd().length <= from ? names : undefined;
}
