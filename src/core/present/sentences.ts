import type { Note } from '../detect/detection.ts';
import type { LinearVerdict } from '../math/linear.ts';
import type { TemperatureSetting } from '../math/temperature.ts';
import { type DefinedDistribution, distributionOf, type Scores, type UndefinedReason } from './distribution.ts';
import { plainLabel } from './escape.ts';
import { figuresOf } from './figures.ts';
import { formatFigure, formatProbability, formatScore } from './formatNumber.ts';
import type { Translate } from './translate.ts';

/** Why there is no distribution, in one sentence. */
export function undefinedSentence(reason: UndefinedReason, t: Translate): string {
	switch (reason.type) {
		case 'empty':
			return t('The array is empty.');
		case 'nan':
			return t('Softmax is undefined: entry {0} is NaN.', reason.index);
		case 'infinite':
			return t('Softmax is undefined: entry {0} is +∞.', reason.index);
		case 'allMasked':
			return t('Softmax is undefined: every entry is masked.');
		case 'negative':
			return t('These are no probabilities: entry {0} is negative.', reason.index);
		case 'aboveOne':
			return t('These are no probabilities: entry {0} is above 1.', reason.index);
		case 'sumAboveOne':
			return t('These are not the probabilities of one choice: they sum to {0}.', formatFigure(reason.sum));
		default:
			return reason satisfies never;
	}
}

/**
 * Why linear normalization gives no distribution, in one sentence that names the first entry to blame; `undefined` when
 * it gives one.
 */
export function linearSentence(verdict: LinearVerdict, values: ArrayLike<number>, t: Translate): string | undefined {
	switch (verdict) {
		case 'distribution':
			return undefined;
		case 'negative':
			return t(
				'Linear normalization is no distribution here: entry {0} is negative.',
				firstIndex(values, value => value < 0 && value !== -Infinity),
			);
		case 'zero-sum':
			return t('Linear normalization is undefined here: the sum is 0.');
		case 'non-finite':
			return t(
				'Linear normalization is undefined here: entry {0} is not finite.',
				firstIndex(values, value => !(value < Infinity)),
			);
		default:
			return verdict satisfies never;
	}
}

/** One sentence for what was odd about the text. */
export function noteSentence(note: Note, t: Translate): string {
	switch (note.type) {
		case 'missing':
			return t('Missing values, read as NaN: {0}', listed(note.indices));
		case 'overflow':
			return t('Too large for a double, read as ±∞: {0}', listed(note.indices));
		case 'underflow':
			return t('Too small for a double, read as 0: {0}', listed(note.indices));
		case 'rounded':
			return t('Rounded to the nearest double: {0}', listed(note.indices));
		case 'softMask':
			return t('Very negative, meant as masks: {0}', listed(note.indices));
		case 'allMasked':
			return t('Every entry is −∞.');
		case 'ragged':
			return t('The rows do not match; only the row at the cursor is shown.');
		case 'cut':
			return t('The array is too long; only its first {0} numbers are read.', note.limit);
		case 'partOfExpression':
			return t('The expression around this literal goes on; its numbers are shown as written.');
		case 'declaredShape':
			return t('The text declares the shape {0}.', note.shape.join(' × '));
		case 'declaredDtype':
			return t('The text declares the type {0}.', plainLabel(note.dtype));
		default:
			return note satisfies never;
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
export function summarySentence(
	distribution: DefinedDistribution,
	labels: readonly (string | undefined)[] | undefined,
	t: Translate,
): string {
	const { argmax, topProbability, entropyNats, ties } = figuresOf(distribution);
	const count = distribution.probabilities.length;
	const probability = formatProbability(topProbability);
	const entropy = formatFigure(entropyNats);
	if (ties > 1) {
		return t('{0} values; {1} share the top probability {2}; entropy {3} nats', count, ties, probability, entropy);
	}
	const label = labels?.[argmax];
	const name = label === undefined ? t('entry {0}', argmax) : plainLabel(label);
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

function firstIndex(values: ArrayLike<number>, found: (value: number) => boolean): number {
	for (let index = 0; index < values.length; index++) if (found(values[index]!)) return index;
	throw new RangeError('the verdict must belong to the values: no entry is to blame');
}

function listed(indices: readonly number[]): string {
	const first = indices.slice(0, 5).join(', ');
	return indices.length > 5 ? `${first}, …` : first;
}
