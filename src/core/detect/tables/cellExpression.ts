import { stringText } from '../stringText.ts';

const reach = 2 ** 16;
const longestExpression = 256;
/** A list of lines, or one string. */
const key = /"source"\s*:\s*\[?/g;
const item = /\s*"((?:[^"\\\n]|\\.)*)"\s*(,(?=\s*"(?!\w+"\s*:))|)/y;
/** Part of a longer statement, a remark, a line for the shell, or an assignment. */
const noValue = /^(?:\s|[)\]}#!%]|$)|^[\w.[\], ]+=(?!=)/;
/** Calls for what they do; limits, ticks and counts are given as tuples. */
const acts = /^(?:plt|fig|ax\w*)\b|\.(?:manual_)?seed\(/;

/**
 * What the output of a cell in a raw notebook shows: the last line of the cell's source, which stands behind the output
 * at `end` or before it at `start`. Empty where that is no expression of its own, and, of what is `printed`, not the
 * only call that prints. Cost: a look at 65,536 characters on both sides.
 */
export function cellExpression(text: string, start: number, end: number, printed: boolean): string {
	const behind = text.slice(end, end + reach).split('"cell_type"', 1)[0]!;
	const before = text.slice(Math.max(0, start - reach), start);
	const own = before.slice(before.lastIndexOf('"cell_type"') + 1);
	for (const part of [behind, own]) {
		for (const found of part.matchAll(key)) {
			const code = sourceAt(part, found.index + found[0].length);
			const line = code.split('\n').at(-1)!;
			const isValue = printed
				? line.startsWith('print(') && code.indexOf('print(') === code.length - line.length
				: text.startsWith('"(', start) || !acts.test(line);
			return isValue && line.length <= longestExpression && !noValue.test(line) ? line : '';
		}
	}
	return '';
}

/** The text of the strings that are listed from `position` on. */
function sourceAt(text: string, position: number): string {
	const lines: string[] = [];
	item.lastIndex = position;
	for (let match = item.exec(text); match !== null; match = match[2] === '' ? null : item.exec(text))
		lines.push(stringText(match[1]!));
	return lines.join('').trimEnd();
}
