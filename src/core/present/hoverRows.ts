import type { Kind } from '../detect/detection.ts';
import type { LinearNormalization } from '../math/linear.ts';
import { topIndices } from '../math/ranking.ts';
import type { TemperatureSetting } from '../math/temperature.ts';
import type { Distribution } from './distribution.ts';
import { plainLabel } from './escape.ts';
import { formatCount, formatProbability, formatScore } from './formatNumber.ts';
import { seriesValues } from './series.ts';
import type { Translate } from './translate.ts';

/** One vector, as a hover shows it. */
export interface HoverPictureInput {
	/** The scores as they were written. */
	readonly values: ArrayLike<number>;
	readonly kind: Kind;
	readonly temperature: TemperatureSetting;
	readonly distribution: Distribution;
	/** Marked only when its verdict is `'distribution'`. */
	readonly linear?: LinearNormalization;
	/** Untrusted text of the document, parallel to the values. */
	readonly labels?: readonly (string | undefined)[];
	/** The entries before which the text leaves values out, ascending; their count for the end. */
	readonly gaps?: readonly number[];
	readonly t: Translate;
}

/** One row of the picture, as text and lengths. */
export interface HoverRow {
	readonly name: string;
	/** False where the name is the index. */
	readonly nameIsLabel: boolean;
	/** The score to four digits; empty where the figure says it already. */
	readonly score: string;
	/** What the bar shows; `undefined` where there is no bar (a mask, NaN). */
	readonly size: number | undefined;
	/** What linear normalization makes of it. */
	readonly linear: number | undefined;
	readonly figure: string;
	/** `'rest'` is all that has no row of its own. */
	readonly role: 'top' | 'entry' | 'masked' | 'rest';
	/** Whether the text leaves values out between the row before and this one. */
	readonly afterGap: boolean;
}

/**
 * Up to so many entries are drawn in document order; of more, the largest by rank and the rest as one row. Together
 * with figures and links a hover then stays below the 250 px from which VS Code makes it scroll.
 */
export const MOST_ROWS = 6;
const TOP_ROWS = 4;
const SCORE_DIGITS = 4;

/**
 * The lengths of the bars, parallel to the values: probabilities, or for scores that are no distribution the scores
 * themselves, for a sequence the surprisal −ln p. `undefined` where nothing is defined. O(n).
 */
export function barSizes({ distribution, kind, values }: HoverPictureInput): Float64Array | undefined {
	switch (distribution.state) {
		case 'distribution':
			return distribution.probabilities;
		case 'scores':
			return Float64Array.from(values, value => (kind === 'sequence' ? -value + 0 : value));
		case 'undefined':
			return undefined;
		default:
			return distribution satisfies never;
	}
}

/**
 * The rows of a hover's picture: every entry in document order up to six, else the four largest and one row for all
 * others, and last the mass that the text does not list. O(n).
 */
export function hoverRows(input: HoverPictureInput, sizes: Float64Array): HoverRow[] {
	const shown = shownIndices(input, sizes);
	const top = topSize(input, sizes);
	const rows = Array.from(shown, index => entryRow(input, sizes, index, top));
	return [...rows, ...restRows(input, shown)];
}

function shownIndices({ values, distribution }: HoverPictureInput, sizes: Float64Array): Uint32Array {
	const { length } = sizes;
	if (length <= MOST_ROWS) return Uint32Array.from({ length }, (_, index) => index);
	// The scores rank finer than probabilities, of which many may be 0.
	return topIndices(distribution.state === 'distribution' ? values : sizes, TOP_ROWS);
}

/** The size that stands out; NaN when all are equal and so none does. */
function topSize({ values }: HoverPictureInput, sizes: Float64Array): number {
	let largest = -Infinity;
	let smallest = Infinity;
	let count = 0;
	for (let index = 0; index < sizes.length; index++) {
		const size = sizes[index]!;
		if (values[index] === -Infinity || Number.isNaN(size)) continue;
		largest = Math.max(largest, size);
		smallest = Math.min(smallest, size);
		count++;
	}
	return count > 1 && smallest === largest ? NaN : largest;
}

function entryRow(input: HoverPictureInput, sizes: Float64Array, index: number, top: number): HoverRow {
	const { values, kind, distribution, labels, gaps = [], t } = input;
	const value = values[index]!;
	const size = sizes[index]!;
	const isDistribution = distribution.state === 'distribution';
	const masked = isDistribution && value === -Infinity;
	const label = labels?.[index];
	const format = isDistribution ? formatProbability : (size: number) => formatScore(size, SCORE_DIGITS);
	const scoreSaysMore = isDistribution && kind !== 'probabilities' && kind !== 'percent';
	return {
		name: label === undefined ? String(index) : plainLabel(label),
		nameIsLabel: label !== undefined,
		score: scoreSaysMore ? formatScore(value, SCORE_DIGITS) : '',
		size: masked || !Number.isFinite(size) ? undefined : size,
		linear: masked ? undefined : linearOf(input)?.[index],
		figure: masked ? t('masked') : format(size),
		role: masked ? 'masked' : size === top ? 'top' : 'entry',
		afterGap: values.length <= MOST_ROWS && gaps.includes(index),
	};
}

function restRows(input: HoverPictureInput, shown: Uint32Array): HoverRow[] {
	const { distribution, t } = input;
	if (distribution.state !== 'distribution') return [];
	const series = { indices: shown, othersCount: distribution.probabilities.length - shown.length };
	const linear = linearOf(input);
	const rows: HoverRow[] = [];
	if (series.othersCount > 0) {
		const rest = seriesValues(series, distribution.probabilities).others;
		const linearRest = linear && seriesValues(series, linear).others;
		rows.push(restRow(t('{0} others', formatCount(series.othersCount)), rest, linearRest));
	}
	if (distribution.others > 0) rows.push(restRow(t('unlisted'), distribution.others, undefined));
	return rows;
}

function restRow(name: string, size: number, linear: number | undefined): HoverRow {
	const figure = formatProbability(size);
	return { name, nameIsLabel: true, score: '', size, linear, figure, role: 'rest', afterGap: false };
}

/** Given probabilities at T = 1 are their own linear normalization: a tick at the end of every bar says nothing. */
function linearOf({ distribution, kind, temperature, linear }: HoverPictureInput): Float64Array | undefined {
	if (distribution.state !== 'distribution' || linear?.verdict !== 'distribution') return undefined;
	const asGiven = temperature === 1 && (kind === 'probabilities' || kind === 'percent');
	return asGiven ? undefined : linear.values;
}
