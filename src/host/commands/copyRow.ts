import * as vscode from 'vscode';
import type { Detection } from '../../core/detect/detection.ts';
import type { TemperatureSetting } from '../../core/math/temperature.ts';
import { type CopyFormat, copyText } from '../../core/present/copyFormats.ts';
import { distributionOf } from '../../core/present/distribution.ts';
import { rowOf } from '../../core/present/rows.ts';
import { formatCount } from '../../core/present/formatNumber.ts';
import { temperatureLabel, undefinedSentence } from '../../core/present/sentences.ts';

const FORMATS: readonly (vscode.QuickPickItem & { readonly format: CopyFormat })[] = [
	{ label: 'JSON', description: '[…]', format: 'json' },
	{ label: 'Python', description: '[…]', format: 'python' },
	{ label: 'NumPy', description: 'np.array([…])', format: 'numpy' },
	{ label: 'CSV', description: 'index,label,logit,probability', format: 'csv' },
	{ label: 'Markdown', description: '| index | label | logit | probability |', format: 'markdown' },
	{ label: 'TSV', description: 'index ⇥ label ⇥ logit ⇥ probability', format: 'tsv' },
];

/** How long the status bar says that something was copied, in ms. */
const CONFIRMATION = 4000;

/** Asks for a format and puts the probabilities of a row on the clipboard. */
export async function copyRow(detection: Detection, row: number, temperature: TemperatureSetting): Promise<void> {
	const { shape, order, labels, missingMass } = detection;
	const values = rowOf(detection.values, shape, order, row);
	// whoever asks for the softmax of scores that are no distribution gets it
	const isDistribution = detection.kind !== 'independent' && detection.kind !== 'sequence';
	const kind = isDistribution ? detection.kind : 'logits';
	const scores = { values, kind, ...(missingMass !== undefined && { missingMass }) };
	const distribution = distributionOf(scores, temperature);
	if (distribution.state !== 'distribution') {
		const reason =
			distribution.state === 'undefined' ? undefinedSentence(distribution.reason, detection.labels, vscode.l10n.t) : '';
		await vscode.window.showWarningMessage(vscode.l10n.t('Nothing to copy: {0}', reason));
		return;
	}
	const title = vscode.l10n.t('Copy softmax at {0} as…', temperatureLabel(temperature, vscode.l10n.t));
	const choice = await vscode.window.showQuickPick(FORMATS, { title });
	if (!choice) return;
	const { probabilities } = distribution;
	await vscode.env.clipboard.writeText(copyText(choice.format, { probabilities, values, ...(labels && { labels }) }));
	const copied = vscode.l10n.t('{0} probabilities copied as {1}', formatCount(probabilities.length), choice.label);
	vscode.window.setStatusBarMessage(copied, CONFIRMATION);
}
