import { code, isLineBreak } from './characters.ts';
import type { SourceText } from './sourceText.ts';
import { startsWith } from './trivia.ts';

const longestLine = 200;
/** What stands before the prompt on a line of a comment. */
const decoration = String.raw`^[ \t]*(?:[#/*%;!-]+[ \t]*)?`;
const head = new RegExp(`${decoration}$`);
const prompted = new RegExp(String.raw`${decoration}(?:>>>|\.\.\.|In ?\[\d+\]:)`);

/**
 * Behind the prompt with which a shell asks for more: `...` or IPython's `...:`, at the beginning of a line below another
 * prompt; `position` where no such prompt stands there, but dots that leave values out. Cost: a look at two lines.
 */
export function promptContinuationEnd(source: SourceText, position: number): number {
	if (!startsWith(source, position, '...')) return position;
	const lineStart = startOfLine(source, position);
	if (lineStart === 0 || !head.test(source.slice(lineStart, position))) return position;
	const above = source.at(lineStart - 2) === code.carriageReturn ? lineStart - 2 : lineStart - 1;
	if (!prompted.test(source.slice(startOfLine(source, above), above))) return position;
	const end = position + 3;
	return source.at(end) === code.colon ? end + 1 : end;
}

function startOfLine(source: SourceText, position: number): number {
	let i = position;
	while (i > 0 && position - i < longestLine && !isLineBreak(source.at(i - 1))) i--;
	return i;
}
