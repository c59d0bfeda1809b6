import { formatScore } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { RivalMapName, WhyExpState } from '../../state/whyExpState.ts';
import { formulaOf, nameOf } from './rivalMaps.ts';
import { largestMove, type TwinReading } from './twinReading.ts';

/** Moves below it are rounding. */
const STILL = 1e-9;

/** What is to be seen, in a sentence. */
export function storyOf(twins: TwinReading, { shift, rival, reversed }: WhyExpState, t: Translate): string {
	const name = nameOf(rival, t);
	if (shift !== 0) {
		const added = `${shift > 0 ? '+' : ''}${formatScore(shift)}`;
		if (twins.rival.type !== 'distribution')
			return t('{0} on every score: softmax stands still, {1} has no result.', added, name);
		if (twins.unshifted?.type !== 'distribution') {
			return t('{0} on every score: softmax stands still, {1} has a result only now.', added, name);
		}
		if (largestMove(twins) < STILL) return t('{0} on every score: here both stand still.', added);
		return t('{0} on every score: softmax stays on its marks (c = 0), {1} leaves them.', added, name);
	}
	if (reversed) return t('A base below 1 turns the order round: the smallest score gets the most.');
	return t('eˣ turns any score into a positive weight; divided by their sum, the weights are probabilities.');
}

/** Why the map gives no distribution; `undefined` where it does. */
export function obstacleOf(
	{ rival: outcome, scoreAt }: TwinReading,
	name: RivalMapName,
	nameAt: (entry: number) => string,
	limit: number,
	t: Translate,
): string | undefined {
	switch (outcome.type) {
		case 'distribution':
			return undefined;
		case 'negative':
			return t(
				'No result: {0} is {1}, below 0.',
				quoted(nameAt(outcome.index), t),
				formatScore(scoreAt(outcome.index), 4),
			);
		case 'zeroSum':
			return name === 'linear' ? t('No result: the sum is 0.') : t('Every weight is 0: nothing to divide by.');
		case 'overflow':
			return t(
				'No result: {0} is {1}, and {2} passes the largest double at {3}.',
				quoted(nameAt(outcome.index), t),
				formatScore(scoreAt(outcome.index), 4),
				formulaOf(name),
				formatScore(limit, 4),
			);
		case 'limit':
			return t('No result: the base is infinite.');
		default:
			return outcome satisfies never;
	}
}
