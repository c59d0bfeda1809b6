import type { Detection } from '../detect/detection.ts';
import { columnAt, rowAt, rowCount, rowLength } from './rows.ts';

/** Dots that stand by themselves, and those of LaTeX. */
const ELLIPSIS = /(?<![\w.'"])(?:\.{2,}|[…⋯])(?![\w.'"])|\\[cl]?dots\b/;
/** From the last opening bracket on, and up to the first closing one. */
const BEFORE = /[^([{]*$/;
const AFTER = /^[^)\]}]*/;
const MINUS = '\u2212';

/**
 * Where a text leaves values out of the rows of its array (`1.0, 2.0, ..., 9.0`): the entries of the last axis before
 * which some are missing, ascending and 0-based; the length of the axis where they are missing behind its last. Empty
 * for an array that is whole, and where whole rows are left out. O(length of the literal).
 */
export function gapsOf(
	text: string,
	{
		truncated,
		range,
		numberRanges,
		shape,
		order,
	}: Pick<Detection, 'truncated' | 'range' | 'numberRanges' | 'shape' | 'order'>,
): number[] {
	if (!truncated || numberRanges.length === 0) return [];
	const gaps = new Set<number>();
	const isGap = (start: number, end: number, part = /[^]*/) =>
		ELLIPSIS.test(part.exec(text.slice(start, end))?.[0] ?? '');
	const count = numberRanges.length / 2;
	for (let index = 1; index < count; index++) {
		const [start, end] = [numberRanges[2 * index - 1]!, numberRanges[2 * index]!];
		if (rowAt(shape, order, index) !== rowAt(shape, order, index - 1)) continue;
		if (isGap(start, end)) gaps.add(columnAt(shape, order, index));
	}
	if (rowCount(shape) === 1) {
		if (isGap(range.start, numberRanges[0]!, BEFORE)) gaps.add(0);
		if (isGap(numberRanges[2 * count - 1]!, range.end, AFTER)) gaps.add(count);
	}
	return Array.from(gaps).toSorted((one, other) => one - other);
}

/**
 * What entries are called where values are left out before some: by their places in the whole. Those behind the last gap
 * are counted from the end of the axis that the text declares (`[998]` of 1,000), else from its end as in Python
 * (`[−1]` is the last); those between two gaps are `[?]`. `undefined` where the places are those in the text.
 */
export function placesInWhole(
	gaps: readonly number[],
	{ shape, notes }: Pick<Detection, 'shape' | 'notes'>,
): string[] | undefined {
	const length = rowLength(shape);
	const [first, last] = [gaps[0], gaps.at(-1)];
	if (first === undefined || last === undefined || first === length) return undefined;
	const declared = notes.find(note => note.type === 'declaredShape')?.shape.filter(axis => axis !== 1);
	const whole = declared?.length === shape.filter(axis => axis !== 1).length ? declared.at(-1)! : 0;
	return Array.from({ length }, (_, entry) => {
		if (entry < first) return `[${entry}]`;
		if (entry < last || last === length) return '[?]';
		return whole > length ? `[${whole - length + entry}]` : `[${MINUS}${length - entry}]`;
	});
}
