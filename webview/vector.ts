import { linearNormalize, type LinearNormalization } from '../src/core/math/linear.ts';
import { distributionOf, type Distribution, type Scores } from '../src/core/present/distribution.ts';
import { plainLabel } from '../src/core/present/escape.ts';
import { columnAt, indexOf, rowAt, rowLength, rowOf } from '../src/core/present/rows.ts';
import { seriesOf, type Series } from '../src/core/present/series.ts';
import type { Subject } from '../src/protocol/subject.ts';

/** One vector of the subject, with all of it that no temperature changes. */
export interface Vector {
	readonly subject: Subject;
	readonly row: number;
	readonly scores: Scores;
	/** A view of the subject's own values wherever they lie side by side: there is one copy of a large array. */
	readonly values: Float64Array;
	readonly linear: LinearNormalization;
	readonly series: Series;
	/** What T = 1 says, for comparison. */
	readonly atOne: Distribution;
}

/** Reads one row of a subject. O(n), once a row. */
export function vectorOf(subject: Subject, row: number): Vector {
	const { kind, missingMass } = subject;
	const values = valuesOf(subject, row);
	const scores: Scores = { values, kind, ...(missingMass === undefined ? {} : { missingMass }) };
	return {
		subject,
		row,
		scores,
		values,
		linear: linearNormalize(values),
		series: seriesOf(values),
		atOne: distributionOf(scores, 1),
	};
}

/** The values of a row: a view of the subject's own wherever they lie side by side, else a copy. */
export function valuesOf(
	{ values, shape, order }: Pick<Subject, 'values' | 'shape' | 'order'>,
	row: number,
): Float64Array {
	if (order !== 'row-major') return rowOf(values, shape, order, row);
	const length = rowLength(shape);
	return values.subarray(row * length, (row + 1) * length);
}

/** From so many values on, what costs O(n) waits until the slider rests. */
const LONG = 32_768;

/** Whether a step of the slider must not go through all values. */
export function isLong({ values }: Vector): boolean {
	return values.length >= LONG;
}

/**
 * What the temperature acts on: the values of logits and log-probabilities, ln p of probabilities. O(n) for these, else
 * the values themselves.
 */
export function logitsOf({ values, subject: { kind } }: Pick<Vector, 'values' | 'subject'>): Float64Array {
	const whole = kind === 'percent' ? 100 : 1;
	return kind === 'probabilities' || kind === 'percent' ? values.map(value => Math.log(value / whole)) : values;
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
