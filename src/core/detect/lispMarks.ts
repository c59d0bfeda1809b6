import { closerOf, code, isWordCode } from './characters.ts';
import type { SourceText } from './sourceText.ts';

/** Behind the marks of Lisp that quote or type what follows: `'(`, `#(`, `#f64(`, `#2A(`, `##Inf`, `'cat`. */
export function quotingEnd(source: SourceText, position: number): number {
	let i = position;
	while (source.at(i) === code.quote || source.at(i) === code.backtick) i++;
	if (source.at(i) !== code.hash) return i;
	const hash = i;
	while (source.at(i) === code.hash) i++;
	if (i - hash === 2) return i;
	if (i - hash === 1 && (source.at(i) === code.underscore || source.at(i) === code.semicolon))
		return formEnd(source, i - 1);
	while (isWordCode(source.at(i)) && i - hash < longestTag) i++;
	return closerOf(source.at(i)) === 0 ? hash : i;
}

const longestTag = 8;

/** What forms of Lisp are made of: a string, the mark before a form that is left out, brackets, an atom. */
const piece = /[\s,]*(?:"(?:[^"\\]|\\.)*"|#[_;]|[^\s,"()[\]{}]*[([{]|[)\]}]|[^\s,"()[\]{}]+)/y;
const longestForm = 512;

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
		if (depth < 0) return position;
		if (depth === 0) awaited += isMark ? 1 : -1;
	} while (depth > 0 || awaited > 0);
	return position + piece.lastIndex;
}
