import type { Detection, Kind } from '../detect/detection.ts';
import type { TemperatureSetting } from '../math/temperature.ts';
import { distributionOf, type Scores } from './distribution.ts';
import { figuresOf } from './figures.ts';
import { formatCount, formatFigure, formatProbability, formatScore } from './formatNumber.ts';
import { rowCount, rowLength, rowOf } from './rows.ts';
import { temperatureLabel, undefinedSentence } from './sentences.ts';
import { sequenceFigures } from './sequenceFigures.ts';
import type { Translate } from './translate.ts';

/** A matrix of more numbers than this is summed up by its size only. */
const MOST_SUMMED = 65_536;

/** How many of what: "4 logits", "3 × 4 logits", "1,024 probabilities". */
export function sizeName(kind: Kind, shape: readonly number[], t: Translate): string {
	const isMatrix = rowCount(shape) > 1;
	if (!isMatrix && rowLength(shape) === 1) return t('1 value');
	const size = isMatrix ? shape.map(formatCount).join(' × ') : formatCount(rowLength(shape));
	switch (kind) {
		case 'logits':
			return t('{0} logits', size);
		case 'logprobs':
			return t('{0} log-probabilities', size);
		case 'probabilities':
			return t('{0} probabilities', size);
		case 'percent':
			return t('{0} percentages', size);
		case 'independent':
			return t('{0} independent scores', size);
		case 'sequence':
			return t('{0} scores, one a position', size);
		case 'other':
			return t('{0} numbers', size);
		default:
			return kind satisfies never;
	}
}

/**
 * An array in one line: "4 logits · argmax 1 · p 0.757 · H 0.80 nats". Of a matrix the given row (0-based), or without
 * one the range of its rows' entropies. Plain text that holds nothing of the document but numbers. O(n).
 */
export function summaryLine(
	detection: Pick<Detection, 'values' | 'shape' | 'order' | 'kind' | 'missingMass' | 'truncated'>,
	row: number | undefined,
	temperature: TemperatureSetting,
	t: Translate,
): string {
	const { values, shape, order, kind, missingMass, truncated } = detection;
	const parts = [sizeName(kind, shape, t), ...(truncated ? [t('values left out')] : [])];
	const rows = rowCount(shape);
	const mass = missingMass === undefined ? {} : { missingMass };
	const scoresOf = (row: number): Scores => ({ values: rowOf(values, shape, order, row), kind, ...mass });
	if (rows === 1) parts.push(rowSummary(scoresOf(0), temperature, t));
	else if (row !== undefined) parts.push(t('row {0}', row), rowSummary(scoresOf(row), temperature, t));
	else if (values.length <= MOST_SUMMED) {
		const entropies = Array.from({ length: rows }, (_, row) => distributionOf(scoresOf(row), temperature)).flatMap(
			distribution => (distribution.state === 'distribution' ? distribution.entropyNats : []),
		);
		if (entropies.length > 0) {
			const range = [Math.min(...entropies), Math.max(...entropies)].map(entropy => shortFigure(entropy)).join('–');
			parts.push(t('H {0} nats', range));
		}
	}
	const isScaled = temperature !== 1 && kind !== 'independent' && kind !== 'sequence';
	return [...parts, ...(isScaled ? [temperatureLabel(temperature, t)] : [])].filter(part => part !== '').join(' · ');
}

function rowSummary(scores: Scores, temperature: TemperatureSetting, t: Translate): string {
	const distribution = distributionOf(scores, temperature);
	switch (distribution.state) {
		case 'distribution': {
			const { argmax, ties, topProbability, entropyNats } = figuresOf(distribution);
			const probability = shortProbability(topProbability);
			const entropy = shortFigure(entropyNats);
			return ties > 1
				? t('{0} at p {1} · H {2} nats', formatCount(ties), probability, entropy)
				: t('argmax {0} · p {1} · H {2} nats', argmax, probability, entropy);
		}
		case 'scores': {
			const figures = scores.kind === 'sequence' ? sequenceFigures(scores.values) : undefined;
			return figures ? t('perplexity {0}', shortFigure(figures.perplexity)) : greatest(scores.values, t);
		}
		case 'undefined':
			return undefinedSentence(distribution.reason, undefined, t);
		default:
			return distribution satisfies never;
	}
}

function greatest(values: ArrayLike<number>, t: Translate): string {
	let found = -1;
	for (let index = 0; index < values.length; index++) {
		if (!Number.isNaN(values[index]) && !(values[index]! <= values[found]!)) found = index;
	}
	return found < 0 ? '' : t('max {0} at {1}', formatScore(values[found]!, 3), found);
}

/** Three significant digits; as many as tell it from 1. */
function shortProbability(probability: number): string {
	const text = formatScore(probability, 3);
	return text === '1' && probability < 1 ? formatProbability(probability) : text;
}

/** Two decimals: a glance needs no more. */
function shortFigure(figure: number): string {
	if (figure > 0 && figure < 0.005) return '<0.01';
	return figure < 1000 ? figure.toFixed(2) : formatFigure(figure);
}
