/** A replacement in a text, in offsets before the edit, as `vscode.TextDocumentContentChangeEvent` has it. */
export interface Replacement {
	readonly rangeOffset: number;
	readonly rangeLength: number;
	readonly text: string;
}

/**
 * Where an offset stands after an edit of several replacements, none of which overlap. What stood inside replaced text
 * moves to its end, at most as far as the new text reaches. Text inserted right at the offset pushes it on.
 */
export function offsetAfter(offset: number, replacements: readonly Replacement[]): number {
	let moved = offset;
	for (const { rangeOffset, rangeLength, text } of replacements) {
		if (rangeOffset + rangeLength <= offset) moved += text.length - rangeLength;
		else if (rangeOffset < offset) moved += Math.min(0, text.length - (offset - rangeOffset));
	}
	return moved;
}
