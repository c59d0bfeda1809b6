import { formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import { rowCount } from '../../../src/core/present/rows.ts';
import type { Series } from '../../../src/core/present/series.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import type { Subject } from '../../../src/protocol/subject.ts';
import { createTwinBars } from '../../chart/twinBars.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import type { LossChange, LossState } from '../../state/lossState.ts';
import type { PageState } from '../../store.ts';
import { logitsOf, valuesOf, type Vector } from '../../vector.ts';
import { createPaced } from '../../paced.ts';
import type { View, ViewContext } from '../view.ts';
import { createClassChoice } from './classChoice.ts';
import { gradientAxis } from './gradientAxis.ts';
import { createJacobianTable } from './jacobianTable.ts';
import { createLossLines, type LossLines } from './lossLines.ts';
import { jacobianOf, linearLoss, type Loss, softmaxLoss } from './lossReading.ts';
import { linearObstacle, lossRows, nameOf } from './lossRows.ts';
import { type MeanLoss, meanLoss, targetsOf } from './meanLoss.ts';
import { createMeanSection } from './meanSection.ts';

interface MeanInput {
	readonly subject: Subject;
	readonly chosen: readonly number[];
	readonly found: ArrayLike<number> | undefined;
	readonly temperature: TemperatureSetting;
}

/** What no temperature changes: the lines of a class, and its loss under linear normalization. */
interface Chosen {
	readonly vector: Vector;
	readonly target: number;
	readonly matches: Uint32Array | undefined;
	readonly series: Series;
	/** The lines without a search, which may leave out the largest: those of the Jacobian. */
	readonly plain: Series;
	readonly linear: Loss | undefined;
}

/** The cross-entropy of a true class, its gradient at every score, and the derivative of softmax. */
export function createLossView({ t, change, send, redraw, announce }: ViewContext<LossChange>): View<LossState> {
	const sentence = element('p', { class: 'story' });
	const remark = element('p', { class: 'chart-notes' });
	const figures = { softmax: element('dd'), linear: element('dd') };
	const choice = createClassChoice(t, { nameAt: nameOf, choose, search: redraw });
	const twins = createTwinBars({
		roles: ['softmax', 'linear'],
		pickTitle: t('Take as the true class'),
		isChoice: true,
		onPick: choose,
	});
	const jacobian = createJacobianTable(t);
	const mean = createMeanSection(t, targets => change({ type: 'chooseAll', targets }));
	const paced = createPaced<MeanInput, MeanLoss | undefined>(
		({ subject, chosen, found, temperature }) =>
			meanLoss(row => ({ subject, values: valuesOf(subject, row) }), targetsOf(subject, chosen, found), temperature),
		(one, other) =>
			one.subject.values === other.subject.values &&
			one.subject.kind === other.subject.kind &&
			one.chosen === other.chosen &&
			one.found === other.found &&
			one.temperature === other.temperature,
		redraw,
	);

	let vector: Vector | undefined;
	let logits: Float64Array = new Float64Array();
	let lines: LossLines | undefined;
	let chosen: Chosen | undefined;
	let axis: number | undefined;
	let asked: number | undefined;
	let row = 0;
	let target: number | undefined;

	function choose(entry: number): void {
		change({ type: 'choose', row, target: entry });
	}

	function begin(next: Vector): void {
		vector = next;
		logits = logitsOf(next);
		lines = createLossLines(logits);
		axis = undefined;
		const isPart = next.atOne.state === 'distribution' && next.atOne.others > 0;
		setText(remark, isPart ? t('Over the listed entries only.') : '');
	}

	/** The row's class: chosen, read from the document, or the one that softmax gives the most. */
	function targetOf({ figures: of }: Reading, slice: LossState, page: PageState): number {
		const count = logits.length;
		const found = [slice.chosen[page.row], page.targets?.values[page.row]].find(
			entry => entry !== undefined && entry >= 0 && entry < count,
		);
		return found ?? Math.max(0, of?.argmax ?? 0);
	}

	function chosenOf(current: Vector, next: number, matches: Uint32Array | undefined): Chosen {
		if (chosen?.vector === current && chosen.target === next && chosen.matches === matches) return chosen;
		const series = lines!.seriesOf(next, matches);
		const plain = matches === undefined ? series : lines!.seriesOf(next, undefined);
		return { vector: current, target: next, matches, series, plain, linear: linearLoss(current, series, next) };
	}

	function storyOf(reading: Reading, { nats }: Loss, of: number): string {
		const name = quoted(nameOf(reading.vector, of), t);
		return typeof reading.temperature === 'number'
			? t(
					'If {0} is the truth, the loss −ln p is {1} nats. A step against the gradient raises its score and lowers all others.',
					name,
					formatFigure(nats),
				)
			: t(
					'If {0} is the truth, the loss −ln p is {1} nats. At this limit the gradient is 0: nothing to learn from.',
					name,
					formatFigure(nats),
				);
	}

	function showMean(reading: Reading, slice: LossState, page: PageState): void {
		const { subject } = reading.vector;
		const rows = rowCount(subject.shape);
		setAttribute(mean.element, 'hidden', rows < 2);
		if (rows < 2) return;
		if (asked !== page.revision && page.live) {
			asked = page.revision;
			send({ type: 'requestTargets', revision: page.revision });
		}
		const found = page.targets?.values;
		const result = paced.at({ subject, chosen: slice.chosen, found, temperature: reading.temperature });
		mean.update(result, rows, slice.chosen, page.targets);
	}

	return {
		element: element(
			'div',
			{ class: 'loss' },
			element(
				'div',
				{ class: 'loss-side' },
				sentence,
				remark,
				choice.element,
				element(
					'dl',
					{ class: 'losses' },
					element('div', {}, element('dt', {}, t('Loss with softmax')), figures.softmax),
					element('div', {}, element('dt', {}, t('Loss with linear')), figures.linear),
				),
				twins.element,
			),
			element('div', { class: 'loss-side' }, mean.element, jacobian.element),
		),
		update({ reading, slice, page }) {
			if (reading.distribution.state !== 'distribution') return;
			if (reading.vector !== vector) begin(reading.vector);
			row = page.row;
			const next = targetOf(reading, slice, page);
			choice.update(reading.vector, next);
			chosen = chosenOf(reading.vector, next, choice.matches());
			const { series, linear } = chosen;
			const softmax = softmaxLoss(reading, logits, series, next);
			const story = storyOf(reading, softmax, next);
			if (target !== undefined && target !== next) announce(() => story);
			target = next;
			setText(sentence, story);
			setText(figures.softmax, t('{0} nats', formatFigure(softmax.nats)));
			setText(figures.linear, linear === undefined ? t('undefined') : t('{0} nats', formatFigure(linear.nats)));

			axis = gradientAxis(softmax.gradient.entries, linear?.gradient.entries ?? [], axis);
			const perTemperature = reading.temperature === 1 ? 'p − y' : '(p − y)/T';
			twins.head(perTemperature, t('linear'), 'p');
			twins.describe(t('The gradient of the loss at every score'));
			twins.update({
				rows: lossRows(reading, series, next, softmax, linear, t),
				minimum: -axis,
				maximum: axis,
				obstacle: linearObstacle(reading.vector, t),
			});

			const cells = lines!.cellsOf(next);
			jacobian.update(
				Array.from(cells, entry => nameOf(reading.vector, entry)),
				jacobianOf(reading, logits, chosen.plain, cells),
				typeof reading.temperature === 'number' ? reading.temperature : undefined,
			);
			showMean(reading, slice, page);
		},
		rest({ reading }) {
			if (chosen === undefined || reading.vector !== chosen.vector) return undefined;
			const probability = formatProbability(reading.probabilityAt(chosen.target));
			return `${sentence.textContent ?? ''} p = ${probability}`;
		},
	};
}
