import { isDigit } from '../characters.ts';

/** A number as JSON, Python and C write it. */
export const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
/** What may end a number of C, Java, C# and Rust without changing its value. */
export const numberSuffix = /(?:[fFdDmM]|_?f(?:16|32|64))(?![\w.])/y;
/** A name, with dots or colons for its path. */
export const word = /[-+]?[\p{L}\p{Nl}_$][\p{L}\p{N}\p{M}_$]*(?:(?:\.|::)[\p{L}_$][\p{L}\p{N}\p{M}_$]*)*/uy;

/** The name that touches an opening bracket from the left. */
export function nameBefore(text: string, open: number): { readonly start: number; readonly text: string } {
	const name = /[A-Za-z_$][\w$.]*$/.exec(text.slice(Math.max(0, open - longestName), open))?.[0] ?? '';
	return { start: open - name.length, text: name };
}

const longestName = 64;

/** What a sticky pattern matches at a position. */
export function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
	pattern.lastIndex = position;
	return pattern.exec(text)?.[0];
}

/** True for what a key or value may touch from behind: an opening bracket, a comma, the end of an arrow. */
export function isBeforeEntry(c: number): boolean {
	return c === 0x7b || c === 0x5b || c === 0x28 || c === 0x2c || c === 0x3e;
}

/** True for a unit that a name may hold. */
export function isWordUnit(c: number): boolean {
	return isDigit(c) || ((c | 0x20) - 0x61) >>> 0 < 26 || c === 0x5f || c === 0x24 || c > 0x7f;
}
