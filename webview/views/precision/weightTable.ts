import type { Translate } from '../../../src/core/present/translate.ts';
import { type Axis, probabilityAxis } from '../../chart/axis.ts';
import { PICKABLE_NAME, widthOfName } from '../../chart/nameButton.ts';
import { createRovingFocus } from '../../controls/rovingFocus.ts';
import { formatCount } from '../../../src/core/present/formatNumber.ts';
import { element, setText } from '../../element.ts';
import { entryAt, labelAt, subjectIndex, type Vector } from '../../vector.ts';
import type { Evaluation, Task } from './evaluation.ts';
import { formName } from './precisionSentence.ts';
import { createWeightLine, type WeightFigures, type WeightLine } from './weightLine.ts';

/** Every listed entry with its exponential and its probability as the format has them: a table that is its own picture. */
export interface WeightTable {
	readonly element: HTMLElement;
	/** Builds the lines of a vector. */
	prepare(vector: Vector): void;
	update(vector: Vector, task: Task, evaluation: Evaluation, scoreName: string, selected: number | undefined): void;
}

export function createWeightTable(t: Translate, select: (index: number) => void): WeightTable {
	const caption = element('caption', { class: 'spoken' });
	const scoreHead = element('th', { scope: 'col', class: 'score' });
	const weightHead = element('th', { scope: 'col', class: 'weight' }, 'exp');
	const body = element('tbody');
	const focus = createRovingFocus(body, PICKABLE_NAME);
	const table = element(
		'table',
		{ class: 'weights' },
		caption,
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				element('th', { scope: 'col' }, element('span', { class: 'spoken' }, t('Entry'))),
				scoreHead,
				weightHead,
				element('th', { scope: 'col' }, element('span', { class: 'spoken' }, t('What became of it'))),
				element('th', { scope: 'col', class: 'probability' }, 'p'),
			),
		),
		body,
	);
	let lines: readonly WeightLine[] = [];
	let shown: Vector | undefined;
	let axis: Axis | undefined;

	const othersName = (count: number) => t('{0} others', formatCount(count));

	function prepare(vector: Vector): void {
		if (vector === shown) return;
		shown = vector;
		axis = undefined;
		const { indices, othersCount } = vector.series;
		const listed = Array.from(indices, entry => createWeightLine(t, () => select(subjectIndex(vector, entry))));
		lines = othersCount > 0 ? [...listed, createWeightLine(t, undefined)] : listed;
		const others = othersCount > 0 ? widthOfName(othersName(othersCount)) : 0;
		const longest = Array.from(indices).reduce(
			(most, entry) => Math.max(most, widthOfName(nameOf(vector, entry))),
			others,
		);
		table.style.setProperty('--name-length', String(Math.max(4, Math.min(20, longest))));
		body.replaceChildren(...lines.map(({ element: line }) => line));
	}

	return {
		element: table,
		prepare,
		update(vector, { scores, reference, listed }, evaluation, scoreName, selected) {
			prepare(vector);
			const marked = entryAt(vector, selected);
			const figures: WeightFigures[] = Array.from(listed, (entry, place) => ({
				name: nameOf(vector, entry),
				score: scores[entry]!,
				weight: evaluation.weights[place]!,
				probability: evaluation.probabilities[place]!,
				reference: reference[entry]!,
				strong: false,
				marked: entry === marked,
			}));
			const largest = figures.reduce((most, one) => Math.max(most, one.reference), 0);
			// among equals none stands out
			const isPeak = figures.some(one => one.reference < largest);
			const { othersCount } = vector.series;
			if (othersCount > 0) {
				const rest = figures.reduce((sum, one) => sum - one.reference, 1);
				figures.push({
					name: othersName(othersCount),
					score: undefined,
					weight: undefined,
					probability: evaluation.others,
					reference: Math.max(0, rest),
					strong: false,
					marked: false,
				});
			}
			axis = probabilityAxis(largest, axis);
			setText(caption, `${evaluation.format}, ${formName(evaluation.form, t)}`);
			setText(scoreHead, scoreName);
			for (const [place, line] of lines.entries()) {
				const own = figures[place]!;
				line.update({ ...own, strong: isPeak && own.reference === largest && own.score !== undefined }, axis.maximum);
			}
			focus.settle();
		},
	};
}

function nameOf(vector: Vector, entry: number): string {
	return labelAt(vector, entry) ?? `[${entry}]`;
}
