import * as vscode from 'vscode';
import { numberBefore } from '../../core/detect/numberAt.ts';
import { linearNormalize } from '../../core/math/linear.ts';
import { type Distribution, distributionOf, type Scores } from '../../core/present/distribution.ts';
import { escapeMarkdown, plainLabel } from '../../core/present/escape.ts';
import { boundSign, figuresOf } from '../../core/present/figures.ts';
import {
	formatCount,
	formatEntropy,
	formatFigure,
	formatProbability,
	formatScore,
} from '../../core/present/formatNumber.ts';
import { hoverPicture, linearFailure } from '../../core/present/hoverPicture.ts';
import { noteSentence } from '../../core/present/noteSentence.ts';
import { HOVER_PALETTES, type ThemeKind } from '../../core/present/palettes.ts';
import { remarkableNotes } from '../../core/present/remarkableNotes.ts';
import { rowAt, rowCount, rowName, rowOf } from '../../core/present/rows.ts';
import {
	listedOnlySentence,
	quoted,
	summarySentence,
	temperatureLabel,
	undefinedSentence,
} from '../../core/present/sentences.ts';
import { sequenceFigures } from '../../core/present/sequenceFigures.ts';
import { sizeName } from '../../core/present/summaryLine.ts';
import type { Steps } from '../../core/steps.ts';
import { type FoundArray, titleOf } from '../sources/foundArray.ts';

const { t } = vscode.l10n;

/** VS Code cuts a hover at 100,000 characters, pictures included, and then shows the rest of a picture as text. */
const LONGEST_MARKDOWN = 60_000;

/**
 * What goes over 100,000 values takes some milliseconds, but several times that where it runs for the first time, and no
 * step of it can be interrupted. So before the first long row its beginnings are gone over.
 */
const LONG = 32_768;
const REHEARSALS = [2048, 8192, 8192, 16_384, 16_384, 16_384];
let isRehearsed = false;

/** One row of an array and what is known of it: everything that a hover shows. */
interface Shown {
	readonly found: FoundArray;
	readonly row: number;
	readonly scores: Scores;
	readonly distribution: Distribution;
	readonly linear: Linear;
	readonly temperature: number;
}

type Linear = ReturnType<typeof linearNormalize>;

/**
 * The hover over an array: the picture, one line of figures, the links, and what is wrong or odd. Links carry `token`
 * only; whatever comes from the document is escaped. In steps, each of which goes over all the values of the row.
 */
export function* hoverMarkdown(
	found: FoundArray,
	temperature: number,
	theme: ThemeKind,
	token: string,
): Steps<vscode.MarkdownString> {
	const { detection, offset } = found;
	const { shape, order, kind, missingMass } = detection;
	const row = rowAt(shape, order, numberBefore(detection, offset));
	const values = rowOf(detection.values, shape, order, row);
	const scores = { values, kind, ...(missingMass !== undefined && { missingMass }) };
	yield;
	if (values.length > LONG) yield* rehearsal(found, row, scores, temperature, theme);
	const distribution = distributionOf(scores, temperature);
	yield;
	const linear = linearNormalize(values);
	const shown = { found, row, scores, distribution, linear, temperature };
	yield;
	const text = [figuresLine(shown), links(shown, token), ...remarks(shown)].join('\n\n');
	yield;
	const picture = pictureOf(shown, theme);
	const fits = picture.length + text.length <= LONGEST_MARKDOWN;
	const markdown = new vscode.MarkdownString(fits && picture !== '' ? `${picture}\n\n${text}` : text);
	markdown.isTrusted = {
		enabledCommands: [
			'logitscope.visualizeAtCursor',
			'logitscope.lockSideView',
			'logitscope.copySoftmaxAs',
			'logitscope.readArrayAs',
		],
	};
	return markdown;
}

/** The work on the beginnings of a row, once. */
function* rehearsal(
	found: FoundArray,
	row: number,
	scores: Scores & { readonly values: Float64Array },
	temperature: number,
	theme: ThemeKind,
): Steps<void> {
	if (isRehearsed) return;
	isRehearsed = true;
	for (const length of REHEARSALS) {
		const values = scores.values.subarray(0, length);
		const part = { ...scores, values };
		const distribution = distributionOf(part, temperature);
		const shown = { found, row, scores: part, distribution, linear: linearNormalize(values), temperature };
		figuresLine(shown);
		pictureOf(shown, theme);
		yield;
	}
}

function pictureOf({ found, scores, distribution, linear, temperature }: Shown, theme: ThemeKind): string {
	const { labels } = found.detection;
	const { values, kind } = scores;
	const gaps = found.gaps.entries;
	const input = { values, kind, distribution, temperature, linear, ...(labels && { labels }), gaps, t };
	const picture = hoverPicture(input, HOVER_PALETTES[theme]);
	if (!picture) return '';
	const parts =
		distribution.state === 'distribution'
			? [summarySentence(distribution, labels, t), linearFailure(input)]
			: [t('{0} values', formatCount(values.length))];
	const summary = parts.filter(part => part !== undefined).join('. ');
	const data = base64(picture.svg);
	return `![${escapeMarkdown(summary)}](data:image/svg+xml;base64,${data}|width=${picture.width},height=${picture.height})`;
}

function figuresLine({ found, row, scores, distribution, temperature }: Shown): string {
	const { shape, labels, kind, truncated } = found.detection;
	const { values } = scores;
	const size = sizeName(kind, shape, t);
	const unlisted = distribution.state === 'distribution' && distribution.others > 0 ? ` + ${t('unlisted')}` : '';
	const figures = [
		`**${rowCount(shape) > 1 ? `${size} · ${t('row {0}', rowName(found.detection, row))}` : size}**${unlisted}`,
	];
	if (truncated) figures.push(t('values left out'));
	if (distribution.state === 'distribution') {
		const { argmax, topProbability, entropyNats, perplexity } = figuresOf(distribution);
		const least = boundSign(distribution);
		const label = labels?.[argmax];
		const name = label === undefined ? `[${argmax}]` : escapeMarkdown(quoted(plainLabel(label), t));
		const score = formatScore(values[argmax] ?? Number.NaN);
		figures.push(
			t('top {0} = {1}, p = {2}', name, score, `**${formatProbability(topProbability)}**`),
			t('entropy {0} nats', least + formatEntropy(entropyNats)),
			t('perplexity {0}', least + formatFigure(perplexity)),
		);
		if (temperature !== 1) figures.push(temperatureLabel(temperature, t));
	}
	const alongText = kind === 'sequence' ? sequenceFigures(values) : undefined;
	if (alongText) {
		figures.push(t('mean surprisal {0} nats', formatFigure(alongText.meanSurprisalNats)));
		figures.push(t('perplexity {0}', formatFigure(alongText.perplexity)));
	}
	return figures.join(' · ');
}

/** The sentences for what is undefined or odd. */
function remarks({ found, scores, distribution, temperature }: Shown): string[] {
	const { reason, truncated, labels } = found.detection;
	const { kind } = scores;
	const sentences: string[] = [];
	if (truncated) sentences.push(t('The text leaves values out (…): this is not the whole array.'));
	if (found.definitionOf !== undefined) {
		sentences.push(t('{0}, defined in {1}', plainLabel(found.definitionOf), plainLabel(titleOf(found))));
	}
	if (distribution.state === 'undefined') sentences.push(undefinedSentence(distribution.reason, labels, t));
	if (kind !== 'logits' || found.kindChosen) sentences.push(t(reason));
	const listedOnly = listedOnlySentence(scores, temperature, t);
	if (listedOnly !== undefined) sentences.push(listedOnly);
	for (const note of remarkableNotes(found.detection)) sentences.push(noteSentence(note, t));
	return sentences.map(sentence => escapeMarkdown(sentence));
}

function links({ distribution }: Shown, token: string): string {
	const argument = encodeURIComponent(JSON.stringify([token]));
	const link = (title: string, tooltip: string, command: string): string =>
		`[${title}](command:${command}?${argument} "${tooltip}")`;
	const copy = link(t('Copy'), t('Copy its softmax in a format of your choice'), 'logitscope.copySoftmaxAs');
	return [
		link(t('Open'), t('Show this array in the panel'), 'logitscope.visualizeAtCursor'),
		link(t('Lock'), t('Keep the side view on this array'), 'logitscope.lockSideView'),
		...(distribution.state === 'distribution' ? [copy] : []),
		link(t('Read as…'), t('Say what kind of numbers these are'), 'logitscope.readArrayAs'),
	].join(' · ');
}

/** Base64 of a text's UTF-8 bytes, in every host. */
function base64(text: string): string {
	let bytes = '';
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
