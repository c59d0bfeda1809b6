import * as vscode from 'vscode';
import type { Explanation } from '../../core/detect/explainAt.ts';

/**
 * Why a command found no array at the cursor. An element that is no constant is named by its place, not by its text:
 * messages render links, and the text of a document is not to be trusted with one.
 */
export function unfoundMessage(unfound: Explanation, document: vscode.TextDocument): string {
	const { t } = vscode.l10n;
	switch (unfound.type) {
		case 'element': {
			const { line, character } = document.positionAt(unfound.range.start);
			return t(
				'No array of constants at the cursor: the element at line {0}, column {1} is no number.',
				line + 1,
				character + 1,
			);
		}
		case 'unclosed':
			return t('No array at the cursor: its bracket is not closed.');
		case 'mismatch':
			return t('No array at the cursor: its brackets do not match.');
		case 'empty':
			return t('The array at the cursor is empty.');
		case 'nothing':
			return t(
				'No array of numbers at the cursor. Logitscope looks for lists, tensors and printed arrays such as [2, 4, 2, 1].',
			);
		case 'far':
			return t('No array at the cursor: if one begins more than 128 KB before it, put the cursor nearer to its start.');
		case 'ragged':
			return t('The rows here differ in length: put the cursor on a number of one of them.');
		default:
			return unfound satisfies never;
	}
}
