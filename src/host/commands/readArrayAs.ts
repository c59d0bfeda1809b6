import * as vscode from 'vscode';
import type { Kind } from '../../core/detect/detection.ts';
import { kindName, kinds } from '../../core/present/kindName.ts';
import type { KindChoice } from '../../protocol/messages.ts';
import type { FoundArray } from '../sources/foundArray.ts';
import { firstOf, type ShownArrays } from '../sources/shownArrays.ts';

/** Asks what the numbers are to be read as, and has it remembered for these arrays. */
export async function readArrayAs(shown: ShownArrays): Promise<void> {
	const first = firstOf(shown);
	const picked = await vscode.window.showQuickPick(itemsOf(first), {
		title: vscode.l10n.t('Read these numbers as…'),
		placeHolder: vscode.l10n.t('It is remembered for this array'),
	});
	if (!picked) return;
	for (const { arrays, document, detected } of shown.arrays) arrays.kinds.choose(document, detected, picked.choice);
}

interface Item extends vscode.QuickPickItem {
	readonly choice: KindChoice;
}

function itemsOf({ detection, detected, kindChosen }: FoundArray): readonly Item[] {
	const { t } = vscode.l10n;
	const automatic = {
		label: t('Automatic'),
		description: kindName(detected.kind, t),
		detail: t(detected.reason),
		choice: 'auto' as const,
		iconPath: mark(!kindChosen),
	};
	const items = kinds.map(kind => ({
		label: kindName(kind, t),
		description: meaningOf(kind),
		choice: kind,
		iconPath: mark(kindChosen && kind === detection.kind),
	}));
	return [automatic, ...items];
}

function mark(isCurrent: boolean): vscode.ThemeIcon {
	return new vscode.ThemeIcon(isCurrent ? 'check' : 'blank');
}

/** What is drawn for a kind. */
function meaningOf(kind: Kind): string {
	const { t } = vscode.l10n;
	switch (kind) {
		case 'logits':
			return t('softmax(x/T)');
		case 'logprobs':
			return t('eˣ, and what is missing from 1');
		case 'probabilities':
			return t('as they are');
		case 'percent':
			return t('as they are, out of 100');
		case 'independent':
			return t('each stands alone: no softmax');
		case 'sequence':
			return t('log-probabilities along a text: surprisal, no softmax');
		case 'other':
			return t('no scores: nothing is shown unasked');
		default:
			return kind satisfies never;
	}
}
