import { formatScore } from '../../src/core/present/formatNumber.ts';
import type { SeriesValues } from '../../src/core/present/series.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { leads, type Reading } from '../reading.ts';
import { entryAt } from '../vector.ts';
import { logAxis, probabilityAxis, valueAxis, type Axis } from './axis.ts';
import { barFigure } from './barFigure.ts';
import type { Bars } from './bars.ts';

/** All that the chart draws of a reading, parallel to its bars. */
export interface Picture {
	readonly bars: Bars;
	readonly axis: Axis;
	/** Dots at the ends of thin stems, in place of bars. */
	readonly dots: boolean;
	/** Probabilities, or the values themselves where no distribution is meant. */
	readonly lengths: Float64Array;
	/** The same in figures, as they stand beside the bars. */
	figureOf(bar: number): string;
	/** What softmax is compared with; `undefined` without one. */
	readonly rival: Float64Array | undefined;
	/** Softmax at T = 1, where T is another. */
	readonly ghost: Float64Array | undefined;
	/** The bars of the largest probability. */
	readonly largest: readonly number[];
	/** Whether the lengths are those of a distribution. */
	readonly isDistribution: boolean;
	/** The bar of the number at the cursor, −1 without one. */
	readonly selected: number;
	/** The bars of scores that the reader tries in place of the document's. */
	readonly tried: readonly number[];
}

/** How a reading is drawn. */
export interface PictureChoice {
	readonly dots: boolean;
	readonly log: boolean;
	readonly selected: number | undefined;
	/** Scores that are tried, by their index into the subject. */
	readonly tried: readonly { readonly index: number }[];
	/** The rival along the bars' series; `undefined` without one. */
	readonly rival: SeriesValues | undefined;
	/** T = 1 along the bars' series; `undefined` where it is no distribution. */
	readonly atOne: SeriesValues | undefined;
	/** The axis as it is; kept while it fits. */
	readonly axis: Axis | undefined;
}

/**
 * The picture of a reading; `undefined` where there is nothing to draw. The axis holds all listed bars and their outline
 * at T = 1; "others" may stand for 128,000 entries, and is cut off where it would flatten the rest.
 */
export function pictureOf(reading: Reading, bars: Bars, choice: PictureChoice, t: Translate): Picture | undefined {
	const { vector, distribution, temperature } = reading;
	const drawn = reading.along(bars.series);
	if (drawn === undefined || bars.entries.length === 0) return undefined;
	const entry = entryAt(vector, choice.selected);
	const common = {
		bars,
		dots: choice.dots,
		selected: entry === undefined ? -1 : bars.entries.indexOf(entry),
		tried: choice.tried.map(({ index }) => bars.entries.indexOf(entryAt(vector, index) ?? -1)),
	};
	if (distribution.state !== 'distribution') {
		return {
			...common,
			axis: valueAxis(drawn.entries),
			lengths: drawn.entries,
			figureOf: bar => (bars.masked(bar) ? t('masked') : formatScore(drawn.entries[bar]!, 5)),
			rival: undefined,
			ghost: undefined,
			largest: [],
			isDistribution: false,
		};
	}
	const { atOne } = vector;
	const unlistedAtOne = atOne.state === 'distribution' ? atOne.others : 0;
	const along = ({ entries, others }: SeriesValues, unlisted: number) => {
		if (bars.others < 0) return entries;
		const all = new Float64Array(entries.length + 1);
		all.set(entries);
		all[entries.length] = others + unlisted;
		return all;
	};
	// What the source did not list has a probability at T = 1 only.
	const unknown = bars.series.othersCount === 0 && distribution.others === 0;
	const lengths = along(drawn, distribution.others);
	return {
		...common,
		axis: axisOf(drawn.entries, choice),
		lengths,
		figureOf(bar) {
			if (bars.masked(bar)) return t('masked');
			return bar === bars.others && unknown ? '–' : barFigure(lengths[bar]!);
		},
		rival: choice.rival === undefined ? undefined : along(choice.rival, 0),
		ghost: temperature === 1 || choice.atOne === undefined ? undefined : along(choice.atOne, unlistedAtOne),
		largest: bars.entries.flatMap((listed, bar) => (listed !== undefined && leads(reading, listed) ? [bar] : [])),
		isDistribution: true,
	};
}

function axisOf(entries: Float64Array, { log, rival, atOne, axis }: PictureChoice): Axis {
	if (log) {
		const smallest = entries.reduce((least, length) => (length > 0 ? Math.min(least, length) : least), 1);
		return logAxis(smallest, axis);
	}
	return probabilityAxis(Math.max(largestOf(entries), largestOf(rival?.entries), largestOf(atOne?.entries)), axis);
}

function largestOf(lengths: Float64Array | undefined): number {
	let largest = 0;
	for (let bar = 0; bar < (lengths?.length ?? 0); bar++) largest = Math.max(largest, lengths![bar]!);
	return largest;
}
