/** A replacement in a text, in offsets before the edit, as `vscode.TextDocumentContentChangeEvent` has it. */
export interface Replacement {
	readonly rangeOffset: number;
	readonly rangeLength: number;
	readonly text: string;
}

/** A half-open stretch of a text. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * Where an offset stands after an edit of several replacements, none of which overlap. What stood inside replaced text
 * stays as far from its start as the new text reaches. Text inserted right at the offset pushes it on, unless it
 * `stays`.
 */
export function offsetAfter(offset: number, replacements: readonly Replacement[], stays = false): number {
	let moved = offset;
	for (const { rangeOffset, rangeLength, text } of replacements) {
		const end = rangeOffset + rangeLength;
		const insertedHere = rangeLength === 0 && rangeOffset === offset;
		if (end <= offset && !(insertedHere && stays)) moved += text.length - rangeLength;
		else if (rangeOffset < offset) moved += Math.min(0, text.length - (offset - rangeOffset));
	}
	return moved;
}

/**
 * Where a stretch of text stands after an edit: it takes in what is typed inside it, not what is typed at its ends. It
 * is empty once a replacement that reaches beyond it on both sides has wiped it out.
 */
export function stretchAfter({ start, end }: Stretch, replacements: readonly Replacement[]): Stretch {
	const moved = { start: offsetAfter(start, replacements), end: offsetAfter(end, replacements, true) };
	const wiped = replacements.some(
		({ rangeOffset, rangeLength }) => rangeOffset < start && rangeOffset + rangeLength > end,
	);
	return wiped || moved.end < moved.start ? { start: moved.start, end: moved.start } : moved;
}
