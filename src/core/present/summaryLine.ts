import type { Detection, Kind } from '../detect/detection.ts';
import type { TemperatureSetting } from '../math/temperature.ts';
import { distributionOf, type Scores } from './distribution.ts';
import { plainLabel } from './escape.ts';
import { boundSign, figuresOf } from './figures.ts';
import { formatCount, formatEntropy, formatFigure, formatProbability, formatScore } from './formatNumber.ts';
import { kindName } from './kindName.ts';
import { rowCount, rowLength, rowName, rowOf } from './rows.ts';
import { quoted, temperatureLabel, undefinedSentence } from './sentences.ts';
import { sequenceFigures } from './sequenceFigures.ts';
import type { Translate } from './translate.ts';

/** A matrix of more numbers than this is summed up by its size only. */
const MOST_SUMMED = 65_536;

/** The longest label that is shown, in code points: a status bar is shared. */
const LONGEST_NAME = 24;

/** How many of what: "4 logits", "3 × 4 logits", "1,024 probabilities". */
export function sizeName(kind: Kind, shape: readonly number[], t: Translate): string {
	if (rowCount(shape) > 1) {
		const lengths = shape.map(formatCount);
		const name = kind === 'sequence' ? t('scores') : kindName(kind, t);
		return t('{0} × {1} {2}', lengths.slice(0, -1).join(' × '), lengths.at(-1)!, name);
	}
	if (rowLength(shape) === 1) return t('1 value');
	const size = formatCount(rowLength(shape));
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
 * one the range of its rows' entropies. Where the entries have labels, that of the argmax stands in place of its index:
 * text of the document, made plain, short, and harmless where VS Code draws `$(name)` as an icon. O(n).
 */
export function summaryLine(
	detection: Pick<
		Detection,
		'values' | 'shape' | 'order' | 'kind' | 'labels' | 'rowPlaces' | 'missingMass' | 'truncated'
	>,
	row: number | undefined,
	temperature: TemperatureSetting,
	t: Translate,
): string {
	const { values, shape, order, kind, labels, missingMass, truncated } = detection;
	const parts = [sizeName(kind, shape, t), ...(truncated ? [t('values left out')] : [])];
	const rows = rowCount(shape);
	const mass = missingMass === undefined ? {} : { missingMass };
	const scoresOf = (row: number): Scores => ({ values: rowOf(values, shape, order, row), kind, ...mass });
	if (rows === 1) parts.push(rowSummary(scoresOf(0), labels, temperature, t));
	else if (row !== undefined)
		parts.push(t('row {0}', rowName(detection, row)), rowSummary(scoresOf(row), labels, temperature, t));
	else if (values.length <= MOST_SUMMED) {
		const entropies = Array.from({ length: rows }, (_, row) => distributionOf(scoresOf(row), temperature)).flatMap(
			distribution => (distribution.state === 'distribution' ? distribution.entropyNats : []),
		);
		if (entropies.length > 0) {
			const ends = [Math.min(...entropies), Math.max(...entropies)].map(entropy => shortFigure(entropy));
			parts.push(t('H {0} nats', Array.from(new Set(ends)).join('–')));
		}
	}
	const isScaled = temperature !== 1 && kind !== 'independent' && kind !== 'sequence';
	return [...parts, ...(isScaled ? [temperatureLabel(temperature, t)] : [])].filter(part => part !== '').join(' · ');
}

function rowSummary(
	scores: Scores,
	labels: Detection['labels'],
	temperature: TemperatureSetting,
	t: Translate,
): string {
	const distribution = distributionOf(scores, temperature);
	switch (distribution.state) {
		case 'distribution': {
			const { argmax, ties, topProbability, entropyNats } = figuresOf(distribution);
			const probability = shortProbability(topProbability);
			const entropy = boundSign(distribution) + shortFigure(entropyNats);
			return ties > 1
				? t('{0} at p {1} · H {2} nats', formatCount(ties), probability, entropy)
				: t('argmax {0} · p {1} · H {2} nats', entryName(argmax, labels, t), probability, entropy);
		}
		case 'scores': {
			const figures = scores.kind === 'sequence' ? sequenceFigures(scores.values) : undefined;
			return figures ? t('perplexity {0}', shortFigure(figures.perplexity)) : greatest(scores.values, labels, t);
		}
		case 'undefined':
			return undefinedSentence(distribution.reason, undefined, t);
		default:
			return distribution satisfies never;
	}
}

function greatest(values: ArrayLike<number>, labels: Detection['labels'], t: Translate): string {
	let found = -1;
	for (let index = 0; index < values.length; index++) {
		if (!Number.isNaN(values[index]) && !(values[index]! <= values[found]!)) found = index;
	}
	return found < 0 ? '' : t('max {0} at {1}', formatScore(values[found]!, 3), entryName(found, labels, t));
}

/** The label of an entry in little room and in quotes, else its index. */
function entryName(index: number, labels: Detection['labels'], t: Translate): string | number {
	const label = plainLabel(labels?.[index] ?? '').replaceAll('$(', '$ (');
	if (label === '') return index;
	const points = Array.from(label);
	return quoted(points.length > LONGEST_NAME ? `${points.slice(0, LONGEST_NAME - 1).join('')}…` : label, t);
}

/** Three decimals, so that lines in a list agree; as everywhere where they would say next to nothing, or 1. */
function shortProbability(probability: number): string {
	return probability < 0.01 || probability >= 0.9995 ? formatProbability(probability) : probability.toFixed(3);
}

/** Two decimals: a glance needs no more; four where two would say next to nothing. */
function shortFigure(figure: number): string {
	if (figure > 0 && figure < 0.01) return figure < 1e-4 ? formatEntropy(figure) : figure.toFixed(4);
	return figure < 1000 ? figure.toFixed(2) : formatFigure(figure);
}
