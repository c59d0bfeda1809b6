import * as vscode from 'vscode';
import type { Replacement } from './offsetEdits.ts';

/**
 * What an edit replaced. Of other line ends VS Code tells as of another text for the whole document: here every line end
 * is replaced by itself, so that what stands between them keeps its place. O(lines) then.
 */
export function replacementsOf(
	document: vscode.TextDocument,
	changes: readonly vscode.TextDocumentContentChangeEvent[],
): readonly Replacement[] {
	const [first] = changes;
	if (changes.length !== 1 || first === undefined || !isOfLineEnds(document, first)) return changes;
	const length = document.eol === vscode.EndOfLine.CRLF ? 2 : 1;
	const replacement = { rangeLength: 3 - length, text: length === 2 ? '\r\n' : '\n' };
	const { text } = first;
	const replacements: Replacement[] = [];
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
		// every line end before it has grown or shrunk by one
		const rangeOffset = end + 1 - length - (length === 2 ? 1 : -1) * replacements.length;
		replacements.push({ rangeOffset, ...replacement });
	}
	return replacements;
}

/** Whether all of a text is replaced by one that has as many lines and differs by one character in each line end. */
function isOfLineEnds(
	document: vscode.TextDocument,
	{ range, rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent,
): boolean {
	const last = document.lineCount - 1;
	return (
		last > 0 &&
		rangeOffset === 0 &&
		range.end.line === last &&
		range.end.character === document.lineAt(last).text.length &&
		text.length - rangeLength === (document.eol === vscode.EndOfLine.CRLF ? last : -last)
	);
}
