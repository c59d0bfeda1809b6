import type { FloatFormatName } from '../../../src/core/math/floatFormat.ts';
import type { SoftmaxForm } from '../../../src/core/math/precision.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { element, setAttribute, setText } from '../../element.ts';
import { formatNames, formNames, type PrecisionState } from '../../state/precisionState.ts';
import { overflowExponent, underflowExponent } from './evaluation.ts';
import type { Evaluations } from './evaluations.ts';
import { formName } from './precisionSentence.ts';

/** Every format in both forms: where eˣ ends in it, and how far its results are from the right ones. */
export function createErrorTable(t: Translate): {
	readonly element: HTMLElement;
	update(evaluations: Evaluations, chosen: PrecisionState): void;
} {
	const cells = formatNames.flatMap(format =>
		formNames.map(form => ({ format, form, cell: element('td', { class: 'error' }) })),
	);
	const rows = formatNames.map(format =>
		element(
			'tr',
			{},
			element('th', { scope: 'row' }, format),
			element('td', { class: 'end' }, underflowExponent(format).toFixed(1).replace('-', '\u2212')),
			element('td', { class: 'end' }, overflowExponent(format).toFixed(1)),
			...cells.filter(one => one.format === format).map(({ cell }) => cell),
		),
	);
	return {
		element: element(
			'table',
			{ class: 'errors' },
			element('caption', {}, t('Largest error, against float64')),
			element(
				'thead',
				{},
				element('tr', {}, element('td'), head(t('eˣ is 0 below, ∞ above'), 2, 'end'), head(t('error'), 2)),
				element(
					'tr',
					{},
					element('td'),
					head('0', 1, 'end'),
					head('∞', 1, 'end'),
					...formNames.map(form => head(formName(form, t))),
				),
			),
			element('tbody', {}, ...rows),
		),
		update(evaluations, chosen) {
			for (const { format, form, cell } of cells) {
				setText(cell, errorText(evaluations, format, form));
				const isChosen = format === chosen.format && form === chosen.form;
				setAttribute(cell, 'aria-current', isChosen ? 'true' : undefined);
				cell.classList.toggle('lost', (evaluations.of(format, form)?.lost ?? 0) > 0);
			}
		},
	};
}

function errorText(evaluations: Evaluations, format: FloatFormatName, form: SoftmaxForm): string {
	if (evaluations.isPending(format, form)) return '…';
	const evaluation = evaluations.of(format, form);
	return evaluation === undefined ? '–' : formatScore(evaluation.largestError, 2);
}

function head(text: string, span = 1, name?: string): HTMLElement {
	const scope = span > 1 ? 'colgroup' : 'col';
	return element('th', { scope, colspan: span > 1 ? span : undefined, class: name }, text);
}
