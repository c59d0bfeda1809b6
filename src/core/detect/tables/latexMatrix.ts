import { finish } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Cell, type Grid, readGrid, type Row } from './grid.ts';
import { isElision, latexNumber, latexText } from './latexCell.ts';
import { TableArray } from './tableArray.ts';

const environment =
	/\\(begin|end)\s*\{((?:[pbvBV]?small|[pbvBV])?matrix\*?|(?:sub)?array|tabular[*xy]?|longtable|NiceTabular|[pbvBV]NiceMatrix)\}/g;
const reach = 2 ** 15;
const rules =
	/^(?:\s*\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|cline\s*\{[^}]*\}|cmidrule(?:\([^)]*\))?\s*\{[^}]*\}|addlinespace(?:\[[^\]]*\])?|noalign\s*\{[^}]*\}))+\s*/;

/**
 * A matrix of LaTeX (`pmatrix`, `bmatrix`, `array` …), rows parted by `\\` and cells by `&`, as [rows, columns]; or
 * the rows and columns of a `tabular`. Numbers in `$…$`, `\num{…}`, `{-}2` and bold are seen through. A matrix with a
 * symbol in it is none.
 */
export function detectLatexMatrix(place: Place): Detection | undefined {
	const { source, cursor, limits } = place;
	const start = Math.max(0, cursor - reach);
	const text = source.slice(start, Math.min(source.length, cursor + reach));
	if (!text.includes('\\begin')) return undefined;
	const found = environmentAt(text, cursor - start);
	if (found === undefined) return undefined;
	const base = source.base + start;
	const document = source.text;
	const rows = rowsOf(text, found, base);
	const offset = source.base + cursor;
	return /^tabular|^longtable|^Nice/.test(found.name)
		? tabular(document, rows, offset, limits.values)
		: matrix(document, rows, limits.values, { start: base + found.start, end: base + found.end });
}

interface Environment {
	readonly name: string;
	readonly start: number;
	readonly bodyStart: number;
	readonly bodyEnd: number;
	readonly end: number;
}

/** The innermost environment around a position. */
function environmentAt(text: string, at: number): Environment | undefined {
	const open: { readonly name: string; readonly start: number; readonly bodyStart: number }[] = [];
	for (const match of text.matchAll(environment)) {
		const end = match.index + match[0].length;
		if (match[1] === 'begin') {
			if (match.index > at) continue;
			open.push({ name: match[2]!, start: match.index, bodyStart: behindColumns(text, end, match[2]!) });
			continue;
		}
		if (end <= at) {
			if (open.at(-1)?.name === match[2]) open.pop();
			continue;
		}
		const top = open.pop();
		return top === undefined || top.name !== match[2] ? undefined : { ...top, bodyEnd: match.index, end };
	}
	return undefined;
}

/** Behind the arguments of an environment: `[t]`, `{|l|r|}`, `{\textwidth}{lr}`. */
function behindColumns(text: string, position: number, name: string): number {
	const options = /^(?:\s*\[[^\]]*\])*/.exec(text.slice(position, position + 256))![0].length;
	let i = position + options;
	const most = /^(?:sub)?array|^longtable|^tabular$|^NiceTabular/.test(name) ? 1 : name.startsWith('tabular') ? 2 : 0;
	for (let group = 0; group < most; group++) {
		const brace = /^\s*\{/.exec(text.slice(i, i + 16));
		if (brace === null) break;
		let depth = 0;
		let j = i + brace[0].length - 1;
		for (; j < text.length && j - i < 1024; j++) {
			if (text[j] === '{') depth++;
			if (text[j] === '}' && --depth === 0) break;
		}
		i = j + 1;
	}
	return i;
}

/** The rows of cells; rules and comments are no cells. Offsets are the document's. */
function rowsOf(text: string, { bodyStart, bodyEnd }: Environment, base: number): Row[] {
	const rows: Row[] = [];
	let cells: Cell[] = [];
	let from = bodyStart;
	let depth = 0;
	const endCell = (to: number) => {
		const skipped = cells.length === 0 ? (rules.exec(text.slice(from, to))?.[0].length ?? 0) : 0;
		cells.push({ start: base + from + skipped, end: base + to });
	};
	for (let i = bodyStart; i < bodyEnd; i++) {
		const c = text[i];
		if (c === '{') depth++;
		else if (c === '}') depth--;
		else if (c === '&' && depth === 0) {
			endCell(i);
			from = i + 1;
		} else if (c === '\\') {
			if (text[i + 1] === '\\' && depth === 0) {
				endCell(i);
				rows.push(cells);
				cells = [];
				const gap = /^\\\\\*?(?:\[[\d.]+\s*[a-z]{2}\])?/.exec(text.slice(i, i + 32))![0].length;
				from = i + gap;
				i = from - 1;
			} else i++;
		}
	}
	endCell(bodyEnd);
	rows.push(cells);
	return rows.filter(row => row.some(({ start, end }) => /\S/.test(text.slice(start - base, end - base))));
}

function matrix(text: string, rows: readonly Row[], limit: number, range: Cell): Detection | undefined {
	const array = new TableArray(text, limit);
	const isElided = ({ start, end }: Cell) => isElision(text.slice(start, end));
	const kept = rows.filter(row => !row.every(isElided));
	const gaps = kept[0]?.map((_, column) => kept.every(row => row[column] !== undefined && isElided(row[column]))) ?? [];
	const columns = gaps.filter(gap => !gap).length;
	for (const row of kept) {
		const cells = row.filter((_, column) => !gaps[column]);
		if (cells.length !== columns) return undefined;
		for (const cell of cells) {
			const number = latexNumber(text, cell.start, cell.end);
			if (number === undefined) return undefined;
			array.add(number);
		}
	}
	const truncated = kept.length < rows.length || gaps.includes(true);
	return array.detection({
		...range,
		shape: kept.length === 1 ? [columns] : [kept.length, columns],
		name: nameBefore(text, range.start),
		truncated,
		evidence: 'array',
	});
}

/** `\mathbf{z} =`, `logits = \left(` before the matrix. */
function nameBefore(text: string, start: number): string {
	const before = text.slice(Math.max(0, start - 80), start);
	return /([A-Za-z]+)\}*\s*=\s*(?:\\left\s*[([.|]\s*)?$/.exec(before)?.[1] ?? '';
}

function tabular(text: string, rows: readonly Row[], cursor: number, limit: number): Detection | undefined {
	const columns = rows[0]?.length ?? 0;
	const body = rows.filter(row => row.length === columns);
	const number = ({ start, end }: Cell) => latexNumber(text, start, end);
	const hasHeader = body.length > 1 && body[0]!.every(cell => number(cell) === undefined);
	const header = hasHeader ? body[0] : undefined;
	const data = (hasHeader ? body.slice(1) : body).filter(row => row.some(cell => number(cell) !== undefined));
	const row = body.find(cells => cells[0]!.start <= cursor && cursor <= cells.at(-1)!.end);
	if (row === undefined || data.length === 0) return undefined;
	const grid: Grid = {
		text,
		limit,
		header,
		sample: data,
		rows: () => data,
		row: row === header ? undefined : row,
		cursor,
		style: {},
		number,
		label: ({ start, end }) => latexText(text.slice(start, end)),
		classes: 'row',
		unnamed: 'table',
	};
	// No more than lies within reach: it takes no steps.
	return finish(readGrid(grid));
}
