import type { SoftmaxForm } from '../../../src/core/math/precision.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { joined } from '../joined.ts';
import { type Evaluation, overflowExponent, type Task } from './evaluation.ts';

/** The name of a form. */
export function formName(form: SoftmaxForm, t: Translate): string {
	return form === 'naive' ? t('naive') : t('stable');
}

/** From here on an error is worth a word. */
const REMARKABLE = 0.001;

/** What a format made of a softmax, and why. `formatCount` writes a count in the page's language. */
export function precisionSentence(
	task: Task,
	evaluation: Evaluation,
	formatCount: (count: number) => string,
	t: Translate,
): string {
	const { format, form, overflow } = evaluation;
	const { scores } = task;
	if (overflow?.operation === 'input') {
		return t('{0} cannot hold the score {1} itself.', format, formatScore(scores[overflow.index]!, 6));
	}
	const sentence = form === 'naive' ? naiveSentence(task, evaluation, formatCount, t) : stableSentence(evaluation, t);
	if (typeof task.temperature === 'number') return sentence;
	return joined([limitSentence(task.temperature, evaluation, t), sentence], t);
}

/** What a format has in place of a limit. */
function limitSentence(limit: 'argmax' | 'uniform', { format, temperature }: Evaluation, t: Translate): string {
	const held = formatScore(temperature, 2);
	return limit === 'argmax'
		? t('The least T of {0} is {1}.', format, held)
		: t('The largest T of {0} is {1}.', format, held);
}

function naiveSentence(
	{ count, scores, largest, temperature: setting }: Task,
	evaluation: Evaluation,
	formatCount: (count: number) => string,
	t: Translate,
): string {
	const { format, temperature, firstOverflow, underflows, lost, normalizer } = evaluation;
	if (firstOverflow >= 0) {
		const exponent = formatScore(scores[firstOverflow]! / temperature, 4);
		return t('In {0}, e^{1} is ∞, and ∞/∞ is NaN: therefore one subtracts the maximum first.', format, exponent);
	}
	if (normalizer === Infinity) {
		return t('In {0} the sum of the exponentials is ∞, and every probability becomes 0.', format);
	}
	if (lost > 0) {
		return t('In {0} every exponential is 0, and 0/0 is NaN: therefore one subtracts the maximum first.', format);
	}
	if (underflows > 0) {
		return t('In {0}, {1} of {2} exponentials are 0.', format, formatCount(underflows), formatCount(count));
	}
	if (setting === 'uniform') return t('Every exponent is nearly 0, and every exponential 1.');
	return t(
		'Nothing overflows: the largest exponent is {0}, and {1} ends at {2}. Push it there with c.',
		formatScore(largest / temperature, 4),
		format,
		overflowExponent(format).toFixed(1),
	);
}

function stableSentence({ format, largestError }: Evaluation, t: Translate): string {
	const plain = t('The maximum is subtracted first: no exponential is above 1, and nothing overflows.');
	if (!(largestError >= REMARKABLE)) return plain;
	return joined([plain, t('But {0} rounds the scores: errors up to {1}.', format, formatScore(largestError, 2))], t);
}
