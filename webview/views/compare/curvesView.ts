import { formatFigure, formatProbability, formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { type Curve, createLineChart } from '../../chart/lineChart.ts';
import { linearPlotScale, logPlotScale } from '../../chart/plotScale.ts';
import { element } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import { logitsOf, type Vector } from '../../vector.ts';
import { temperatureCurves } from './temperatureCurves.ts';

/** Entropy and top probability over T, with the present one marked. */
export interface CurvesView {
	readonly element: HTMLElement;
	update(reading: Reading): void;
}

const LOWEST = 0.05;
const HIGHEST = 20;
const HEIGHT = 132;

/** `choose` hears the temperature that is pressed or dragged to. */
export function createCurvesView(t: Translate, choose: (temperature: number) => void): CurvesView {
	const x = { ...logPlotScale(LOWEST, HIGHEST), ticks: [0.1, 0.5, 1, 2, 10] };
	const y = linearPlotScale(0, 1, 2);
	const chart = createLineChart({
		height: HEIGHT,
		formatX: temperature => formatScore(Number(temperature.toPrecision(3))),
		formatY: share => (share === 0 || share === 1 ? String(share) : formatScore(share, 3)),
		onPick: temperature => choose(Number(temperature.toPrecision(3))),
	});
	const names = {
		entropy: t('entropy / ln n'),
		top: t('top probability'),
	};
	const legend = element(
		'p',
		{ class: 'curves-legend' },
		element('span', {}, element('span', { class: 'key softmax-key', 'aria-hidden': 'true' }), names.top),
		element('span', {}, element('span', { class: 'key ghost-key', 'aria-hidden': 'true' }), names.entropy),
	);
	let vector: Vector | undefined;
	let curves: readonly Curve[] = [];
	let mostEntropy = 1;

	function begin(next: Vector): void {
		vector = next;
		const { temperatures, entropies, tops, unmasked } = temperatureCurves(logitsOf(next), LOWEST, HIGHEST);
		mostEntropy = Math.log(Math.max(2, unmasked));
		curves = [
			{
				name: names.entropy,
				role: 'ghost',
				xs: temperatures,
				ys: entropies.map(nats => nats / mostEntropy),
				dashed: true,
			},
			{ name: names.top, role: 'softmax', xs: temperatures, ys: tops },
		];
	}

	return {
		element: element('div', {}, legend, chart.element),
		update({ vector: next, figures, temperature }) {
			if (next !== vector) begin(next);
			if (figures === undefined) return;
			const place = typeof temperature === 'number' ? temperature : temperature === 'argmax' ? LOWEST : HIGHEST;
			const at = Math.min(HIGHEST, Math.max(LOWEST, place));
			chart.update({
				x,
				y,
				curves,
				verticals: [at],
				marks: [
					{ x: at, y: figures.entropyNats / mostEntropy, role: 'ghost' },
					{ x: at, y: figures.topProbability, role: 'softmax' },
				],
			});
			chart.describe(
				t(
					'Over T: top probability {0}, entropy {1} nats',
					formatProbability(figures.topProbability),
					formatFigure(figures.entropyNats),
				),
			);
		},
	};
}
