import { code, isCloser, isOpener, isWordCode } from './characters.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';
import { startsWith } from './trivia.ts';

/** Behind the mark at `position` that belongs to the bracket beside it: `[|` and `|]`, `(list`; or `position`. */
export function bracketMarkEnd(source: SourceText, position: number, { bracketMarks }: LanguageTraits): number {
	for (const mark of bracketMarks) {
		if (!startsWith(source, position, mark)) continue;
		const end = position + mark.length;
		if (opensList(source.at(position - 1)) ? isMarkEnd(source, end) : closesList(source.at(end))) return end;
	}
	return position;
}

function opensList(c: number): boolean {
	return isOpener(c) || c === code.less;
}

function closesList(c: number): boolean {
	return isCloser(c) || c === code.greater;
}

/** A word that belongs to its bracket is a whole word: `(list` and no `(list-ref`. */
function isMarkEnd(source: SourceText, end: number): boolean {
	return !isWordCode(source.at(end - 1)) || source.at(end) <= code.space || source.at(end) === code.closeParen;
}

/** Behind the mark at `position` that only decorates the line which begins there; or `position`. */
export function lineMarkEnd(source: SourceText, position: number, { lineMarks }: LanguageTraits): number {
	for (const mark of lineMarks) {
		if (!startsWith(source, position, mark)) continue;
		let before = position - 1;
		while (source.at(before) === code.space || source.at(before) === code.tab) before--;
		const c = source.at(before);
		return c === code.lineFeed || c === code.carriageReturn || c === -1 ? position + mark.length : position;
	}
	return position;
}
