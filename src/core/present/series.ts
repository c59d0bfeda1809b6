import { topIndices } from '../math/ranking.ts';
import { compensatedSum } from '../math/sum.ts';

/** Up to this many entries each has a bar. */
export const MOST_BARS = 200;
/** Above, so many of the largest have one; the rest shares the bar "others". */
export const TOP_BARS = 50;

/** Which entries of a vector have a bar of their own. The choice does not depend on the temperature. */
export interface Series {
	/** In document order when all are listed, else by rank. */
	readonly indices: Uint32Array;
	/** How many entries share the bar "others"; 0 when all are listed. */
	readonly othersCount: number;
}

/** What is drawn of one of the parallel arrays of a vector. */
export interface SeriesValues {
	/** Parallel to `indices`. */
	readonly entries: Float64Array;
	/** Σ of all that has no bar of its own; 0 when there is nothing. */
	readonly others: number;
}

/**
 * Chooses the entries with a bar of their own: all of up to 200, else the 50 largest. Softmax keeps the order of the
 * scores at every temperature, so this is done once a vector. O(n).
 */
export function seriesOf(scores: ArrayLike<number>): Series {
	const length = scores.length;
	if (length <= MOST_BARS) return { indices: Uint32Array.from({ length }, (_, index) => index), othersCount: 0 };
	return { indices: topIndices(scores, TOP_BARS), othersCount: length - TOP_BARS };
}

/**
 * Reads one array (softmax, linear, the outline of T = 1 …) along a series. "others" is summed from the rest itself,
 * never as 1 minus the listed, which would leave only rounding noise of a small rest. O(n).
 */
export function seriesValues(series: Series, values: ArrayLike<number>): SeriesValues {
	const entries = Float64Array.from(series.indices, index => values[index]!);
	if (series.othersCount === 0) return { entries, others: 0 };
	const rest = new Float64Array(values);
	for (const index of series.indices) rest[index] = 0;
	return { entries, others: compensatedSum(rest) };
}
