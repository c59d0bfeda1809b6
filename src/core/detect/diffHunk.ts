import { languageNamed } from './fence.ts';

/** One side of a hunk of a diff: the stretch from `start` with the marks and the other side's lines blanked out. */
export interface DiffHunk {
	readonly start: number;
	readonly text: string;
	/** That of the file's name. */
	readonly languageId: string;
}

const hunkHead = /^@@.*$/gm;
const nextHead = /^(?:@@|diff |--- |Index: )/gm;
const fileName = /^(?:\+\+\+|---) .*?\.(\w+)[ \t]*\r?$/gm;

/**
 * The hunk around `offset`, as it was where the cursor stands on a removed line, and as it becomes elsewhere: a mark
 * is no sign, and old numbers are not beside new ones. Undefined outside hunks. Cost: linear from `from` to the hunk's end.
 */
export function diffHunkAt(text: string, from: number, offset: number): DiffHunk | undefined {
	const before = text.slice(from, offset);
	const head = [...before.matchAll(hunkHead)].at(-1);
	if (head === undefined || head.index + head[0].length === before.length) return undefined;
	const start = from + head.index + head[0].length + 1;
	nextHead.lastIndex = start;
	const end = nextHead.exec(text)?.index ?? text.length;
	if (offset >= end && end < text.length) return undefined;
	const removed = text.charAt(text.lastIndexOf('\n', offset - 1) + 1) === '-';
	const side = text
		.slice(start, end)
		.replaceAll(removed ? /^\+.*$/gm : /^-.*$/gm, line => ' '.repeat(line.length))
		.replaceAll(/^[-+]/gm, ' ');
	const extension = [...before.matchAll(fileName)].at(-1)?.[1] ?? '';
	return { start, text: side, languageId: languageNamed(extension) };
}
