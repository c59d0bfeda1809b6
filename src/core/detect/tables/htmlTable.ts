import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Cell, readGrid } from './grid.ts';
import { tableNumber } from './tableNumber.ts';
import { linesOfStep, tableTextOf } from './tableText.ts';

/** A row's tag, or a cell's, the text behind the tags that follow it, and the rest of the cell. */
const tag = /<(t[hdr])\b[^<>]*>(?:\s|<(?!\/?t[hdr]\b)[^<>]*>)*([^<]*)((?:<(?!\/?t[hdr]\b)[^<]*)*)/g;
const marks = /<[^<>]*>/g;
/** Cells that are as large as several: those behind them stand in other columns. */
const spans = /\b(?:row|col)span\s*=\s*["']?(?!1\b)\d/;
const reach = 2 ** 20;
const longestSample = 64;
const style = { thousands: true };

/**
 * A table of HTML: cells in `<td>`, the names of its columns in a first row of `<th>`. Tags around the text of a cell are
 * seen through. Cost: linear in the table, which ends within 1 MB of the cursor on both sides.
 */
export function* detectHtmlTable(place: Place): Steps<Detection | undefined> {
	const { line, text, cursor } = tableTextOf(place);
	if (line === undefined || !/<t[hdr]\b/.test(line.text)) return undefined;
	const own = Math.max(cursor, line.start + line.text.search(/\S/));
	const from = Math.max(0, own - reach);
	const start = from + text.slice(from, own + 1).lastIndexOf('<table');
	const [written, behind] = text.slice(start, own + reach).split('</table', 2);
	if (behind === undefined && own + reach < text.length) return undefined;
	const inside = written!.replace(/<!--[^]*?(?:-->|$)/g, comment => ' '.repeat(comment.length));
	if (start < from || start + inside.length < own || spans.test(inside)) return undefined;
	const rows: Cell[][] = [];
	let header: Cell[] | undefined;
	let row: Cell[] | undefined;
	for (const match of inside.matchAll(tag)) {
		const [whole, name, first = '', rest = ''] = match;
		// `1<b>.5</b>` is no number.
		const content = rest.replace(marks, '').trim() === '' ? first.trimEnd() : first + rest;
		const cell = start + match.index + whole.length - rest.length - first.length;
		if (name === 'tr') {
			if (rows.push([]) % linesOfStep === 0) yield;
		} else {
			rows.at(-1)?.push({ start: cell, end: cell + content.length });
			// A row may have its class in a `<th>` too.
			if (rows.length === 1) header = name === 'th' ? rows[0] : undefined;
		}
		if (start + match.index <= own) row = rows.at(-1);
	}
	if (row === undefined || row.length === 0) return undefined;
	const body = rows.filter(cells => cells !== header && cells.length > 0);
	const at = Math.max(0, body.indexOf(row));
	return yield* readGrid({
		text,
		limit: place.limits.values,
		header,
		sample: body.slice(Math.max(0, at - longestSample), at + longestSample),
		rows: () => body,
		row: row === header ? undefined : row,
		cursor,
		style,
		number: cell => {
			const written = text.slice(cell.start, cell.end);
			if (!written.includes('&')) return tableNumber(text, cell.start, cell.end, style);
			const plain = charactersOf(written);
			const number = tableNumber(plain, 0, plain.length, style);
			return number && { ...number, ...cell };
		},
		label: cell => charactersOf(text.slice(cell.start, cell.end).replace(marks, '')).trim(),
		classes: 'row',
		unnamed: 'table',
	});
}

const entities = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00a0'],
	['minus', '\u2212'],
	['mdash', '\u2014'],
	['infin', '\u221e'],
]);

/** The text with the characters for which `&lt;`, `&#39;` and `&#x27;` stand. */
function charactersOf(text: string): string {
	return text.replace(
		/&(?:(\w+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
		(whole, name?: string, decimal?: string, hex?: string) => {
			if (name !== undefined) return entities.get(name) ?? whole;
			const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
			return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
		},
	);
}
