import { formatCount, formatScore, formatShort } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import type { Series } from '../../../src/core/present/series.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { barFigure } from '../../chart/barFigure.ts';
import type { TwinCell, TwinRow } from '../../chart/twinBars.ts';
import { labelAt, type Vector } from '../../vector.ts';
import type { Reading } from '../../reading.ts';
import type { Loss } from './lossReading.ts';

/** The name of an entry as it may be shown. */
export function nameOf(vector: Vector, entry: number): string {
	return labelAt(vector, entry) ?? `[${entry}]`;
}

/** Both gradients, one entry a line. */
export function lossRows(
	reading: Reading,
	{ indices, othersCount }: Series,
	target: number,
	softmax: Loss,
	linear: Loss | undefined,
	t: Translate,
): readonly TwinRow[] {
	const rows = Array.from(
		indices,
		(entry, line): TwinRow => ({
			name: nameOf(reading.vector, entry),
			entry,
			picked: entry === target,
			strong: entry === target,
			detail: barFigure(reading.probabilityAt(entry)),
			cells: [cellOf(softmax.gradient.entries[line]), cellOf(linear?.gradient.entries[line])],
		}),
	);
	if (othersCount === 0) return rows;
	const others: TwinRow = {
		name: t('{0} others', formatCount(othersCount)),
		entry: undefined,
		cells: [cellOf(softmax.gradient.others), cellOf(linear?.gradient.others)],
	};
	return [...rows, others];
}

/** Why linear normalization has no loss, in few words, as they stand in its column; `undefined` where it has one. */
export function linearObstacle(vector: Vector, t: Translate): string | undefined {
	const { values, linear } = vector;
	if (linear.verdict === 'distribution') return undefined;
	if (linear.verdict === 'reversed') return t('No result: no score is above 0, so the order would be reversed.');
	const negative = values.findIndex(value => value < 0 && value !== -Infinity);
	return negative < 0
		? t('No result: the sum is 0.')
		: t('No result: {0} is {1}, below 0.', quoted(nameOf(vector, negative), t), formatScore(values[negative]!, 4));
}

function cellOf(gradient: number | undefined): TwinCell {
	if (gradient === undefined) return { figure: '—', value: undefined };
	if (Number.isFinite(gradient)) return { figure: formatShort(gradient), value: gradient };
	return { figure: gradient < 0 ? '−∞' : '∞', value: gradient };
}
