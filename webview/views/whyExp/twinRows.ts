import type { SeriesValues } from '../../../src/core/present/series.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { barFigure } from '../../chart/barFigure.ts';
import type { TwinCell, TwinRow } from '../../chart/twinBars.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import type { RivalOutcome } from './rivalOutcome.ts';
import type { TwinReading } from './twinReading.ts';

/** The lines of both normalizations, with marks where the bars ended at c = 0. */
export function twinRows(
	{ lines: { indices, othersCount }, softmax, rival, unshifted, scoreAt }: TwinReading,
	isShifted: boolean,
	nameAt: (entry: number) => string,
	t: Translate,
): readonly TwinRow[] {
	const masked: TwinCell = { figure: t('masked'), value: undefined };
	const rowOf = (line: number, name: string, entry: number | undefined): TwinRow => {
		const at = (listed: SeriesValues | undefined) => (line < indices.length ? listed?.entries[line] : listed?.others);
		if (entry !== undefined && scoreAt(entry) === -Infinity) return { name, entry, cells: [masked, masked] };
		return {
			name,
			entry,
			cells: [
				cellOf(at(softmax), isShifted ? at(softmax) : undefined),
				cellOf(at(valuesOf(rival)), at(valuesOf(unshifted))),
			],
		};
	};
	const rows = Array.from(indices, (entry, line) => rowOf(line, nameAt(entry), entry));
	if (othersCount === 0) return rows;
	return [...rows, rowOf(indices.length, t('{0} others', formatCount(othersCount)), undefined)];
}

/** What is drawn of an outcome. */
export function valuesOf(outcome: RivalOutcome | undefined): SeriesValues | undefined {
	return outcome?.type === 'distribution' ? outcome.values : undefined;
}

function cellOf(value: number | undefined, before: number | undefined): TwinCell {
	return { figure: value === undefined ? '—' : barFigure(value), value, before };
}
