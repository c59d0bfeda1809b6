import { formatCount, formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { joined } from '../joined.ts';
import type { PairFigures } from './pairFigures.ts';
import type { Pairing } from './pairing.ts';

/** The largest outcome of an array. */
export interface Leader {
	/** Untrusted text. */
	readonly name: string;
	readonly probability: number;
	/** Index of its outcome. */
	readonly outcome: number;
	readonly ties: number;
}

/** Whether the argmax is the same, in one sentence. */
export function argmaxSentence(left: Leader, right: Leader, t: Translate): string {
	if (left.ties > 1 || right.ties > 1) {
		return joined([topSentence('A', left, t), topSentence('B', right, t)], t);
	}
	const [p, q] = [formatProbability(left.probability), formatProbability(right.probability)];
	return left.outcome === right.outcome
		? t('The argmax stays {0}: {1} in A, {2} in B.', quoted(left.name, t), p, q)
		: t('The argmax moves from {0} ({1} in A) to {2} ({3} in B).', quoted(left.name, t), p, quoted(right.name, t), q);
}

function topSentence(letter: 'A' | 'B', { name, probability, ties }: Leader, t: Translate): string {
	const p = formatProbability(probability);
	return ties > 1
		? t('The top of {0} is shared by {1} ({2} each).', letter, formatCount(ties), p)
		: t('The top of {0} is {1} ({2}).', letter, quoted(name, t), p);
}

/** How the entries were matched, and what is in one of them alone. */
export function pairingSentence({ by, shared, onlyLeft, onlyRight }: Pairing, pooled: boolean, t: Translate): string {
	const counts = [
		t('{0} in both', formatCount(shared)),
		...(onlyLeft > 0 ? [t('{0} in A only', formatCount(onlyLeft))] : []),
		...(onlyRight > 0 ? [t('{0} in B only', formatCount(onlyRight))] : []),
	].reduce((list, count) => t('{0}, {1}', list, count));
	const parts = [by === 'label' ? t('Matched by label: {0}.', counts) : t('Matched by index: {0}.', counts)];
	if ((onlyLeft > 0 || onlyRight > 0) && !pooled) parts.push(t('What one does not have counts there as 0.'));
	if (pooled) parts.push(t('What is not listed in both is taken as one outcome: at least so far apart.'));
	return joined(parts, t);
}

/** What the picture shows, for those who do not see it and as the sentence of the view at rest. */
export function pairSummary(argmax: string, { totalVariation, jensenShannon }: PairFigures, t: Translate): string {
	const [variation, divergence] = [formatProbability(totalVariation), formatFigure(jensenShannon)];
	return joined([argmax, t('Total variation {0}, Jensen–Shannon {1} nats.', variation, divergence)], t);
}
