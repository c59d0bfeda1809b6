import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { stringText } from '../stringText.ts';
import { type Cell, readGrid } from './grid.ts';

const head = 'tribble(';
/** A cell and what ends it; behind the last one a comma may stand. */
const cell =
	/(?:\s|#.*(?!.))*(?:(~`[^`\n]*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,()"'#]+)(?:\s|#.*(?!.))*([,)])|\))/y;
const reach = 2 ** 16;
const longestSample = 64;
const cellsOfStep = 2048;

/**
 * A table of R that is written row by row, `tribble(~token, ~logit, "cat", 1.5, "dog", -0.5)`: names of columns, and the
 * cells below them. Cost: linear in the table, and a search through 64 KB in files of R.
 */
export function* detectTribble({ source, cursor, traits, limits }: Place): Steps<Detection | undefined> {
	if (!traits.constructors.has('tibble')) return undefined;
	const { text, base } = source;
	const at = base + cursor;
	const from = Math.max(0, at - reach);
	const start = text.slice(from, at).lastIndexOf(head);
	if (start < 0) return undefined;
	const cells: Cell[] = [];
	let end = from + start + head.length;
	for (let mark: string | undefined = ','; mark === ','; ) {
		cell.lastIndex = end;
		const match = cell.exec(text);
		if (match === null) return undefined;
		const written = match[1] ?? '';
		const first = end + match[0].indexOf(written);
		if (written !== '' && cells.push({ start: first, end: first + written.length }) % cellsOfStep === 0) yield;
		end = cell.lastIndex;
		mark = match[2];
	}
	const width = cells.findIndex(({ start }) => text[start] !== '~');
	if (width < 1 || end < at) return undefined;
	const rows = Array.from({ length: Math.floor(cells.length / width) }, (_, i) =>
		cells.slice(i * width, (i + 1) * width),
	);
	const [header, ...body] = rows;
	const index = Math.max(
		0,
		body.findIndex(row => at <= row.at(-1)!.end),
	);
	return yield* readGrid({
		text,
		limit: limits.values,
		header,
		sample: body.slice(Math.max(0, index - longestSample), index + longestSample),
		rows: () => body,
		row: at <= header!.at(-1)!.end ? undefined : body[index],
		cursor: at,
		style: {},
		label: ({ start, end }) => stringText(text.slice(start, end).replace(/^~?(["'`]?)(.*)\1$/, '$2')),
		classes: 'row',
		unnamed: 'table',
	});
}
