import { emptyCell, tableNumber, type TableNumber } from './tableNumber.ts';

const wrapper =
	/^\\(?:num|text(?:bf|it|rm|tt|normal)?|math(?:bf|rm|it|tt|sf)?|mathbf|bm|boldsymbol|underline|emph|ensuremath|bfseries|tablenum|SI)\s*(?=\{)/;
const space =
	/^(?:\\[,;:! ]|\\(?:quad|qquad|phantom\s*\{[^{}]*\}|hphantom\s*\{[^{}]*\}|vphantom\s*\{[^{}]*\}|bfseries|displaystyle|centering)(?![A-Za-z])|~|\s|%[^\n\r]*[\n\r])/;

/** `10{,}000` without its braces; in `1{,}5` the comma is a decimal one. */
const thousands = /^([-+]?[1-9]\d{0,2}),(\d{3})$/;
/** Numbers nearby whose comma is a decimal one for sure: `0{,}125`, `2{,}5`, `2,5 &`. */
const decimals = /(?<![\d([{])0\{?,\}?\d{2}|\{,\}(?!\d{3}(?!\d))|,\d\d?\s*(?:&|\\\\)/;
const nearby = 128;

/**
 * The number of a LaTeX cell, through `$…$`, `\num{…}`, bold, braces around a sign (`{-}2`) and spaces; `\infty` is
 * infinity. Undefined for anything else. Cost: linear in the cell.
 */
export function latexNumber(text: string, start: number, end: number): TableNumber | undefined {
	if (end - start > 512) return undefined;
	const { body, from, to } = bare(text, start, end);
	if (body === '') return undefined;
	if (/^(?:-|--|\u2013|\u2014|---)$/.test(body)) return { ...emptyCell(from), end: to };
	const percent = body.endsWith('\\%');
	const plain = (percent ? body.slice(0, -2) : body)
		.replace(/\\infty$/, 'inf')
		.replace(thousands, whole =>
			whole.replace(',', decimals.test(text.slice(Math.max(0, start - nearby), end + nearby)) ? '.' : ''),
		)
		.replace(',', '.');
	const scientific = /^(?:([-+]?[\d.]+)(?:\\times|\\cdot))?10\^\{?([-+]?\d+)\}?$/.exec(plain);
	const written = scientific === null ? plain : `${scientific[1] ?? 1}e${scientific[2]}`;
	const number = fraction(plain) ?? tableNumber(written, 0, written.length);
	return number && { ...number, start: from, end: percent ? to - 2 : to, percent: number.percent || percent };
}

const elision = /^\s*\$?\s*\\(?:[clvd]?dots|ddots|hdots|hdotsfor\s*\{\d+\})\s*\$?\s*$/;

/** True for dots that stand for values left out. */
export function isElision(cell: string): boolean {
	return elision.test(cell);
}

/** `1/3`, and `\\frac{1}{3}` without its braces where both are digits. */
function fraction(text: string): TableNumber | undefined {
	const match = /^(-?\d+)\/(\d+)$/.exec(text) ?? /^(-?)\\[td]?frac(\d)(\d)$/.exec(text);
	if (match === null) return undefined;
	const [above, below] = text.includes('/') ? [match[1]!, match[2]!] : [`${match[1]!}${match[2]!}`, match[3]!];
	const number = tableNumber(above, 0, above.length);
	return number && { ...number, value: Number(above) / Number(below), real: true };
}

/** What a cell says, without its commands. */
export function latexText(cell: string): string {
	const { body } = bare(cell, 0, cell.length);
	return body === ''
		? ''
		: cell
				.replaceAll(/%[^\n\r]*/g, '')
				.replaceAll(/\\[A-Za-z]+\s*|[{}$]/g, '')
				.replaceAll(/\\([&%_#$])/g, '$1')
				.trim();
}

/** The text without spaces, wrappers, braces and dollars, and where the first and last kept character stand. */
function bare(
	text: string,
	start: number,
	end: number,
): { readonly body: string; readonly from: number; readonly to: number } {
	let body = '';
	let from = start;
	let to = start;
	let i = start;
	while (i < end) {
		const rest = text.slice(i, Math.min(end, i + 64));
		const skipped = space.exec(rest) ?? wrapper.exec(rest);
		if (skipped !== null) {
			i += skipped[0].length;
			continue;
		}
		const c = text[i]!;
		if (c === '$' || c === '{' || c === '}') {
			i++;
			continue;
		}
		const length = c === '\\' ? (/^\\(?:[A-Za-z]+|.)/.exec(rest)?.[0].length ?? 1) : 1;
		if (body === '') from = i;
		body += text.slice(i, i + length);
		i += length;
		to = i;
	}
	// An opening brace before the sign belongs to the number's text.
	if (text[from - 1] === '{' && text[from + 1] === '}') from--;
	return { body, from, to };
}
