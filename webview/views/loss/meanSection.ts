import { formatCount, formatFigure } from '../../../src/core/present/formatNumber.ts';
import { plainLabel } from '../../../src/core/present/escape.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import type { Targets } from '../../../src/protocol/messages.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { type MeanLoss, parseTargets } from './meanLoss.ts';

/** The true classes of all rows, and the mean of their losses. */
export interface MeanSection {
	readonly element: HTMLElement;
	update(mean: MeanLoss | undefined, rows: number, chosen: readonly number[], found: Targets | undefined): void;
}

const MOST_IN_PLACEHOLDER = 12;

export function createMeanSection(t: Translate, chooseAll: (targets: readonly number[]) => void): MeanSection {
	const sentence = element('p');
	const label = t('True class of each row');
	const field = element('input', {
		type: 'text',
		id: 'loss-targets',
		'aria-describedby': 'loss-targets-source',
		autocomplete: 'off',
		spellcheck: 'false',
	});
	const source = element('span', { class: 'source', id: 'loss-targets-source' });
	const message = element('span', { class: 'field-message', role: 'alert' });
	const clear = element('button', { type: 'button', class: 'quiet' }, t('Clear'));
	let text = '';

	function commit(): void {
		const targets = parseTargets(field.value);
		setText(message, targets === undefined ? t('Type whole numbers, one for each row.') : '');
		setAttribute(field, 'aria-invalid', targets === undefined ? 'true' : undefined);
		if (targets !== undefined && field.value !== text) chooseAll(targets);
	}

	field.addEventListener('change', commit);
	field.addEventListener('keydown', event => {
		if (event.key === 'Enter') commit();
		if (event.key !== 'Escape') return;
		field.value = text;
		commit();
	});
	clear.addEventListener('click', () => {
		chooseAll([]);
		field.focus();
	});

	function sentenceOf(mean: MeanLoss | undefined, rows: number): string {
		if (mean === undefined) return t('Give the rows a true class, and their mean loss stands here.');
		const { softmaxNats, softmaxUndefined, linearNats, linearUndefined } = mean;
		const over =
			mean.rows === rows
				? t('Mean of all {0} rows', formatCount(rows))
				: t('Mean of {0} of {1} rows', formatCount(mean.rows), formatCount(rows));
		const linear =
			linearUndefined > 0
				? t('linear undefined in {0}', formatCount(linearUndefined))
				: t('linear {0}', formatFigure(linearNats));
		return softmaxUndefined > 0
			? t('{0}: softmax undefined in {1}, {2}.', over, formatCount(softmaxUndefined), linear)
			: t('{0}: softmax {1} nats, {2}.', over, formatFigure(softmaxNats), linear);
	}

	return {
		element: element(
			'div',
			{ class: 'mean' },
			sentence,
			element('label', { for: 'loss-targets' }, label),
			element('span', { class: 'field' }, field, message),
			clear,
			source,
		),
		update(mean, rows, chosen, found) {
			setText(sentence, sentenceOf(mean, rows));
			const next = chosen.map(target => (target < 0 ? '_' : String(target))).join(', ');
			if (next !== text) {
				text = next;
				field.value = next;
			}
			const first = Array.from(found?.values.subarray(0, MOST_IN_PLACEHOLDER) ?? []).join(', ');
			const more = (found?.values.length ?? 0) > MOST_IN_PLACEHOLDER ? ', …' : '';
			setAttribute(field, 'placeholder', found === undefined ? '0, 2, 1, …' : `${first}${more}`);
			setText(source, found === undefined ? '' : t('The others from {0}', plainLabel(found.title)));
			if (found !== undefined && chosen.length === 0) setText(source, t('Read from {0}', plainLabel(found.title)));
			clear.classList.toggle('absent', chosen.length === 0);
		},
	};
}
