import { positiveMaps } from '../../../src/core/math/positiveMaps.ts';
import { formatScore } from '../../../src/core/present/formatNumber.ts';
import type { Translate } from '../../../src/core/present/translate.ts';
import { createLineChart, type LineChart, type LinePicture } from '../../chart/lineChart.ts';
import type { RivalMapName } from '../../state/whyExpState.ts';
import { formatWeight, mapPicture, type NamedScore } from './mapPicture.ts';
import { evaluateRival, followsBase, formulaOf, largestScoreOf } from './rivalMaps.ts';

/** The scores on ψˣ, and on what stands in its place. */
export interface MapCharts {
	readonly power: HTMLElement;
	readonly rival: HTMLElement;
	/** `exponent` is ln ψ. */
	update(scores: readonly NamedScore[], rival: RivalMapName, exponent: number): void;
}

const HEIGHT = 150;
/** e⁻⁴⁰ of the largest weight is nowhere to be seen. */
const REACH = 40;

export function createMapCharts(t: Translate): MapCharts {
	const [power, rival] = [createChart(), createChart()];

	function show(chart: LineChart, picture: LinePicture | undefined): void {
		chart.element.classList.toggle('vacant', picture === undefined);
		if (picture === undefined) return;
		chart.update(picture);
		const { curves, marks = [] } = picture;
		const [highest, lowest] = [marks[0], marks.at(-1)];
		if (lowest === undefined || highest === undefined) return chart.describe(curves[0]!.name);
		chart.describe(
			t(
				'{0}: from {1} at x = {2} to {3} at x = {4}',
				curves[0]!.name,
				formatWeight(lowest.y),
				formatScore(lowest.x, 4),
				formatWeight(highest.y),
				formatScore(highest.x, 4),
			),
		);
	}

	return {
		power: power.element,
		rival: rival.element,
		update(scores, name, exponent) {
			// Where the base turns the order round the weights of the lowest are the largest.
			const reach = exponent < 0 ? Infinity : REACH * Math.max(1, 1 / exponent);
			const drawable = Number.isFinite(exponent);
			show(
				power,
				mapPicture({
					scores: drawable ? scores : [],
					evaluate: score => Math.exp(score * exponent),
					limit: limitOf(positiveMaps.exp.largestScore, exponent),
					reach,
					role: 'softmax',
					title: exponent === 1 ? 'eˣ' : 'ψˣ',
					falls: exponent < 0,
				}),
			);
			const factor = followsBase(name) ? exponent : 1;
			show(
				rival,
				mapPicture({
					scores: Number.isFinite(factor) ? scores : [],
					evaluate: score => evaluateRival(name, score * factor),
					limit: limitOf(largestScoreOf(name), factor),
					reach: name === 'expExp' || name === 'expExpExp' ? reach : Infinity,
					role: 'linear',
					title: formulaOf(name),
					falls: factor < 0,
				}),
			);
		},
	};
}

function createChart(): LineChart {
	return createLineChart({
		height: HEIGHT,
		formatX: score => formatScore(Number(score.toPrecision(3))),
		formatY: formatWeight,
	});
}

/** Where a map ends on the right. */
function limitOf(largest: number, factor: number): number {
	return factor > 0 ? largest / factor : Infinity;
}
