import { linearNormalize, type LinearNormalization } from '../src/core/math/linear.ts';
import { distributionOf, type Distribution, type Scores } from '../src/core/present/distribution.ts';
import { plainLabel } from '../src/core/present/escape.ts';
import { columnAt, indexOf, rowAt, rowOf } from '../src/core/present/rows.ts';
import { seriesOf, seriesValues, type Series, type SeriesValues } from '../src/core/present/series.ts';
import type { Subject } from '../src/protocol/subject.ts';

/** One vector of the subject, with all of it that no temperature changes. */
export interface Vector {
	readonly subject: Subject;
	readonly row: number;
	readonly scores: Scores;
	readonly values: Float64Array;
	readonly linear: LinearNormalization;
	readonly series: Series;
	readonly linearBars: SeriesValues;
	/** What T = 1 says, for comparison. */
	readonly atOne: Distribution;
	/** Bars of `atOne`; `undefined` where it is no distribution. */
	readonly ghostBars: SeriesValues | undefined;
}

/** Reads one row of a subject. O(n), once a row. */
export function vectorOf(subject: Subject, row: number): Vector {
	const { kind, missingMass } = subject;
	const values = rowOf(subject.values, subject.shape, subject.order, row);
	const scores: Scores = { values, kind, ...(missingMass === undefined ? {} : { missingMass }) };
	const series = seriesOf(values);
	const linear = linearNormalize(values);
	const atOne = distributionOf(scores, 1);
	return {
		subject,
		row,
		scores,
		values,
		linear,
		series,
		linearBars: seriesValues(series, linear.values),
		atOne,
		ghostBars: atOne.state === 'distribution' ? seriesValues(series, atOne.probabilities) : undefined,
	};
}

/** The label of an entry as it may be shown; `undefined` when it has none. */
export function labelAt({ subject }: Vector, entry: number): string | undefined {
	const label = subject.labels?.[entry];
	return label === undefined ? undefined : plainLabel(label);
}

/** The index into the subject's values of an entry of the vector. */
export function subjectIndex({ subject, row }: Vector, entry: number): number {
	return indexOf(subject.shape, subject.order, row, entry);
}

/** The entry of the vector that stands at an index of the subject; `undefined` when it is in another row. */
export function entryAt({ subject, row }: Vector, index: number | undefined): number | undefined {
	if (index === undefined || rowAt(subject.shape, subject.order, index) !== row) return undefined;
	return columnAt(subject.shape, subject.order, index);
}
