import * as vscode from 'vscode';
import type { SourceKey } from '../../protocol/subject.ts';
import type { EditorArrays } from './editorArrays.ts';
import type { FoundArray } from './foundArray.ts';

/** Opens the document of a stored place and reads the array there; `undefined` when either is gone. */
export async function findAgain(
	arrays: () => Promise<EditorArrays>,
	{ uri, offset, selectionEnd }: SourceKey,
	log: vscode.LogOutputChannel,
): Promise<FoundArray | undefined> {
	try {
		const address = vscode.Uri.parse(uri, true);
		// opening an untitled document that is gone would make a new one
		if (address.scheme === 'untitled' && !hasTab(address)) return undefined;
		const document = await vscode.workspace.openTextDocument(address);
		const reader = await arrays();
		return await (selectionEnd === undefined
			? reader.at(document, offset)
			: reader.inSelection(document, { start: offset, end: selectionEnd }));
	} catch (error) {
		log.warn(`An array could not be found again: ${String(error)}`);
		return undefined;
	}
}

function hasTab(uri: vscode.Uri): boolean {
	return vscode.window.tabGroups.all.some(({ tabs }) =>
		tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
	);
}
