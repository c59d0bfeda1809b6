import * as vscode from 'vscode';
import { numberBefore } from '../../core/detect/numberAt.ts';
import { linearNormalize } from '../../core/math/linear.ts';
import { type Distribution, distributionOf, type Scores } from '../../core/present/distribution.ts';
import { escapeMarkdown, escapeMarkdownSentence } from '../../core/present/escape.ts';
import { figuresOf } from '../../core/present/figures.ts';
import { formatFigure, formatProbability, formatScore } from '../../core/present/formatNumber.ts';
import { hoverPicture } from '../../core/present/hoverPicture.ts';
import { HOVER_PALETTES, type ThemeKind } from '../../core/present/palettes.ts';
import { remarkableNotes } from '../../core/present/remarkableNotes.ts';
import { rowAt, rowCount, rowOf } from '../../core/present/rows.ts';
import {
	linearSentence,
	listedOnlySentence,
	noteSentence,
	summarySentence,
	temperatureLabel,
	undefinedSentence,
} from '../../core/present/sentences.ts';
import type { FoundArray } from '../sources/foundArray.ts';

const { t } = vscode.l10n;

/** VS Code cuts a hover at 100,000 characters, pictures included, and then shows the rest of a picture as text. */
const LONGEST_MARKDOWN = 60_000;

/** One row of an array and what is known of it: everything that a hover shows. */
interface Shown {
	readonly found: FoundArray;
	readonly row: number;
	readonly scores: Scores;
	readonly distribution: Distribution;
	readonly temperature: number;
}

/**
 * The hover over an array: the picture, one line of figures, what is wrong or odd, and the links. Links carry `token`
 * only; whatever comes from the document is escaped.
 */
export function hoverMarkdown(
	found: FoundArray,
	temperature: number,
	theme: ThemeKind,
	token: string,
): vscode.MarkdownString {
	const { detection, offset } = found;
	const { shape, order, kind, missingMass } = detection;
	const row = rowAt(shape, order, numberBefore(detection, offset));
	const values = rowOf(detection.values, shape, order, row);
	const scores = { values, kind, ...(missingMass !== undefined && { missingMass }) };
	const shown = { found, row, scores, distribution: distributionOf(scores, temperature), temperature };

	const text = [figuresLine(shown), ...remarks(shown), links(token)].join('\n\n');
	const picture = pictureOf(shown, theme);
	const fits = picture.length + text.length <= LONGEST_MARKDOWN;
	const markdown = new vscode.MarkdownString(fits && picture !== '' ? `${picture}\n\n${text}` : text);
	markdown.isTrusted = {
		enabledCommands: ['logitscope.visualizeAtCursor', 'logitscope.lockSideView', 'logitscope.copySoftmaxAs'],
	};
	return markdown;
}

function pictureOf({ found, scores, distribution, temperature }: Shown, theme: ThemeKind): string {
	const { labels } = found.detection;
	const { values, kind } = scores;
	const linear = linearNormalize(values);
	const input = { values, kind, distribution, temperature, linear, ...(labels && { labels }), t };
	const picture = hoverPicture(input, HOVER_PALETTES[theme]);
	if (!picture) return '';
	const summary =
		distribution.state === 'distribution' ? summarySentence(distribution, labels, t) : t('{0} values', values.length);
	const data = base64(picture.svg);
	return `![${escapeMarkdownSentence(summary)}](data:image/svg+xml;base64,${data}|width=${picture.width},height=${picture.height})`;
}

function figuresLine({ found, row, scores, distribution, temperature }: Shown): string {
	const { shape, labels } = found.detection;
	const { values } = scores;
	const size =
		rowCount(shape) > 1
			? t('{0} · row {1}', shape.join(' × '), row + 1)
			: values.length === 1
				? t('1 value')
				: t('{0} values', new Intl.NumberFormat(vscode.env.language).format(values.length));
	const figures = [`**${size}**`];
	if (distribution.state === 'distribution') {
		const { argmax, topProbability, entropyNats, perplexity } = figuresOf(distribution);
		const label = labels?.[argmax];
		const name = label === undefined ? `[${argmax}]` : escapeMarkdown(label);
		const score = formatScore(values[argmax] ?? Number.NaN);
		figures.push(
			t('top {0} = {1}, p = {2}', name, score, `**${formatProbability(topProbability)}**`),
			t('entropy {0} nats', formatFigure(entropyNats)),
			t('perplexity {0}', formatFigure(perplexity)),
		);
		if (temperature !== 1) figures.push(temperatureLabel(temperature, t));
	}
	return figures.join(' · ');
}

/** The sentences for what is undefined or odd. */
function remarks({ found, scores, distribution, temperature }: Shown): string[] {
	const { reason, truncated } = found.detection;
	const { values, kind } = scores;
	const sentences: string[] = [];
	if (distribution.state === 'undefined') sentences.push(undefinedSentence(distribution.reason, t));
	if (kind === 'logits') {
		const linear = linearSentence(linearNormalize(values).verdict, values, t);
		if (linear !== undefined && distribution.state === 'distribution') sentences.push(linear);
	} else {
		sentences.push(t(reason));
	}
	const listedOnly = listedOnlySentence(scores, temperature, t);
	if (listedOnly !== undefined) sentences.push(listedOnly);
	if (truncated) sentences.push(t('The text leaves values out (…): this is not the whole array.'));
	for (const note of remarkableNotes(found.detection)) sentences.push(noteSentence(note, t));
	return sentences.map(sentence => escapeMarkdownSentence(sentence));
}

function links(token: string): string {
	const argument = encodeURIComponent(JSON.stringify([token]));
	const link = (title: string, tooltip: string, command: string): string =>
		`[${title}](command:${command}?${argument} "${tooltip}")`;
	return [
		link(t('Open'), t('Show this array in the panel'), 'logitscope.visualizeAtCursor'),
		link(t('Lock'), t('Keep the side view on this array'), 'logitscope.lockSideView'),
		link(t('Copy'), t('Copy its softmax in a format of your choice'), 'logitscope.copySoftmaxAs'),
	].join(' · ');
}

/** Base64 of a text's UTF-8 bytes, in every host. */
function base64(text: string): string {
	let bytes = '';
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
