import type { TableTextColumn } from '../../src/core/present/tableText.ts';
import type { TriedScore } from '../../src/protocol/viewState.ts';
import type { Reading } from '../reading.ts';
import { entryAt } from '../vector.ts';
import type { NamedRival } from './shownRival.ts';

/**
 * The columns of a reading's table, entries in document order: index, label, score, probability, the rival; where other
 * scores are tried, those of the document too. Names are English, as programs read them. O(n).
 */
export function shownTable(
	reading: Reading,
	rival: NamedRival | undefined,
	tried: readonly TriedScore[],
): readonly TableTextColumn[] {
	const { vector, distribution } = reading;
	const { values, subject } = vector;
	const columns: TableTextColumn[] = [{ name: 'index', numbers: values.map((_, entry) => entry) }];
	const { labels } = subject;
	if (labels !== undefined) columns.push({ name: 'label', texts: Array.from(values, (_, entry) => labels[entry]) });
	columns.push({ name: subject.kind === 'other' ? 'logits' : subject.kind, numbers: values });
	if (tried.length > 0) columns.push({ name: 'document', numbers: documentValues(reading, tried) });
	if (distribution.state === 'distribution') {
		columns.push({ name: 'softmax', numbers: distribution.probabilities });
		columns.push({ name: 'log_softmax', numbers: distribution.logProbabilities });
	}
	if (rival !== undefined) columns.push({ name: rival.id, numbers: rival.values });
	return columns;
}

function documentValues({ vector }: Reading, tried: readonly TriedScore[]): Float64Array {
	const values = vector.values.slice();
	for (const { index, from } of tried) {
		const entry = entryAt(vector, index);
		if (entry !== undefined) values[entry] = from;
	}
	return values;
}
