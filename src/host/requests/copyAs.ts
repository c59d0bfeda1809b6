import * as vscode from 'vscode';
import { codeText } from '../../core/present/copyFormats.ts';
import { formatCount } from '../../core/present/formatNumber.ts';
import type { CodeFormat } from '../../protocol/messages.ts';

const NAMES: Readonly<Record<CodeFormat, string>> = { numpy: 'NumPy', pytorch: 'PyTorch', json: 'JSON' };
/** How long the status bar says that something was copied, in ms. */
const CONFIRMATION = 4000;

/** Puts numbers on the clipboard, as code. */
export async function copyAs(format: CodeFormat, values: Float64Array): Promise<void> {
	await vscode.env.clipboard.writeText(codeText(format, values));
	const { t } = vscode.l10n;
	const message =
		values.length === 1
			? t('1 number copied as {0}', NAMES[format])
			: t('{0} numbers copied as {1}', formatCount(values.length), NAMES[format]);
	vscode.window.setStatusBarMessage(message, CONFIRMATION);
}
