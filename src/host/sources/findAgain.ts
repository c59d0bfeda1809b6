import * as vscode from 'vscode';
import type { SourceKey } from '../../protocol/subject.ts';
import type { EditorArrays } from './editorArrays.ts';
import type { FoundArray } from './foundArray.ts';

/** Opens the document of a stored place and reads the array there; `undefined` when either is gone. */
export async function findAgain(
	arrays: () => Promise<EditorArrays>,
	{ uri, offset }: SourceKey,
	log: vscode.LogOutputChannel,
): Promise<FoundArray | undefined> {
	try {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
		return (await arrays()).at(document, offset);
	} catch (error) {
		log.warn(`An array could not be found again: ${String(error)}`);
		return undefined;
	}
}
