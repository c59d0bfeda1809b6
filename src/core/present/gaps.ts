import type { Detection } from '../detect/detection.ts';
import { MINUS } from './formatNumber.ts';
import { rowCount, rowLength } from './rows.ts';

/** Dots that stand by themselves, and those of LaTeX. */
const ELLIPSIS = /(?<![\w.'"])(?:\.{2,}|[…⋯⋮])(?![\w.'"])|\\[clv]?dots\b/g;

/** Where a text leaves values of its array out: places before which some are missing, ascending and 0-based. */
export interface Gaps {
	/** Entries of the last axis; its length for its end. */
	readonly entries: readonly number[];
	/** Rows; their number for the end. */
	readonly rows: readonly number[];
}

/**
 * Where the ellipses of a literal or a print stand among its numbers: `1.0, 2.0, ..., 9.0` leaves entries out, and
 * between rows rows. None for an array that is whole, and for columns that stand one after another. O(length of the text
 * of the array).
 */
export function gapsOf(
	text: string,
	{
		truncated,
		range,
		numberRanges,
		shape,
		order,
		ellipses,
	}: Pick<Detection, 'truncated' | 'range' | 'numberRanges' | 'shape' | 'order' | 'ellipses'>,
): Gaps {
	const [entries, rows] = [new Set<number>(), new Set<number>()];
	const [length, lines] = [rowLength(shape), rowCount(shape)];
	const count = truncated && (order === 'row-major' || lines === 1) ? numberRanges.length / 2 : 0;
	const found = count === 0 ? [] : (ellipses ?? ellipsesIn(text, range));
	// every one that the reader of a vector tells stands among its entries
	const isVector = ellipses !== undefined && shape.length === 1;
	let next = 0;
	let between: Between | undefined;
	for (const place of found) {
		while (next < count && numberRanges[2 * next]! < place) next++;
		if (between?.next !== next) {
			const start = next === 0 ? range.start : numberRanges[2 * next - 1]!;
			between = betweenNumbers(text, next, start, next === count ? range.end : numberRanges[2 * next]!);
		}
		const [closes, opens] = [between.firstCloser < place, between.lastOpener > place];
		const isBetweenRows = next % length === 0;
		if (isVector) entries.add(next);
		else if (!isBetweenRows) entries.add(next % length);
		else if (next === 0 ? !opens : closes && !opens && next < count) entries.add(0);
		else if (next === count ? !closes : opens && !closes && next > 0) entries.add(length);
		else if (lines > 1) rows.add(next / length);
	}
	return { entries: ascending(entries), rows: ascending(rows) };
}

/** Of a text whose reader did not tell them. */
function* ellipsesIn(text: string, { start, end }: Detection['range']): Generator<number> {
	for (const { index } of text.slice(start, end).matchAll(ELLIPSIS)) yield start + index;
}

/** The brackets before a number, behind the number before it: many ellipses may stand there. */
interface Between {
	readonly next: number;
	readonly firstCloser: number;
	readonly lastOpener: number;
}

function betweenNumbers(text: string, next: number, start: number, end: number): Between {
	const between = text.slice(start, end);
	const closer = between.search(/[)\]}]/);
	const opener = Math.max(between.lastIndexOf('('), between.lastIndexOf('['), between.lastIndexOf('{'));
	return {
		next,
		firstCloser: closer < 0 ? Infinity : start + closer,
		lastOpener: opener < 0 ? -Infinity : start + opener,
	};
}

function ascending(places: ReadonlySet<number>): readonly number[] {
	return Array.from(places).toSorted((one, other) => one - other);
}

/**
 * What entries are called where values are left out before some: by their places in the whole. Those behind the last gap
 * are counted from the end of the axis that the text declares (`[998]` of 1,000), else from its end as in Python
 * (`[−1]` is the last); those between two gaps are `[?]`. `undefined` where the places are those in the text.
 */
export function placesInWhole(
	{ entries }: Gaps,
	{ shape, notes }: Pick<Detection, 'shape' | 'notes'>,
): string[] | undefined {
	return placesAlong(entries, rowLength(shape), declaredAxes(shape, notes)?.at(-1))?.map(place => `[${place}]`);
}

/** What the rows of a matrix are called, in the same way but without brackets; rows of more axes have none of it. */
export function rowPlacesInWhole(
	{ rows }: Gaps,
	{ shape, notes }: Pick<Detection, 'shape' | 'notes'>,
): string[] | undefined {
	const [count, ...others] = axesOf(shape);
	return others.length === 1 ? placesAlong(rows, count!, declaredAxes(shape, notes)?.[0]) : undefined;
}

/** The places along an axis of which `length` are in the text, and `whole` if that is known. */
function placesAlong(gaps: readonly number[], length: number, whole = 0): string[] | undefined {
	const [first, last] = [gaps[0], gaps.at(-1)];
	if (first === undefined || last === undefined || first === length) return undefined;
	return Array.from({ length }, (_, place) => {
		if (place < first) return String(place);
		if (place < last || last === length) return '?';
		return whole > length ? String(whole - length + place) : `${MINUS}${length - place}`;
	});
}

/** The axes of the shape that the text declares, where there are as many as in it. */
function declaredAxes(shape: readonly number[], notes: Detection['notes']): readonly number[] | undefined {
	const declared = notes.find(note => note.type === 'declaredShape')?.shape;
	const axes = declared && axesOf(declared);
	return axes?.length === axesOf(shape).length ? axes : undefined;
}

function axesOf(shape: readonly number[]): readonly number[] {
	return shape.filter(axis => axis !== 1);
}
