import { summarySentence, temperatureLabel, undefinedSentence } from '../../src/core/present/sentences.ts';
import type { Translate } from '../../src/core/present/translate.ts';
import { formatCount } from '../../src/core/present/formatNumber.ts';
import { kindName } from '../../src/core/present/kindName.ts';
import type { Reading } from '../reading.ts';

/** A reading in one sentence: what the chart is called, and what is spoken when the slider rests. */
export function summaryOf(reading: Reading, t: Translate): string {
	const { vector, distribution, temperature } = reading;
	switch (distribution.state) {
		case 'distribution':
			return `${temperatureLabel(temperature, t)}: ${summarySentence(distribution, vector.subject.labels, t)}`;
		case 'scores':
			return t('Bars of {0} values: {1}', formatCount(vector.values.length), kindName(vector.subject.kind, t));
		case 'undefined':
			return undefinedSentence(distribution.reason, vector.subject.labels, t);
		default:
			return distribution satisfies never;
	}
}

/** Why there are no bars at all; `undefined` where there are. */
export function obstacleOf({ distribution, vector }: Reading, t: Translate): string | undefined {
	if (distribution.state !== 'undefined') return undefined;
	return undefinedSentence(distribution.reason, vector.subject.labels, t);
}

/** What must be said beside the bars. The same at every temperature, so that nothing jumps while the slider moves. */
export function remarksOf({ vector, distribution }: Reading, t: Translate): readonly string[] {
	const { atOne, series, subject } = vector;
	switch (distribution.state) {
		case 'undefined':
			return [];
		case 'scores': {
			const why =
				subject.kind === 'sequence'
					? t('One score per position: together they are no distribution, so there is no softmax.')
					: t('Each score stands alone: together they are no distribution, so there is no softmax.');
			return series.othersCount === 0 ? [why] : [why, t('The {0} largest are drawn.', series.indices.length)];
		}
		case 'distribution': {
			const unlisted = atOne.state === 'distribution' && atOne.others > 0;
			return unlisted ? [t('At any T but 1: over the listed entries only.')] : [];
		}
		default:
			return distribution satisfies never;
	}
}
