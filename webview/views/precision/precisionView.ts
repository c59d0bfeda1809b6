import { createSegments } from '../../controls/segments.ts';
import { createSlider } from '../../controls/slider.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { formatCount, formatScore } from '../../../src/core/present/formatNumber.ts';
import { formatNames, formNames, type PrecisionChange, type PrecisionState } from '../../state/precisionState.ts';
import { logitsOf, type Vector } from '../../vector.ts';
import type { View, ViewContext } from '../view.ts';
import { createErrorTable } from './errorTable.ts';
import { type Task, taskOf } from './evaluation.ts';
import { createEvaluator, type Evaluations } from './evaluations.ts';
import { formName, precisionSentence } from './precisionSentence.ts';
import { shiftScale } from './shiftScale.ts';
import { createWeightTable } from './weightTable.ts';

/** The row's softmax as float formats compute it, as it is written and with the maximum subtracted first. */
export function createPrecisionView({
	t,
	change,
	redraw,
	select,
	announce,
}: ViewContext<PrecisionChange>): View<PrecisionState> {
	const sentence = element('p', { class: 'precision-sentence' });
	const formats = createSegments({
		label: t('Format'),
		options: formatNames.map(name => [name, name] as const),
		onChoice: format => change({ format }),
	});
	const forms = createSegments({
		label: t('Evaluation'),
		options: formNames.map(name => [name, formName(name, t)] as const),
		onChoice: form => change({ form }),
	});
	const shift = createSlider(t, {
		label: t('Shift c'),
		scale: shiftScale,
		spoken: value => `c = ${formatScore(value)}`,
		tickText: tick => formatScore(tick),
		onChoice: value => change({ shift: value }),
	});
	const formula = element('span', { class: 'formula' });
	const legend = element(
		'ul',
		{ class: 'legend' },
		element('li', {}, element('span', { class: 'key softmax-key', 'aria-hidden': 'true' }), t('in this format')),
		element('li', {}, element('span', { class: 'key ghost-key', 'aria-hidden': 'true' }), t('as it should be')),
	);
	const weights = createWeightTable(t, select);
	const errors = createErrorTable(t);
	const evaluator = createEvaluator(redraw);
	const picture = element('div', { class: 'precision-picture' }, legend, weights.element);
	let logits: { readonly vector: Vector; readonly values: Float64Array } | undefined;
	let isBuilt = false;
	let slice: PrecisionState | undefined;
	let asked: { readonly temperature: TemperatureSetting; readonly shift: number } | undefined;
	let task: Task | undefined;
	let shown: { readonly evaluations: Evaluations; readonly state: PrecisionState } | undefined;

	function taskFor(vector: Vector, temperature: TemperatureSetting, shift: number): Task {
		if (logits?.vector !== vector) {
			logits = { vector, values: logitsOf(vector) };
			task = undefined;
		}
		if (task === undefined || asked?.temperature !== temperature || asked.shift !== shift) {
			asked = { temperature, shift };
			task = taskOf(logits.values, shift, temperature, vector.series.indices);
		}
		return task;
	}

	/** What is seen in words. */
	function says(): string {
		if (shown === undefined) return '';
		const { evaluations, state } = shown;
		const evaluation = evaluations.of(state.format, state.form);
		if (evaluation !== undefined) return precisionSentence(evaluations.task, evaluation, formatCount, t);
		return t('{0} cannot hold T = {1}.', state.format, formatScore(Number(evaluations.task.temperature)));
	}

	const root = element(
		'div',
		{ class: 'precision to-come' },
		sentence,
		element(
			'div',
			{ class: 'precision-main' },
			element('div', { class: 'choices' }, formats.element, forms.element, formula),
			shift.element,
			picture,
		),
		errors.element,
	);

	return {
		element: root,
		update({ reading, slice: state, page }) {
			const { vector, temperature } = reading;
			if (slice !== undefined && slice !== state) announce(says);
			slice = state;
			formats.update(state.format);
			forms.update(state.form);
			shift.update(state.shift);
			setText(formula, formulaOf(state, temperature));
			const evaluations = evaluator.at(taskFor(vector, temperature, state.shift), state.format, state.form);
			setAttribute(root, 'aria-busy', evaluations.isComplete ? undefined : 'true');
			if (evaluations.isPending(state.format, state.form)) {
				// not in the frame that builds the view, which is long enough
				if (isBuilt) weights.prepare(vector);
				isBuilt = true;
				return;
			}
			root.classList.remove('to-come');
			shown = { evaluations, state };
			const evaluation = evaluations.of(state.format, state.form);
			setAttribute(picture, 'hidden', evaluation === undefined);
			setText(sentence, says());
			errors.update(evaluations, state);
			if (evaluation === undefined) return;
			weights.update(vector, evaluations.task, evaluation, scoreNameOf(state), page.selected);
		},
		rest: says,
		dispose: () => evaluator.dispose(),
	};
}

/** What is computed. */
function formulaOf({ form, shift }: PrecisionState, temperature: TemperatureSetting): string {
	const score = shift === 0 ? 'x' : 'x + c';
	const difference = form === 'stable' ? 'x \u2212 max' : score;
	const exponent = temperature === 1 ? difference : difference === 'x' ? 'x/T' : `(${difference})/T`;
	const power = exponent === 'x' ? 'eˣ' : `e^(${exponent})`;
	return `p = ${power} / Σ ${power}`;
}

/** What the scores with their shift are called. */
function scoreNameOf({ shift }: PrecisionState): string {
	if (shift === 0) return 'x';
	return shift > 0 ? `x + ${shift}` : `x \u2212 ${-shift}`;
}
