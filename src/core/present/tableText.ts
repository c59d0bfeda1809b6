import { type NumberSpelling, spellNumbers } from './numberSpelling.ts';

/** The formats of a table. */
export type TableFormat = 'csv' | 'tsv' | 'markdown' | 'json';

/** One column; all columns of a table are of one length. */
export type TableTextColumn =
	| { readonly name: string; readonly numbers: ArrayLike<number> }
	/** Untrusted text; an entry may have none. */
	| { readonly name: string; readonly texts: readonly (string | undefined)[] };

const SPELLING: NumberSpelling = { nan: 'NaN', infinity: 'inf', minusInfinity: '-inf' };
/** JSON has no NaN and no ±∞. */
const JSON_SPELLING: NumberSpelling = { nan: 'null', infinity: 'null', minusInfinity: 'null' };

/**
 * A table as text, every number in the shortest form that reads back as the same double; NaN, inf, -inf.
 *
 * - `'csv'` (RFC 4180, CRLF), `'tsv'`, `'markdown'`: a head and a line for each entry, the last line ended too. In CSV
 *   and TSV a text that starts with = + - @ gets a `'` before it, so that no spreadsheet takes it for a formula.
 * - `'json'`: an array with an object for each entry, one a line; NaN, ±∞ and missing texts are `null`.
 *
 * O(entries · columns).
 */
export function tableText(format: TableFormat, columns: readonly TableTextColumn[]): string {
	switch (format) {
		case 'csv':
			return linesOf(columns, csvField)
				.map(line => `${line.join(',')}\r\n`)
				.join('');
		case 'tsv':
			return linesOf(columns, tsvField)
				.map(line => `${line.join('\t')}\n`)
				.join('');
		case 'markdown': {
			const [head, ...body] = linesOf(columns, markdownCell);
			const rule = columns.map(column => ('texts' in column ? '---' : '---:'));
			return [head!, rule, ...body].map(line => `| ${line.join(' | ')} |\n`).join('');
		}
		case 'json':
			return jsonOf(columns);
		default:
			return format satisfies never;
	}
}

function linesOf(columns: readonly TableTextColumn[], field: (text: string) => string): readonly (readonly string[])[] {
	const cells = columns.map(column =>
		'texts' in column ? column.texts.map(text => field(text ?? '')) : spellNumbers(column.numbers, SPELLING),
	);
	return [columns.map(({ name }) => field(name)), ...linesAcross(cells)];
}

function linesAcross(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
	return cells[0]!.map((_, entry) => cells.map(column => column[entry]!));
}

function jsonOf(columns: readonly TableTextColumn[]): string {
	const keys = columns.map(({ name }) => JSON.stringify(name));
	const cells = columns.map(column =>
		'texts' in column
			? column.texts.map(text => (text === undefined ? 'null' : JSON.stringify(text)))
			: spellNumbers(column.numbers, JSON_SPELLING),
	);
	const objects = linesAcross(cells).map(
		line => `{${line.map((cell, place) => `${keys[place]!}: ${cell}`).join(', ')}}`,
	);
	return objects.length === 0 ? '[]\n' : `[\n\t${objects.join(',\n\t')}\n]\n`;
}

function csvField(text: string): string {
	const safe = withoutFormula(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** TSV has no quoting that everyone reads: what would break the table becomes a space. */
function tsvField(text: string): string {
	return withoutFormula(text.replace(/[\t\r\n]/g, ' '));
}

/** A spreadsheet looks past blanks before a formula, and takes full-width signs for the plain ones. */
function withoutFormula(text: string): string {
	return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text) ? `'${text}` : text;
}

function markdownCell(text: string): string {
	return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`*_[\]<>&#~!$]/g, character => `\\${character}`);
}
