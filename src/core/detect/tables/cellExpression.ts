import { nameEvidence } from '../kindWords.ts';
import { wordsOf } from '../nameParts.ts';
import { expressionName } from '../expressionName.ts';
import { stringText } from '../stringText.ts';

const reach = 2 ** 16;
const longestExpression = 256;
const key = /"source"\s*:\s*\[/g;
const item = /\s*"((?:[^"\\\n]|\\.)*)"\s*(,|\])/y;
/** Part of a longer statement, a remark, a line for the shell, or an assignment. */
const noValue = /^(?:\s|[)\]}#!%]|$)|^[\w.[\], ]+=(?!=)/;

/**
 * What the output of a cell in a raw notebook shows: the last line of the cell's source, which stands behind the output
 * at `end` or before it at `start`. Empty where that is no expression of its own. Cost: a look at 65,536 characters on
 * both sides.
 */
export function cellExpression(text: string, start: number, end: number): string {
	const behind = text.slice(end, end + reach).split('"cell_type"', 1)[0]!;
	const before = text.slice(Math.max(0, start - reach), start);
	const own = before.slice(before.lastIndexOf('"cell_type"') + 1);
	for (const part of [behind, own]) {
		for (const found of part.matchAll(key)) {
			const line = lastLine(part, found.index + found[0].length);
			return line.length <= longestExpression && isShown(line) ? line : '';
		}
	}
	return '';
}

/** A call may be the last line for what it does: it is what is shown only where it gives scores. */
function isShown(line: string): boolean {
	if (noValue.test(line)) return false;
	return !line.endsWith(')') || nameEvidence(wordsOf(expressionName(line))) !== 'other';
}

/** The last of the strings that are listed from `position` on. */
function lastLine(text: string, position: number): string {
	let last = '';
	item.lastIndex = position;
	for (let match = item.exec(text); match !== null; match = match[2] === ']' ? null : item.exec(text)) last = match[1]!;
	return stringText(last).replace(/\n$/, '');
}
