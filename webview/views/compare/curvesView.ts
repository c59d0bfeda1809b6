import { formatEntropy, formatProbability, formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { type Curve, createLineChart } from '../../chart/lineChart.ts';
import { linearPlotScale, logPlotScale } from '../../chart/plotScale.ts';
import { element, setAttribute } from '../../element.ts';
import type { Reading } from '../../reading.ts';
import { createPaced } from '../../paced.ts';
import { logitsOf, type Vector } from '../../vector.ts';
import { type CurvePoint, temperatureCurves } from './temperatureCurves.ts';

/** Entropy and top probability over T, with the present one marked. */
export interface CurvesView {
	readonly element: HTMLElement;
	update(reading: Reading): void;
}

const LOWEST = 0.05;
const HIGHEST = 20;
const HEIGHT = 132;

/**
 * `choose` hears the temperature that is pressed or dragged to; `redraw` asks for another `update`, once scores that are
 * dragged have come to rest.
 */
export function createCurvesView(t: Translate, choose: (temperature: number) => void, redraw: () => void): CurvesView {
	const x = { ...logPlotScale(LOWEST, HIGHEST), ticks: [0.1, 0.5, 1, 2, 10] };
	const y = linearPlotScale(0, 1, 2);
	const chart = createLineChart({
		height: HEIGHT,
		formatX: temperature => formatScore(Number(temperature.toPrecision(3))),
		formatY: formatScore,
		readY: formatProbability,
		onPick: temperature => choose(Number(temperature.toPrecision(3))),
	});
	const names = {
		entropy: t('entropy / ln n'),
		top: t('top probability'),
	};
	const scope = element('span', {}, t('over the listed entries'));
	const legend = element(
		'p',
		{ class: 'curves-legend' },
		element('span', {}, element('span', { class: 'key softmax-key', 'aria-hidden': 'true' }), names.top),
		element('span', {}, element('span', { class: 'key ghost-key', 'aria-hidden': 'true' }), names.entropy),
		scope,
	);
	const paced = createPaced(curvesOf, (one, other) => one === other, redraw);

	function curvesOf(vector: Vector): {
		readonly curves: readonly Curve[];
		readonly mostEntropy: number;
		readonly atOne: CurvePoint;
	} {
		const { temperatures, entropies, tops, unmasked, atOne } = temperatureCurves(logitsOf(vector), LOWEST, HIGHEST);
		const mostEntropy = Math.log(Math.max(2, unmasked));
		const shares = entropies.map(nats => nats / mostEntropy);
		return {
			mostEntropy,
			atOne,
			curves: [
				{ name: names.entropy, role: 'ghost', xs: temperatures, ys: shares, dashed: true },
				{ name: names.top, role: 'softmax', xs: temperatures, ys: tops },
			],
		};
	}

	return {
		element: element('div', {}, legend, chart.element),
		update({ vector, figures, temperature }) {
			if (figures === undefined) return;
			const { curves, mostEntropy, atOne } = paced.at(vector);
			// What the text leaves out has a probability at T = 1 only: with it, the dots would be off their curves.
			const { entropyNats, topProbability } = temperature === 1 ? atOne : figures;
			setAttribute(scope, 'hidden', vector.atOne.state !== 'distribution' || vector.atOne.others === 0);
			const place = typeof temperature === 'number' ? temperature : temperature === 'argmax' ? LOWEST : HIGHEST;
			const at = Math.min(HIGHEST, Math.max(LOWEST, place));
			chart.update({
				x,
				y,
				curves,
				verticals: [at],
				marks: [
					{ x: at, y: entropyNats / mostEntropy, role: 'ghost' },
					{ x: at, y: topProbability, role: 'softmax' },
				],
			});
			chart.describe(
				t(
					'Over T: top probability {0}, entropy {1} nats',
					formatProbability(topProbability),
					formatEntropy(entropyNats),
				),
			);
		},
	};
}
