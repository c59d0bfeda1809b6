import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Cell, readGrid } from './grid.ts';
import { linesOfStep, tableTextOf } from './tableText.ts';

/** A row's tag, or a cell's and what it holds. */
const tag = /<(t[hdr])\b[^<>]*>((?:\s|<(?!\/?t[hdr]\b)[^<>]*>)*)([^<]*)/g;
const reach = 2 ** 17;
const longestSample = 64;

/**
 * A table of HTML: cells in `<td>`, the names of its columns in a first row of `<th>`. Tags around the text of a cell are
 * seen through. Cost: linear in the table, of which 128 KB on both sides of the cursor are read.
 */
export function* detectHtmlTable(place: Place): Steps<Detection | undefined> {
	const { line, text, cursor } = tableTextOf(place);
	if (line === undefined || !/<t[hdr]\b/.test(line.text)) return undefined;
	const own = Math.max(cursor, line.start + line.text.search(/\S/));
	const from = Math.max(0, own - reach);
	const start = from + text.slice(from, own + 1).lastIndexOf('<table');
	const inside = text.slice(start, own + reach).split('</table', 1)[0]!;
	if (start < from || start + inside.length < own) return undefined;
	const rows: Cell[][] = [];
	let header: Cell[] | undefined;
	let row: Cell[] | undefined;
	for (const match of inside.matchAll(tag)) {
		const content = match[3]!.trimEnd();
		const end = start + match.index + match[0].length - match[3]!.length + content.length;
		if (match[1] === 'tr') {
			if (rows.push([]) % linesOfStep === 0) yield;
		} else rows.at(-1)?.push({ start: end - content.length, end });
		if (match[1] === 'th' && rows.length === 1) header = rows[0];
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
		style: { thousands: true },
		label: cell => text.slice(cell.start, cell.end),
		classes: 'row',
		unnamed: 'table',
	});
}
