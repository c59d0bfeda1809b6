import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openText } from './hovers.ts';
import { InstrumentedExtension } from './instrumentedExtension.ts';
import { startedCopy } from './startedCopy.ts';

const TEXT = `far = [1.5, 2]



matrix = [[1.5, 2, 3], [4.5, 5, 6]]

consume([7.5, 8, ..., 9])
`;

describe('the list of arrays nearby', () => {
	it('has the nearest first, each with its name, size and line', async () => {
		const extension = await startedCopy();
		try {
			const asked = extension.answer('showQuickPick', undefined);
			const editor = await openText(TEXT);
			editor.selection = new vscode.Selection(5, 0, 5, 0);
			await vscode.commands.executeCommand(InstrumentedExtension.renamed('logitscope.visualizeAtCursor'));
			const [items] = asked[0] as [readonly vscode.QuickPickItem[]];
			assert.deepEqual(
				items.map(({ label, description }) => [label, description]),
				[
					['matrix', '[1.5, 2, 3, 4.5, 5, 6] · 2 × 3 logits · line 5'],
					['[7.5, 8, …, 9]', '3 logits · line 7'],
					['far', '[1.5, 2] · 2 logits · line 1'],
				],
			);
		} finally {
			extension.dispose();
		}
	});
});
