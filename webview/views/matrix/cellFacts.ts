import { formatEntropy, formatProbability, formatScore } from '../../../src/core/present/formatNumber.ts';
import { valueName } from '../../../src/core/present/kindName.ts';
import { rowName } from '../../../src/core/present/rows.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Reading } from '../../reading.ts';
import { labelAt } from '../../vector.ts';
import type { CellPlace } from './cellAfterKey.ts';
import { lineShares } from './lineShares.ts';
import { arrayRow, cellIndex, lineOf, type Plane } from './plane.ts';

/** What is said of one cell. */
export interface CellFacts {
	/** Its row and column; may hold untrusted text. */
	readonly name: string;
	readonly figures: readonly (readonly [name: string, figure: string])[];
}

/** The facts of a cell at the temperature of a reading. O(1) in the row that is read, else O(its line). */
export function cellFacts(
	reading: Reading,
	plane: Plane,
	along: 'rows' | 'columns',
	{ row, column }: CellPlace,
	t: Translate,
): CellFacts {
	const { vector } = reading;
	const value = plane.values[cellIndex(plane, row, column)]!;
	const label = labelAt(vector, column);
	const place = `[${column}]`;
	const columnName = label === undefined || label === place ? place : `${place} ${label}`;
	const read = along === 'rows' && arrayRow(plane, row) === vector.row;
	const { probability, entropyNats } = read
		? { probability: reading.probabilityAt(column), entropyNats: reading.figures?.entropyNats }
		: ofLine(reading, plane, along, { row, column });
	const shown = value === -Infinity ? t('masked') : formatProbability(probability);
	return {
		name: t('Row {0}, {1}', rowName(vector.subject, arrayRow(plane, row)), columnName),
		figures: [
			[valueName(vector.subject.kind, t), formatScore(value)],
			[t('probability'), Number.isNaN(probability) ? t('undefined') : shown],
			[
				along === 'rows' ? t('entropy of the row') : t('entropy of the column'),
				entropyNats === undefined ? '–' : t('{0} nats', formatEntropy(entropyNats)),
			],
		],
	};
}

function ofLine(
	{ vector, temperature }: Reading,
	plane: Plane,
	along: 'rows' | 'columns',
	{ row, column }: CellPlace,
): { readonly probability: number; readonly entropyNats: number | undefined } {
	const [line, entry, length] = along === 'rows' ? [row, column, plane.columns] : [column, row, plane.rows];
	const values = lineOf(plane, along, line, new Float64Array(length));
	const shares = lineShares(values, vector.subject.kind, temperature);
	if (shares === undefined) return { probability: NaN, entropyNats: undefined };
	return { probability: shares.weights[entry]! * shares.share, entropyNats: shares.entropyNats };
}
