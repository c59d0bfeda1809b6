import { closerOf, code, isDigit, isNameStart, isWordCode } from './characters.ts';
import type { SourceText } from './sourceText.ts';

/**
 * Behind the marks of Lisp that quote or type what follows: `'(`, `#(`, `#f64(`, `#2A(`, `##Inf`, `'cat`, `#e1.5`,
 * `#.sb-ext:double-float-positive-infinity`.
 */
export function quotingEnd(source: SourceText, position: number): number {
	let i = position;
	while (source.at(i) === code.quote || source.at(i) === code.backtick) i++;
	if (source.at(i) !== code.hash) return i;
	const hash = i;
	while (source.at(i) === code.hash) i++;
	if (i - hash === 2) return i;
	if (i - hash === 1 && (source.at(i) === code.underscore || source.at(i) === code.semicolon))
		return formEnd(source, i - 1);
	if (i - hash === 1 && isMarkOfNumber(source.at(i), source.at(i + 1))) return i + 1;
	while (isWordCode(source.at(i)) && i - hash < longestTag) i++;
	return closerOf(source.at(i)) === 0 ? hash : i;
}

const longestTag = 8;

/** `#e` and `#i` say whether a number is exact, `#d` that it is decimal; what is behind `#.` is evaluated as it is read. */
function isMarkOfNumber(letter: number, next: number): boolean {
	if (letter === code.dot) return isNameStart(next);
	const isMark = letter === code.lowerE || letter === 0x69 || letter === 0x64;
	return isMark && (isDigit(next) || next === code.minus || next === code.plus || next === code.dot);
}

/** What forms of Lisp are made of: a string, the mark before a form that is left out, brackets, an atom. */
const piece = /[\s,]*(?:"(?:[^"\\]|\\.)*"|#[_;]|[^\s,"()[\]{}]*[([{]|[)\]}]|[^\s,"()[\]{}]+)/y;
const longestForm = 512;
/** More marks in a row, or more brackets open, are no form that a person left out. */
const mostMarks = 4;
const deepestForm = 16;

/** Behind the form that `#_` of Clojure or `#;` of Scheme at `position` leaves out; or `position`. */
function formEnd(source: SourceText, position: number): number {
	const text = source.slice(position, Math.min(source.length, position + longestForm));
	piece.lastIndex = 0;
	let depth = 0;
	let awaited = 0;
	do {
		const found = piece.exec(text)?.[0].trimStart();
		if (found === undefined) return position;
		const isMark = /^#[_;]$/.test(found);
		if (/[([{]$/.test(found)) depth++;
		else if (/^[)\]}]$/.test(found)) depth--;
		if (depth < 0 || depth > deepestForm || awaited > mostMarks) return position;
		if (depth === 0) awaited += isMark ? 1 : -1;
	} while (depth > 0 || awaited > 0);
	return position + piece.lastIndex;
}
