import type { Series } from '../../src/core/present/series.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { formatCount } from '../../src/core/present/formatNumber.ts';
import { labelAt, type Vector } from '../vector.ts';

/** The bars of a vector, in the order they are drawn; the same at every temperature. */
export interface Bars {
	readonly series: Series;
	/** Entry of the vector; `undefined` for the bar "others". */
	readonly entries: readonly (number | undefined)[];
	/** What stands at the category axis. */
	readonly names: readonly string[];
	/** The names count 0, 1, 2 …: they need not all be drawn. */
	readonly counted: boolean;
	/** The entries before which the text leaves values out: see `Subject`. */
	readonly gaps: readonly number[];
	/** Where the bar "others" is; −1 without one. */
	readonly others: number;
	/** Whether a bar's score is −∞. */
	masked(bar: number): boolean;
}

/**
 * The bars of a vector: one for each entry of a series, and one for all that is not listed, be it entries beyond the
 * series or probability that the source kept to itself.
 */
export function barsOf(vector: Vector, series: Series, t: Translate): Bars {
	const { indices, othersCount } = series;
	const entries: (number | undefined)[] = Array.from(indices);
	const names = Array.from(indices, entry => labelAt(vector, entry) ?? String(entry));
	const { atOne, subject, values } = vector;
	const plain = subject.labels === undefined && indices.every((entry, place) => entry === place);
	const masked = (bar: number) => values[entries[bar] ?? -1] === -Infinity;
	const summed = othersCount > 0 && atOne.state !== 'scores';
	const unlisted = atOne.state === 'distribution' && atOne.others > 0;
	const common = { series, entries, names, gaps: subject.gaps ?? [], masked };
	if (!summed && !unlisted) return { ...common, counted: plain && othersCount === 0, others: -1 };
	entries.push(undefined);
	// "others" are in the array and have no bar of their own, the unlisted are what it has no number for
	const rest = [...(summed ? [t('{0} others', formatCount(othersCount))] : []), ...(unlisted ? [t('unlisted')] : [])];
	names.push(rest.join(' + '));
	return { ...common, counted: false, others: entries.length - 1 };
}
