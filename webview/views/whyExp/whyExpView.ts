import { formatScore } from '../../../src/core/present/formatNumber.ts';
import { type Axis, probabilityAxis } from '../../chart/axis.ts';
import { createTwinBars } from '../../chart/twinBars.ts';
import { createSelect } from '../../controls/select.ts';
import { createSlider } from '../../controls/slider.ts';
import { linearScale } from '../../controls/sliderScale.ts';
import { element, setText } from '../../element.ts';
import {
	MOST_SHIFT,
	type RivalMapName,
	rivalMapNames,
	type WhyExpChange,
	type WhyExpState,
} from '../../state/whyExpState.ts';
import { labelAt, subjectIndex, type Vector } from '../../vector.ts';
import type { View, ViewContext } from '../view.ts';
import { createBaseControl } from './baseControl.ts';
import { baseOf, exponentOf } from './baseScale.ts';
import { createMapCharts } from './mapCharts.ts';
import { followsBase, formulaOf, largestScoreOf, lossOf, nameOf } from './rivalMaps.ts';
import { createTwinReader, type TwinReader, type TwinReading } from './twinReading.ts';
import { twinRows, valuesOf } from './twinRows.ts';
import { obstacleOf, storyOf } from './twinSentences.ts';

/** The scores on eˣ and on another map, what normalization makes of both, and what adding c does to each. */
export function createWhyExpView({
	t,
	change,
	dispatch,
	redraw,
	select,
	announce,
}: ViewContext<WhyExpChange>): View<WhyExpState> {
	const story = element('p', { class: 'story' });
	const remark = element('p', { class: 'chart-notes' });
	const shift = createSlider(t, {
		label: t('Add c to every score'),
		scale: linearScale(-10, 10, 0.1, [-10, -5, 0, 5, 10]),
		limits: { lowest: -MOST_SHIFT, highest: MOST_SHIFT },
		spoken: value => `c = ${formatScore(value)}`,
		tickText: formatScore,
		onChoice: value => change({ shift: value }),
	});
	const base = createBaseControl(t, ({ temperature, reversed }) => {
		change({ reversed });
		dispatch({ type: 'chooseTemperature', temperature });
	});
	const choice = createSelect<RivalMapName>({
		label: t('In place of eˣ'),
		options: rivalMapNames.map(name => [name, optionName(name)]),
		onChoice: rival => change({ rival }),
	});
	const loss = element('p', { class: 'map-loss' });
	const charts = createMapCharts(t);
	const baseRemark = element('p', { class: 'map-loss' });
	const twins = createTwinBars({
		roles: ['softmax', 'linear'],
		pickTitle: t('Select in the editor'),
		onPick(entry) {
			if (vector !== undefined) select(subjectIndex(vector, entry));
		},
	});

	let vector: Vector | undefined;
	let reader: TwinReader | undefined;
	let axis: Axis | undefined;
	let shown: WhyExpState | undefined;

	function optionName(name: RivalMapName): string {
		if (name === 'linear') return t('x (linear)');
		return name === 'softplus'
			? `softplus ${formulaOf(name)}`
			: name === 'relu'
				? `relu ${formulaOf(name)}`
				: formulaOf(name);
	}

	function begin(next: Vector): void {
		vector = next;
		reader = createTwinReader(next, redraw);
		axis = undefined;
		const { kind } = next.subject;
		const isLogarithm = kind === 'probabilities' || kind === 'percent';
		setText(remark, isLogarithm ? t('x = ln p') : '');
	}

	const nameAt = (entry: number) => (vector === undefined ? undefined : labelAt(vector, entry)) ?? `[${entry}]`;

	function drawCharts({ series }: Vector, { scoreAt, lines }: TwinReading, state: WhyExpState, exponent: number): void {
		// Of a long vector those are drawn that have the largest weights.
		const drawn = state.reversed && series.othersCount > 0 ? lines : series;
		const entries = Array.from(drawn.indices).filter(entry => scoreAt(entry) > -Infinity);
		charts.update(
			entries.map(entry => ({ score: scoreAt(entry), name: nameAt(entry) })),
			state.rival,
			exponent,
		);
	}

	return {
		element: element(
			'div',
			{ class: 'why-exp' },
			story,
			remark,
			shift.element,
			element(
				'div',
				{ class: 'maps' },
				element('div', { class: 'map' }, base.element, baseRemark, charts.power),
				element(
					'div',
					{ class: 'map' },
					element('label', { class: 'rival-choice' }, element('span', {}, t('In place of eˣ')), choice.element),
					loss,
					charts.rival,
				),
			),
			twins.element,
		),
		update({ reading, slice }) {
			if (reading.distribution.state !== 'distribution') return;
			if (reading.vector !== vector) begin(reading.vector);
			const setting = { temperature: reading.temperature, reversed: slice.reversed };
			const exponent = exponentOf(setting);
			const result = reader!.read(reading, slice);
			const limit = largestScoreOf(slice.rival) / (followsBase(slice.rival) ? exponent : 1);
			const sentence = storyOf(result, slice, t);
			setText(story, sentence);
			if (shown !== undefined && shown !== slice) announce(() => sentence);
			shown = slice;
			shift.update(slice.shift);
			base.update(setting);
			choice.update(slice.rival);
			setText(loss, lossOf(slice.rival, limit, t));
			setText(baseRemark, baseSentence(exponent, baseOf(setting)));
			drawCharts(reading.vector, result, slice, exponent);

			const rows = twinRows(result, slice.shift !== 0, nameAt, t);
			const largest = [result.softmax, valuesOf(result.rival)].reduce(
				(most, listed) => Math.max(most, ...Array.from(listed?.entries ?? [])),
				0,
			);
			axis = probabilityAxis(largest, axis);
			const name = nameOf(slice.rival, t);
			twins.head(t('softmax'), name);
			twins.describe(sentence);
			twins.update({
				rows,
				minimum: 0,
				maximum: axis.maximum,
				obstacle: obstacleOf(result, slice.rival, nameAt, limit, t),
				foot: [t('sum'), '1', result.rival.type === 'distribution' ? '1' : '—'],
			});
		},
		rest: ({ slice }) => (slice.reversed ? (story.textContent ?? undefined) : undefined),
	};

	function baseSentence(exponent: number, psi: number): string {
		if (exponent === 0) return t('ψ = 1: every weight is 1, the same for all.');
		if (exponent === Infinity) return t('ψ → ∞: the largest takes all.');
		if (exponent < 0) return t('ψ below 1: falls where eˣ rises.');
		return exponent === 1
			? t('ψ = e: this is softmax.')
			: t('ψ = {0}: softmax at T = {1}.', formatScore(psi, 4), formatScore(1 / exponent, 4));
	}
}
