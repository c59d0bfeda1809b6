import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { isElision, latexNumber } from './latexCell.ts';
import { TableArray } from './tableArray.ts';
import { tableTextOf } from './tableText.ts';

/** Numbers in brackets; braces only where they are escaped. */
const list =
	/(?:\\(?:left|[bB]igg?l?)\s*)?(?:\\[{[(]|[([]|\\langle)((?:[^()[\]\\]|\\(?!right|[bB]ig|rangle|left|[)}\]]).)*)(?:\\(?:right|[bB]igg?r?)\s*)?(?:\\[}\])]|[)\]]|\\rangle)/g;
/** Commands whose parentheses hold coordinates. */
const drawing = /\\(?:draw|path|fill|shade|clip|node|coordinate|put|multiput|line|vector|addplot)\b[^;]*$/;
/** `T \in \{0.5, 1, 2\}`: what something may be. */
const membership = /\\(?:not)?in\s*$/;
/** `(0, \infty)`, `[0.5, 2)`: all numbers between two. */
const interval = /^(?:\[[^,]*,[^,]*\)|\([^,]*,[^,]*\]|[([](?:\s*-\\infty\s*,[^,]*|[^,]*,\s*\+?\\infty\s*)[)\]])$/;
/** Code in the text: `x[1, 2]`. */
const subscript = /^\[[\d,: ]*\]$/;
/** What LaTeX has, and no other text: commands, a sign or comma in braces. */
const marks = /\\|\{[-+,]\}/;
/** What commas, semicolons and wide spaces part; `\,` stands within a number too. */
const part = /\\(?:q?quad|[;:])|(?<item>(?:(?!\\(?:q?quad|[;:]))(?:\\.|\{,\}|[^,;\\]))+)/g;

/**
 * A vector of LaTeX with spacing commands between its numbers: `(2.0,\ 4.0,\ -1.5)^\top`, `\{0.1,\,0.9\}`,
 * `\langle 1, -\infty \rangle`, `(0.5, \ldots, 2)`.
 */
export function detectLatexList(place: Place): Detection | undefined {
	const { line, cursor, text } = tableTextOf(place);
	if (line === undefined || line.text.length > 4096 || !marks.test(line.text)) return undefined;
	for (const match of line.text.matchAll(list)) {
		const start = line.start + match.index;
		const end = start + match[0].length;
		if (cursor < start || cursor > end) continue;
		const before = line.text.slice(0, match.index);
		if (drawing.test(before) || membership.test(before)) return undefined;
		if (interval.test(match[0]) && !/=\s*$/.test(before)) return undefined;
		if (/\w$/.test(before) && subscript.test(match[0])) return undefined;
		const array = new TableArray(text, place.limits.values);
		let truncated = false;
		const inside = start + match[0].lastIndexOf(match[1]!);
		for (const { groups, index } of match[1]!.matchAll(part)) {
			const item = groups?.['item'] ?? '';
			if (!/\S/.test(item)) continue;
			if (isElision(item)) {
				truncated = true;
				continue;
			}
			const number = latexNumber(text, inside + index, inside + index + item.length);
			if (number === undefined || !array.add(number)) return undefined;
		}
		const name = /([A-Za-z]+)\}*\s*=\s*$/.exec(line.text.slice(Math.max(0, match.index - 80), match.index))?.[1] ?? '';
		return array.detection({ start, end, name, truncated, evidence: 'array' });
	}
	return undefined;
}
