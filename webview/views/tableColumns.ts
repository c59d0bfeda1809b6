import { formatProbability, formatScore } from '../../src/core/present/formatNumber.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import type { SortColumn } from '../../src/protocol/viewState.ts';
import { valueName } from '../kindName.ts';
import type { Reading } from '../reading.ts';
import { labelAt, type Vector } from '../vector.ts';

/** One column of the table. */
export interface TableColumn {
	readonly id: SortColumn;
	readonly name: string;
	/** What stands in the head where the name is too long for its column. */
	readonly sign?: string;
	/** The cell's text for an entry of the vector, scores with so many significant digits. */
	text(reading: Reading, entry: number, digits: number): string;
}

const NOTHING = '–';

/** The columns that a vector has something for. */
export function columnsOf(vector: Vector, t: Translate): readonly TableColumn[] {
	const { labels, kind } = vector.subject;
	const columns: TableColumn[] = [{ id: 'index', name: t('index'), sign: '#', text: (_, entry) => String(entry) }];
	if (labels !== undefined) {
		columns.push({ id: 'label', name: t('label'), text: ({ vector }, entry) => labelAt(vector, entry) ?? '' });
	}
	columns.push({
		id: 'logit',
		name: valueName(kind, t),
		text: ({ vector }, entry, digits) => formatScore(vector.values[entry]!, digits),
	});
	if (vector.atOne.state === 'scores') return columns;
	columns.push(
		{
			id: 'probability',
			name: t('probability'),
			text: ({ distribution }, entry) =>
				distribution.state === 'distribution' ? formatProbability(distribution.probabilities[entry]!) : NOTHING,
		},
		{
			id: 'linear',
			name: t('linear'),
			text: ({ vector }, entry) => {
				const value = vector.linear.values[entry]!;
				return Number.isNaN(value) ? NOTHING : formatProbability(value);
			},
		},
	);
	return columns;
}
