import * as vscode from 'vscode';
import type { Detection } from '../../core/detect/detection.ts';
import type { TemperatureSetting } from '../../core/math/temperature.ts';
import { type CopyChoice, type CopyFormat, copyFormats, copyText } from '../../core/present/copyFormats.ts';
import { type Distribution, distributionOf } from '../../core/present/distribution.ts';
import { rowOf } from '../../core/present/rows.ts';
import { formatCount } from '../../core/present/formatNumber.ts';
import { temperatureLabel, undefinedSentence } from '../../core/present/sentences.ts';

const { t } = vscode.l10n;

/** How long the status bar says that something was copied, in ms. */
const CONFIRMATION = 4000;

/** What stands behind a format in the list: how the numbers look. */
const SAMPLES: Readonly<Record<CopyFormat, string>> = {
	numpy: 'np.array([…])',
	pytorch: 'torch.tensor([…])',
	python: '[…]',
	json: '[…]',
	csv: 'index,label,logit,probability',
	tsv: 'index ⇥ label ⇥ logit ⇥ probability',
	markdown: '| index | label | logit | probability |',
};

/**
 * Puts the probabilities of a row on the clipboard, in a format that it asks for; or what is chosen already, which may be
 * the scores.
 */
export async function copyRow(
	detection: Detection,
	row: number,
	temperature: TemperatureSetting,
	choice?: CopyChoice,
): Promise<void> {
	const { shape, order, labels } = detection;
	const values = rowOf(detection.values, shape, order, row);
	const distribution = choice?.numbers === 'scores' ? undefined : softmaxOf(detection, values, temperature);
	if (distribution !== undefined && distribution.state !== 'distribution') {
		const reason = distribution.state === 'undefined' ? undefinedSentence(distribution.reason, labels, t) : '';
		await vscode.window.showWarningMessage(t('Nothing to copy: {0}', reason));
		return;
	}
	const format = choice?.format ?? (await askFormat(temperature));
	if (format === undefined) return;
	const probabilities = distribution && { probabilities: distribution.probabilities };
	await vscode.env.clipboard.writeText(copyText(format, { values, ...probabilities, ...(labels && { labels }) }));
	const count = formatCount(values.length);
	const { name } = copyFormats.find(known => known.format === format)!;
	const copied = probabilities
		? t('{0} probabilities copied as {1}', count, name)
		: t('{0} numbers copied as {1}', count, name);
	vscode.window.setStatusBarMessage(values.length === 1 ? t('1 number copied as {0}', name) : copied, CONFIRMATION);
}

/** Who asks for the softmax of scores that are no distribution gets it. */
function softmaxOf(
	{ kind, missingMass }: Detection,
	values: Float64Array,
	temperature: TemperatureSetting,
): Distribution {
	const asLogits = kind === 'independent' || kind === 'sequence';
	const mass = missingMass === undefined ? {} : { missingMass };
	return distributionOf({ values, kind: asLogits ? 'logits' : kind, ...mass }, temperature);
}

async function askFormat(temperature: TemperatureSetting): Promise<CopyFormat | undefined> {
	const title = t('Copy softmax at {0} as…', temperatureLabel(temperature, t));
	const items = copyFormats.map(({ format, name }) => ({ label: name, description: SAMPLES[format], format }));
	return (await vscode.window.showQuickPick(items, { title }))?.format;
}
