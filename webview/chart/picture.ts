import { formatProbability, formatScore } from '../../src/core/present/formatNumber.ts';
import type { SeriesValues } from '../../src/core/present/series.ts';
import type { Reading } from '../reading.ts';
import { entryAt } from '../vector.ts';
import { probabilityAxis, valueAxis, type Axis } from './axis.ts';
import type { Bars } from './bars.ts';

/** All that the chart draws of a reading, parallel to its bars. */
export interface Picture {
	readonly bars: Bars;
	readonly axis: Axis;
	/** Probabilities, or the values themselves where no distribution is meant. */
	readonly lengths: Float64Array;
	/** The same in figures, as they stand beside the bars. */
	readonly figures: readonly string[];
	/** Whether a bar's score is −∞. */
	masked(bar: number): boolean;
	/** Only where linear normalization is a distribution. */
	readonly linear: Float64Array | undefined;
	/** Softmax at T = 1, where T is another. */
	readonly ghost: Float64Array | undefined;
	/** The bar of the largest probability, −1 without one. */
	readonly largest: number;
	/** The bar of the number at the cursor, −1 without one. */
	readonly selected: number;
}

/**
 * The picture of a reading; `undefined` where there is nothing to draw. The axis follows the listed bars alone: "others"
 * may stand for 128,000 entries, and the outline of T = 1 for a far sharper distribution; both are cut off where they
 * would flatten the rest. The `current` axis is kept while it fits.
 */
export function pictureOf(
	reading: Reading,
	bars: Bars,
	selected: number | undefined,
	current: Axis | undefined,
): Picture | undefined {
	const { vector, distribution, figures, temperature } = reading;
	if (reading.bars === undefined || bars.entries.length === 0) return undefined;
	const entry = entryAt(vector, selected);
	const marked = entry === undefined ? -1 : bars.entries.indexOf(entry);
	const masked = (bar: number) => bars.entries[bar] !== undefined && vector.values[bars.entries[bar]] === -Infinity;
	if (distribution.state !== 'distribution') {
		return {
			bars,
			masked,
			axis: valueAxis(reading.bars.entries),
			lengths: reading.bars.entries,
			figures: Array.from(reading.bars.entries, value => formatScore(value)),
			linear: undefined,
			ghost: undefined,
			largest: -1,
			selected: marked,
		};
	}
	const along = (values: SeriesValues, unlisted: number) =>
		bars.others < 0 ? values.entries : Float64Array.of(...values.entries, values.others + unlisted);
	// What the source did not list has a probability at T = 1 only.
	const unknown = vector.series.othersCount === 0 && distribution.others === 0;
	const lengths = along(reading.bars, distribution.others);
	const linear = vector.linear.verdict === 'distribution' ? along(vector.linearBars, 0) : undefined;
	const { ghostBars, atOne } = vector;
	const ghost =
		temperature === 1 || ghostBars === undefined || atOne.state !== 'distribution'
			? undefined
			: along(ghostBars, atOne.others);
	const highest = Math.max(
		largestOf(reading.bars.entries),
		linear === undefined ? 0 : largestOf(vector.linearBars.entries),
	);
	return {
		bars,
		axis: probabilityAxis(highest, current),
		lengths,
		masked,
		figures: Array.from(lengths, (length, bar) => {
			if (masked(bar)) return '−∞';
			return bar === bars.others && unknown ? '–' : formatProbability(length);
		}),
		linear,
		ghost,
		largest: figures === undefined ? -1 : bars.entries.indexOf(figures.argmax),
		selected: marked,
	};
}

function largestOf(lengths: Float64Array): number {
	return lengths.reduce((most, length) => Math.max(most, length), 0);
}
