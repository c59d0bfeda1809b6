import { topIndices } from '../../../src/core/math/ranking.ts';
import { MOST_BARS, type Series, TOP_BARS } from '../../../src/core/present/series.ts';
import type { CompareState } from '../../state/compareState.ts';
import type { Vector } from '../../vector.ts';

/** How many bars there are at most, but for "others". */
export function barLimit({ values }: Vector, most: number | undefined): number {
	return most ?? (values.length <= MOST_BARS ? MOST_BARS : TOP_BARS);
}

/** Whether bars stand by value: unless the reader says, where only the largest are drawn. */
export function isByValue(vector: Vector, { most, order }: Pick<CompareState, 'most' | 'order'>): boolean {
	return order === 'auto' ? vector.values.length > barLimit(vector, most) : order === 'value';
}

/**
 * The entries with a bar of their own: of all, or of the `matches` of a filter, the largest; everything else is counted
 * among the others, so that all bars together are the whole. The vector's own series where that is it. O(n).
 */
export function listedSeries(
	vector: Vector,
	choice: Pick<CompareState, 'most' | 'order'>,
	matches: Uint32Array | undefined,
): Series {
	const { values, series } = vector;
	const byValue = isByValue(vector, choice);
	if (matches === undefined && choice.most === undefined && byValue === series.othersCount > 0) return series;
	const candidates = matches ?? Uint32Array.from(values.keys());
	const count = Math.min(barLimit(vector, choice.most), candidates.length);
	const ranked = topIndices(
		candidates.length === values.length ? values : Float64Array.from(candidates, entry => values[entry]!),
		count,
	).map(place => candidates[place]!);
	return { indices: byValue ? ranked : ranked.toSorted(), othersCount: values.length - count };
}
