import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { formatCount, formatEntropy, formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Steps } from '../../../src/core/steps.ts';
import { type Axis, probabilityAxis } from '../../chart/axis.ts';
import { createLineChart, type Curve } from '../../chart/lineChart.ts';
import { linearPlotScale, type PlotScale } from '../../chart/plotScale.ts';
import { barFigure } from '../../chart/barFigure.ts';
import { createTwinBars, type TwinCell, type TwinRow } from '../../chart/twinBars.ts';
import { element, setAttribute, setText } from '../../element.ts';
import type { MaximumEntropyChange, MaximumEntropyState } from '../../state/maximumEntropyState.ts';
import { labelAt, logitsOf, subjectIndex, type Vector } from '../../vector.ts';
import { createStepped, type Stepped } from '../../stepped.ts';
import type { View, ViewContext } from '../view.ts';
import { betaOf, settingOf } from './betaSetting.ts';
import { createEnergyControl, type EnergyControl } from './energyControl.ts';
import { energiesOf, isSpread } from './energies.ts';
import { type Ensemble, ensembleSteps, type EnsembleStep } from './ensemble.ts';
import { type EntropyCurve, entropyCurveSteps } from './entropyCurve.ts';
import { betaText, entropySentence, scalelessSentence } from './entropySentence.ts';
import { type ItemOutcome, itemOutcomeSteps } from './itemOutcome.ts';
import { createItemsView } from './itemsView.ts';
import { meanScale } from './meanScale.ts';
import { type Rival, rivalOf } from './rivalOf.ts';

const HEIGHT = 190;

/** What is found out of a vector, whatever the temperature. */
interface Findings {
	readonly vector: Vector;
	readonly ensemble: Ensemble;
	/** `undefined` where the scores are as good as equal. */
	readonly curve: EntropyCurve | undefined;
}

interface Dealt {
	readonly ensemble: Ensemble;
	readonly beta: number;
	readonly items: number;
}

/** A vector that was asked for, and what is to be known before it is shown. */
interface Inquiry {
	readonly vector: Vector;
	readonly findings: Stepped<Vector, Findings>;
	readonly dealt: Stepped<Dealt, ItemOutcome>;
}

/** A vector that is shown. */
interface Stage {
	readonly findings: Findings;
	readonly dial:
		| { readonly control: EnergyControl; readonly x: PlotScale; readonly y: PlotScale; readonly curve: Curve }
		| undefined;
}

/** Softmax as the distribution of most entropy: a mean energy, its β, and a rival with the same mean. */
export function createMaximumEntropyView({
	t,
	change,
	dispatch,
	redraw,
	select,
	announce,
}: ViewContext<MaximumEntropyChange>): View<MaximumEntropyState> {
	const story = element('p', { class: 'story' });
	const slot = element('div', { class: 'energy-slot' });
	const remark = element('p', { class: 'chart-notes' });
	const chart = createLineChart({
		height: HEIGHT,
		formatX: mean => formatScore(Number(mean.toPrecision(3))),
		formatY: entropy => formatScore(Number(entropy.toPrecision(3))),
		onPick(mean) {
			// The slider's round values, at the pointer.
			const scale = meanScale(stage!.findings.ensemble.energies);
			choose(scale.valueAt(scale.positionOf(mean)));
		},
	});
	const legend = element(
		'ul',
		{ class: 'legend' },
		keyOf('softmax-key', t('entropy of softmax, the most')),
		keyOf('linear-key', t('of the rival')),
	);
	const dial = element('div', { class: 'dial' }, slot, legend, chart.element, remark);
	const items = createItemsView(t, chosen => change({ items: chosen }));
	const twins = createTwinBars({
		roles: ['softmax', 'linear'],
		pickTitle: t('Select in the editor'),
		onPick(entry) {
			if (stage !== undefined) select(subjectIndex(stage.findings.vector, entry));
		},
	});

	const root = element(
		'div',
		{ class: 'maximum-entropy to-come' },
		story,
		dial,
		element('div', { class: 'ensemble' }, twins.element),
		items.element,
	);

	let inquiry: Inquiry | undefined;
	let stage: Stage | undefined;
	let axis: Axis | undefined;
	let shown: MaximumEntropyState | undefined;

	function choose(meanEnergy: number): void {
		const { temperature, negative } = settingOf(stage!.findings.ensemble.betaOf(meanEnergy));
		change({ negative });
		dispatch({ type: 'chooseTemperature', temperature });
	}

	function inquire(vector: Vector): Inquiry {
		return {
			vector,
			findings: createStepped(findingsSteps, Object.is, redraw),
			dealt: createStepped(
				({ ensemble, beta, items: count }) => itemOutcomeSteps(ensemble.energies, beta, count),
				(one, other) => one.beta === other.beta && one.items === other.items,
				redraw,
			),
		};
	}

	function begin(findings: Findings): Stage {
		axis = undefined;
		const { vector, ensemble, curve } = findings;
		const { energies } = ensemble;
		const { kind } = vector.subject;
		const isLogarithm = kind === 'probabilities' || kind === 'percent';
		setText(remark, isLogarithm ? t('Energy E = −ln p.') : t('Energy E = −x: a high score is a low energy.'));
		setAttribute(dial, 'hidden', curve === undefined);
		root.classList.remove('to-come');
		if (curve === undefined) return { findings, dial: undefined };
		const control = createEnergyControl(t, energies, choose);
		slot.replaceChildren(control.element);
		const { xs, ys, largest } = curve;
		return {
			findings,
			dial: {
				control,
				x: linearPlotScale(energies.lowest, energies.highest, 4),
				y: linearPlotScale(0, largest * 1.08, 4),
				curve: { name: t('most entropy'), role: 'softmax', xs, ys },
			},
		};
	}

	function rowsOf(
		{ vector, ensemble }: Findings,
		step: EnsembleStep,
		rival: Rival | undefined,
		{ counts }: ItemOutcome,
	) {
		const { lines, othersPlace, energies } = ensemble.energies;
		const rows = Array.from(lines.indices, (entry, line): TwinRow => {
			const masked = energies[entry] === Infinity;
			const name = labelAt(vector, entry) ?? `[${entry}]`;
			const none = { figure: t('masked'), value: undefined };
			const cells = [cellOf(step.listed.entries[line]), cellOf(rival?.listed.entries[line])] as const;
			const strong = step.beta > 0 && entry === ensemble.energies.ends[0];
			return masked
				? { name, entry, cells: [none, none] }
				: { name, entry, strong, detail: formatCount(counts.entries[line]!), cells };
		});
		if (lines.othersCount === 0) return rows;
		const others: TwinRow = {
			name: t('{0} others', formatCount(lines.othersCount)),
			entry: undefined,
			detail: formatCount(counts.others),
			cells: [cellOf(step.listed.others), cellOf(rival?.listed.others)],
		};
		return rows.toSpliced(othersPlace, 0, others);
	}

	function drawDial(
		{ control, x, y, curve }: NonNullable<Stage['dial']>,
		step: EnsembleStep,
		rival: Rival | undefined,
	) {
		const { meanEnergy, entropyNats } = step;
		control.update(meanEnergy, betaText(step.beta));
		chart.update({
			x,
			y,
			curves: [curve],
			verticals: [stage!.findings.ensemble.energies.average],
			marks: [
				...(rival === undefined ? [] : [{ x: meanEnergy, y: rival.entropyNats, role: 'linear' as const }]),
				{ x: meanEnergy, y: entropyNats, role: 'softmax' },
			],
		});
	}

	return {
		element: root,
		update({ reading, slice }) {
			const { vector, temperature } = reading;
			if (reading.distribution.state !== 'distribution') return;
			if (inquiry?.vector !== vector) inquiry = inquire(vector);
			const findings = inquiry.findings.at(vector);
			const dealt = findings === undefined ? undefined : dealtOf(findings, temperature, slice);
			const outcome = dealt === undefined ? undefined : inquiry.dealt.at(dealt);
			// Until all is known of a long vector, what was shown stays.
			setAttribute(root, 'aria-busy', outcome === undefined ? 'true' : undefined);
			if (findings === undefined || dealt === undefined || outcome === undefined) return;
			if (stage?.findings !== findings) stage = begin(findings);
			const { dial: shownDial } = stage;
			const { ensemble, beta } = dealt;
			const { lowest, highest, count } = ensemble.energies;
			const step = ensemble.at(beta);
			const rival = shownDial === undefined ? undefined : rivalOf(ensemble.energies, step);
			const sentence =
				shownDial === undefined ? scalelessSentence(lowest === highest, t) : entropySentence(step, rival, count, t);
			setText(story, sentence);
			if (shown !== undefined && shown !== slice) announce(() => sentence);
			shown = slice;
			if (shownDial !== undefined) {
				drawDial(shownDial, step, rival);
				chart.describe(sentence);
			}
			items.update(slice.items, outcome);
			const largest = Math.max(0, ...step.listed.entries, ...(rival?.listed.entries ?? []));
			axis = probabilityAxis(largest, axis);
			twins.head(t('softmax'), t('rival'), 'nₖ');
			twins.describe(sentence);
			twins.update({
				rows: rowsOf(findings, step, rival, outcome),
				minimum: 0,
				maximum: axis.maximum,
				foot: ['H', formatEntropy(step.entropyNats), rival === undefined ? '—' : formatEntropy(rival.entropyNats)],
			});
		},
		rest: () => story.textContent ?? undefined,
	};
}

function* findingsSteps(vector: Vector): Steps<Findings> {
	const logits = logitsOf(vector);
	yield;
	const energies = energiesOf(logits);
	yield;
	const ensemble = yield* ensembleSteps(energies);
	return { vector, ensemble, curve: isSpread(energies) ? yield* entropyCurveSteps(ensemble) : undefined };
}

/** A mean above the plain average is of a β below 0, where there is a mean to choose. */
function dealtOf(
	{ ensemble, curve }: Findings,
	temperature: TemperatureSetting,
	{ negative, items }: MaximumEntropyState,
): Dealt {
	const { lowest, highest } = ensemble.energies;
	const beta = lowest === highest ? 0 : betaOf({ temperature, negative: negative && curve !== undefined });
	return { ensemble, beta, items };
}

function cellOf(value: number | undefined): TwinCell {
	return value === undefined ? { figure: '—', value } : { figure: barFigure(value), value };
}

function keyOf(name: string, text: string): HTMLElement {
	return element('li', {}, element('span', { class: `key ${name}`, 'aria-hidden': 'true' }), text);
}
