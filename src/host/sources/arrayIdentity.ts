/** What tells an array from the others of its document when nothing is known of what was edited meanwhile. */
export interface ArrayIdentity {
	/** The text before it on its line, cut to what is nearest: `logits = `. */
	readonly before: string;
	/** `3×4` */
	readonly shape: string;
	/** How many places earlier in the document read the same up to the array's first character. */
	readonly ordinal: number;
}

const LONGEST_BEFORE = 80;

/** The identity of the array that starts at an offset. Cost: a search through the text before it. */
export function identityOf(text: string, start: number, shape: readonly number[]): ArrayIdentity {
	const near = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
	const line = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
	const before = line.trimStart();
	// an array that begins its line is told by the line break
	const opening = (before === '' ? (near.at(-line.length - 1) ?? '') + line : before) + text.slice(start, start + 1);
	return { before, shape: shape.join('×'), ordinal: occurrences(text, opening, start - opening.length + 1) };
}

export function sameIdentity(one: ArrayIdentity, other: ArrayIdentity): boolean {
	return one.before === other.before && one.shape === other.shape && one.ordinal === other.ordinal;
}

function occurrences(text: string, sought: string, end: number): number {
	let count = 0;
	for (let at = text.indexOf(sought); at >= 0 && at < end; at = text.indexOf(sought, at + sought.length)) count++;
	return count;
}
