import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { formatCount, formatEntropy, formatFigure, formatProbability } from '../../../src/core/present/formatNumber.ts';
import { quoted } from '../../../src/core/present/sentences.ts';
import { element, setText } from '../../element.ts';
import type { SamplersChange, SamplersState, StepName } from '../../state/samplersState.ts';
import { labelAt, type Vector } from '../../vector.ts';
import type { View, ViewContext } from '../view.ts';
import { joined } from '../joined.ts';
import { chainOutcome, type ChainOutcome, chainScores, type ChainScores, DRAWS } from './chainOutcome.ts';
import { presetOf } from './chainPresets.ts';
import { createChainView } from './chainView.ts';
import { stepTitle } from './fateSentence.ts';
import { createPaced, type Paced } from '../../paced.ts';
import { createPresetControls } from './presetControls.ts';
import { createSampleControls } from './sampleControls.ts';
import { createTokenTable } from './tokenTable.ts';

interface ChainInput {
	readonly slice: SamplersState;
	readonly temperature: TemperatureSetting;
}

/** A chain of sampling steps over the tokens: what it cuts and why, what is left, and draws from that. */
export function createSamplersView({
	t,
	change,
	dispatch,
	redraw,
	select,
	announce,
}: ViewContext<SamplersChange>): View<SamplersState> {
	const sentence = element('p', { class: 'samplers-sentence', id: 'samplers-sentence' });
	const remark = element('p', { class: 'chart-notes' });
	const presets = createPresetControls(t, {
		adopt(name) {
			if (slice === undefined) return;
			const { chain, temperature } = presetOf(name, slice);
			change({ type: 'adopt', chain });
			if (temperature !== undefined) dispatch({ type: 'chooseTemperature', temperature });
		},
		reset() {
			change({ type: 'reset' });
			dispatch({ type: 'chooseTemperature', temperature: defaultTemperature });
		},
	});
	const chain = createChainView(t, {
		turn: (step, on) => change({ type: 'turn', step, on }),
		set: (step, setting, value) => change({ type: 'set', step, setting, value }),
		chooseTemperature(temperature) {
			change({ type: 'turn', step: 'temperature', on: true });
			dispatch({ type: 'chooseTemperature', temperature });
		},
		move(step, place) {
			moved = step;
			change({ type: 'move', step, place });
		},
	});
	const sample = createSampleControls(t, change);
	const tokens = createTokenTable(t, { select, see: (entry, count) => change({ type: 'see', entry, count }) });
	const legend = element(
		'ul',
		{ class: 'legend' },
		keyOf('softmax-key', t('after the chain')),
		keyOf('plain-key', t('without it')),
		keyOf('cut-key', t('cut')),
		keyOf('linear-key drawn-key', t('drawn')),
	);

	let vector: Vector | undefined;
	let scores: ChainScores | undefined;
	let paced: Paced<ChainInput, ChainOutcome> | undefined;
	let slice: SamplersState | undefined;
	let defaultTemperature = 1;
	let moved: StepName | undefined;
	let outcome: ChainOutcome | undefined;

	function begin(next: Vector, read: ChainScores): void {
		vector = next;
		scores = read;
		paced = createPaced(
			input => chainOutcome(read, input.slice, input.temperature),
			(one, other) => one.slice === other.slice && one.temperature === other.temperature,
			redraw,
		);
		setText(
			remark,
			next.atOne.state === 'distribution' && next.atOne.others > 0 ? t('Over the listed entries only.') : '',
		);
	}

	function summaryOf(result: ChainOutcome, read: ChainScores): string {
		if (result.run.survivors.length === read.count) {
			return t('All {0} stay. Entropy {1} nats.', formatCount(read.count), formatEntropy(result.entropyNats));
		}
		return t(
			'{0} of {1} stay; without the chain they hold {2}. Entropy {3} nats.',
			formatCount(result.run.survivors.length),
			formatCount(read.count),
			formatProbability(result.plainKept),
			formatEntropy(result.entropyNats),
		);
	}

	/** What a screen reader hears of a change. */
	function spoken(): string {
		if (slice === undefined || outcome === undefined || scores === undefined || vector === undefined) return '';
		const parts: string[] = [];
		if (moved !== undefined) {
			const { order } = slice;
			parts.push(t('{0}: step {1} of {2}.', stepTitle(moved, t), order.indexOf(moved) + 1, order.length));
			moved = undefined;
		}
		parts.push(summaryOf(outcome, scores));
		const most = Array.from(outcome.counts ?? []).toSorted(([, one], [, other]) => other - one)[0];
		if (most !== undefined) {
			const name = quoted(labelAt(vector, most[0]) ?? `[${most[0]}]`, t);
			const expected = formatFigure(outcome.run.probabilities[most[0]]! * DRAWS);
			parts.push(t('Most drawn: {0}, {1} times, expected {2}.', name, most[1], expected));
		}
		return joined(parts, t);
	}

	return {
		element: element(
			'div',
			{ class: 'samplers' },
			element('div', { class: 'chain-side' }, presets.element, chain.element),
			element('div', { class: 'token-side' }, sentence, remark, sample.element, legend, tokens.element),
		),
		update({ reading, slice: next, page }) {
			if (reading.vector !== vector) {
				const read = chainScores(reading.vector);
				if (read === undefined) return;
				begin(reading.vector, read);
			}
			if (slice !== undefined && next !== slice) announce(spoken);
			slice = next;
			defaultTemperature = page.settings?.defaultTemperature ?? 1;
			const { temperature } = reading;
			const result = paced!.at({ slice: next, temperature });
			presets.update(next, temperature);
			chain.update(next, temperature, scores!.count, result);
			sample.update(next);
			tokens.update(reading.vector, scores!, result, next, page.selected);
			legend.classList.toggle('with-drawn', result.counts !== undefined);
			if (result === outcome) return;
			outcome = result;
			setText(sentence, summaryOf(result, scores!));
		},
		rest: spoken,
	};
}

function keyOf(name: string, text: string): HTMLElement {
	return element('li', {}, element('span', { class: `key ${name}`, 'aria-hidden': 'true' }), text);
}
