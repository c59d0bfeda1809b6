import type { Detection } from '../detect/detection.ts';
import { targetNames } from './classTargets.ts';
import { rowCount, rowLength } from './rows.ts';

/** How far from the scores the line may stand. */
const REACH = 2 ** 14;

/** `target = 3`, `"label": 2,`, `y_true: int = 1`, `target = torch.tensor([3])`: a name and one whole number. */
const ASSIGNED =
	/([\p{L}_$][\p{L}\p{N}_$]*)["']?\s*(?::\s*[\w.]+\s*(?==))?(?::=|[:=]|<-|=>)\s*(?:(?:[\w.]*[A-Za-z]\()?\[\s*(\d{1,6})\s*\]|(\d{1,6})(?![\w.])\s*(?=[,;#)\]}]|\/\/|$))/gmu;

/** How many there are, and not which. */
const COUNTS = /^n_?(?!a)|num|count|size|len|max|min|total|dim/i;

/**
 * The class of a single row of scores that the text near it names: the value, and where its name stands. The nearest one
 * counts. `undefined` where there is none, and for matrices. O(text near the array).
 */
export function loneTarget(
	text: string,
	{ shape, range }: Detection,
): { readonly value: number; readonly start: number } | undefined {
	if (rowCount(shape) !== 1) return undefined;
	const from = Math.max(0, range.start - REACH);
	const stand = [...targetsIn(text, from, range.start), ...targetsIn(text, range.end, range.end + REACH)];
	const fits = stand.filter(({ value }) => value < rowLength(shape));
	const distance = (start: number): number => (start < range.start ? range.start - start : start - range.end);
	return fits.toSorted((one, other) => distance(one.start) - distance(other.start))[0];
}

function targetsIn(text: string, from: number, to: number): { readonly value: number; readonly start: number }[] {
	const found = [];
	for (const { 1: name = '', 2: inList, 3: alone, index } of text.slice(from, to).matchAll(ASSIGNED)) {
		if (targetNames.test(name) && !COUNTS.test(name))
			found.push({ value: Number(inList ?? alone), start: from + index });
	}
	return found;
}
