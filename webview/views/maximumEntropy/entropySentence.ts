import { formatEntropy, formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { joined } from '../joined.ts';
import type { EnsembleStep } from './ensemble.ts';
import type { Rival } from './rivalOf.ts';

/** What is seen, in two short sentences; `count` is how many outcomes there are. */
export function entropySentence(step: EnsembleStep, rival: Rival | undefined, count: number, t: Translate): string {
	const most = mostSentence(step, t);
	if (rival !== undefined)
		return joined([most, t('The rival with the same mean has {0}.', formatEntropy(rival.entropyNats))], t);
	return count === 2 && Number.isFinite(step.beta)
		? joined([most, t('Of two outcomes the mean leaves no other.')], t)
		: most;
}

/** Why there is no mean energy to choose. */
export function scalelessSentence(equal: boolean, t: Translate): string {
	return equal
		? t('All energies are the same: there is no mean to choose, and the uniform distribution has the most entropy.')
		: t('These energies are too close together, or too far apart, to choose a mean.');
}

function mostSentence({ beta, meanEnergy, entropyNats }: EnsembleStep, t: Translate): string {
	const mean = formatScore(meanEnergy, 4);
	const entropy = formatEntropy(entropyNats);
	if (beta === 0) {
		return t('At the plain average, {0}, the uniform distribution has the most entropy: {1} nats.', mean, entropy);
	}
	if (beta === Infinity) return t('At the lowest energy, {0}, nothing is left to choose: argmax.', mean);
	if (beta === -Infinity) return t('At the highest energy, {0}, nothing is left to choose: argmin.', mean);
	return t(
		'Of all distributions with mean energy {0}, softmax at T = {1} has the most entropy: {2} nats.',
		mean,
		formatScore(1 / beta, 4),
		entropy,
	);
}

/** β and T, as they stand beside the mean. */
export function betaText(beta: number): string {
	if (beta === 0) return 'β = 0, T → ∞';
	if (!Number.isFinite(beta)) return beta > 0 ? 'β → ∞, T → 0' : 'β → −∞, T → −0';
	return `β = ${formatScore(beta, 4)}, T = ${formatScore(1 / beta, 4)}`;
}
