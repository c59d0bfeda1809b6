import type { LinearVerdict } from '../math/linear.ts';
import type { TemperatureSetting } from '../math/temperature.ts';
import { type DefinedDistribution, distributionOf, type Scores, type UndefinedReason } from './distribution.ts';
import { plainLabel } from './escape.ts';
import { boundSign, figuresOf } from './figures.ts';
import { formatCount, formatEntropy, formatFigure, formatProbability, formatScore } from './formatNumber.ts';
import type { Translate } from './translate.ts';

/** The labels of a vector's entries: untrusted text. */
type Labels = readonly (string | undefined)[] | undefined;

/**
 * A name of the user's as it stands in a sentence: in the quotes of the reader's language, so that "negative" is told
 * from the sentence's own words. What stands in brackets, as `[3]` for an entry without a label, is told from them
 * already.
 */
export function quoted(name: string, t: Translate): string {
	return name.startsWith('[') && name.endsWith(']') ? name : t('“{0}”', name);
}

/** What an entry is called within a sentence: its label as one harmless line in quotes, else "entry 2", counted from 0. */
function entryName(index: number, labels: Labels, t: Translate): string {
	const label = labels?.[index];
	return label === undefined ? t('entry {0}', index) : quoted(plainLabel(label), t);
}

/** Why there is no distribution, in one sentence that names the entry to blame. */
export function undefinedSentence(reason: UndefinedReason, labels: Labels, t: Translate): string {
	const blamed = 'index' in reason ? entryName(reason.index, labels, t) : '';
	switch (reason.type) {
		case 'empty':
			return t('The array is empty.');
		case 'nan':
			return t('Softmax is undefined: {0} is NaN.', blamed);
		case 'infinite':
			return t('Softmax is undefined: {0} is +∞.', blamed);
		case 'allMasked':
			return t('Softmax is undefined: every entry is masked.');
		case 'negative':
			return t('These are no probabilities: {0} is negative.', blamed);
		case 'aboveOne':
			return t('These are no probabilities: {0} is above 1.', blamed);
		case 'sumAboveOne':
			return t('These are not the probabilities of one choice: they sum to {0}.', formatFigure(reason.sum));
		default:
			return reason satisfies never;
	}
}

/**
 * Why linear normalization gives no distribution, or none that keeps the order of the scores, in one sentence that names
 * the first entry to blame; `undefined` when it gives one.
 */
export function linearSentence(
	verdict: LinearVerdict,
	values: ArrayLike<number>,
	labels: Labels,
	t: Translate,
): string | undefined {
	switch (verdict) {
		case 'distribution':
			return undefined;
		case 'negative':
			return t(
				'Linear normalization is no distribution here: {0} is negative.',
				entryName(firstNegative(values), labels, t),
			);
		case 'reversed':
			return t(
				'Linear normalization reverses the order here: no score is above 0, so the lowest gets the largest share.',
			);
		case 'zero-sum':
			return t('Linear normalization is undefined here: the sum is 0.');
		case 'non-finite':
			return t(
				'Linear normalization is undefined here: {0} is not finite.',
				entryName(
					firstIndex(values, value => !(value < Infinity)),
					labels,
					t,
				),
			);
		default:
			return verdict satisfies never;
	}
}

/**
 * The same of finite values in the few words that stand in a hover's legend, which has no room for a sentence;
 * `undefined` when it gives a distribution.
 */
export function linearRemark(
	verdict: LinearVerdict,
	values: ArrayLike<number>,
	labels: Labels,
	t: Translate,
): string | undefined {
	switch (verdict) {
		case 'distribution':
		case 'non-finite':
			return undefined;
		case 'negative':
			return t('no linear: {0} is negative', entryName(firstNegative(values), labels, t));
		case 'reversed':
			return t('no linear: it would reverse the order');
		case 'zero-sum':
			return t('no linear: the sum is 0');
		default:
			return verdict satisfies never;
	}
}

/**
 * Says that probabilities at this temperature are over the listed entries only, where the text leaves some out: their
 * scores are not known, so at T ≠ 1 nothing can be said of them. `undefined` where nothing is left out or T = 1.
 */
export function listedOnlySentence(scores: Scores, temperature: TemperatureSetting, t: Translate): string | undefined {
	if (temperature === 1) return undefined;
	const given = distributionOf(scores, 1);
	if (given.state !== 'distribution' || given.others === 0) return undefined;
	return t(
		'Over the listed entries only; at T = 1 the unlisted have probability {0}.',
		formatProbability(given.others),
	);
}

/** What a distribution looks like, in one sentence for screen readers and for the text of a picture. */
export function summarySentence(distribution: DefinedDistribution, labels: Labels, t: Translate): string {
	const { argmax, topProbability, entropyNats, ties } = figuresOf(distribution);
	const count = formatCount(distribution.probabilities.length);
	const probability = formatProbability(topProbability);
	const entropy = boundSign(distribution) + formatEntropy(entropyNats);
	if (ties > 1) {
		return t(
			'{0} values; {1} share the top probability {2}; entropy {3} nats',
			count,
			formatCount(ties),
			probability,
			entropy,
		);
	}
	const name = entryName(argmax, labels, t);
	return t('{0} values; top: {1} with probability {2}; entropy {3} nats', count, name, probability, entropy);
}

/** A temperature as it is shown: "T = 0.7" or the name of the limit. */
export function temperatureLabel(setting: TemperatureSetting, t: Translate): string {
	switch (setting) {
		case 'argmax':
			return t('argmax (T → 0)');
		case 'uniform':
			return t('uniform (T → ∞)');
		default:
			return `T = ${formatScore(setting)}`;
	}
}

function firstNegative(values: ArrayLike<number>): number {
	return firstIndex(values, value => value < 0 && value !== -Infinity);
}

function firstIndex(values: ArrayLike<number>, found: (value: number) => boolean): number {
	for (let index = 0; index < values.length; index++) if (found(values[index]!)) return index;
	throw new RangeError('the verdict must belong to the values: no entry is to blame');
}
