import type { Steps } from '../../steps.ts';
import { indexWithin } from '../indexWithin.ts';
import type { Place } from '../place.ts';
import { isEscaped } from '../stringText.ts';
import { type Escapes, quotedView, type Stretch } from './quotedView.ts';
import type { TextView } from './textView.ts';

/**
 * The text that the string or comment whose inside the place is stands for: escapes decoded, the marks of comment lines
 * taken away, and lines joined that a notebook keeps as the strings of a list. Undefined where that is the text as it
 * stands. Cost: linear in `reach`, the units before and behind the cursor that are read.
 */
export function* quotedInside(
	view: TextView,
	{ source, cursor, traits }: Place,
	reach: number,
): Steps<TextView | undefined> {
	const { text } = view;
	const position = source.base + cursor;
	const stretch = {
		start: Math.max(source.base, position - reach),
		end: Math.min(source.base + source.length, position + reach),
	};
	if (!traits.escapedSpace) {
		const lines = commentLines(text, stretch);
		return lines.length > 1 ? yield* quotedView(view, lines, 'none') : undefined;
	}
	const lines = stringLines(text, stretch);
	if (lines.length === 1 && !text.slice(stretch.start, stretch.end).includes('\\')) return undefined;
	return yield* quotedView(view, [fromSureStart(text, lines[0]!, source.base), ...lines.slice(1)], 'backslash');
}

/**
 * The text around a cursor with escaped quotes nearby, up to the next quotes that are not escaped, or to the ends of its
 * line: what it stands for when read as the inside of a string. Undefined where no escaped key is near.
 */
export function* quotedAround(view: TextView, position: number, reach: number): Steps<TextView | undefined> {
	const near = view.text.slice(Math.max(0, position - nearby), position + nearby);
	const escapes: Escapes | undefined = escapedKey.test(near)
		? 'backslash'
		: doubledKey.test(near)
			? 'doubled'
			: undefined;
	if (escapes === undefined) return undefined;
	const first = Math.max(0, position - reach);
	let start = position;
	while (start > first && !isEnd(view.text, start - 1, escapes)) start -= 1 + pairBefore(view.text, start, escapes);
	yield;
	const last = Math.min(view.text.length, position + reach);
	let end = position;
	while (end < last && !isEnd(view.text, end, escapes)) end += 1 + pairBehind(view.text, end, escapes);
	yield;
	return yield* quotedView(view, [fromSureStart(view.text, { start, end }, start)], escapes);
}

const nearby = 1024;
const escapedKey = /\\["'][A-Za-z_]\w{0,63}\\["']\s{0,8}[:,}\]]/;
const doubledKey = /""[A-Za-z_]\w{0,63}""\s{0,8}:/;

/**
 * The first brackets with a key, as no string in JSON or Python can have them: a quote ends the string there, and a word
 * may not follow. Where text is read from its middle, it is read from there.
 */
export const sureRecord = /\{\s{0,64}(\\{0,7}["'])[A-Za-z_]\w{0,63}\1\s{0,8}:|\b[A-Z]\w{0,63}\([a-z_]\w{0,63}=/;

function fromSureStart(text: string, stretch: Stretch, whole: number): Stretch {
	if (stretch.start === whole) return stretch;
	const skipped = text.slice(stretch.start, stretch.end).search(sureRecord);
	return { start: stretch.start + Math.max(0, skipped), end: stretch.end };
}

function isEnd(text: string, position: number, escapes: Escapes): boolean {
	const c = text.charCodeAt(position);
	if (c === 0x0a || c === 0x0d) return true;
	if (c !== 0x22) return false;
	if (escapes === 'doubled') return text.charCodeAt(position + 1) !== 0x22 && text.charCodeAt(position - 1) !== 0x22;
	return !isEscaped(text, position);
}

function pairBefore(text: string, position: number, escapes: Escapes): number {
	return escapes === 'doubled' && text.slice(position - 2, position) === '""' ? 1 : 0;
}

function pairBehind(text: string, position: number, escapes: Escapes): number {
	return escapes === 'doubled' && text.startsWith('""', position) ? 1 : 0;
}

/** The lines of a comment without the marks at their beginnings. */
function commentLines(text: string, { start, end }: Stretch): Stretch[] {
	const lines: Stretch[] = [];
	for (let i = start; i < end; ) {
		const found = indexWithin(text, '\n', i, end);
		const next = found < 0 ? end : found + 1;
		const mark = /^[ \t]*(?:\/\/+|#+|--+|%+|;+|\*+(?!\/)|!)?/.exec(text.slice(i, Math.min(next, i + 64)))![0].length;
		lines.push({ start: i + mark, end: next });
		i = next;
	}
	return lines;
}

/** How far the other lines of a text in a list of strings are followed, both ways. */
const mostLines = 2 ** 16;

/** The string itself, and those before and behind it in a list of strings that end with `\n`: the lines of one text. */
function stringLines(text: string, stretch: Stretch): Stretch[] {
	const lines = [stretch];
	for (let { start } = stretch; stretch.start - start < mostLines; start = lines[0]!.start) {
		const gap = /\\n"\s{0,80},\s{0,80}"$/.exec(text.slice(Math.max(0, start - 200), start));
		if (gap === null) break;
		const end = start - gap[0].length + 2;
		const open = quoteBefore(text, end);
		if (open < 0) break;
		lines.unshift({ start: open + 1, end });
	}
	for (let { end } = stretch; end - stretch.end < mostLines; end = lines.at(-1)!.end) {
		const gap = /^"\s{0,80},\s{0,80}"/.exec(text.slice(end, end + 200));
		if (gap === null || text.slice(end - 2, end) !== '\\n') break;
		const open = end + gap[0].length;
		const close = quoteBehind(text, open);
		if (close < 0) break;
		lines.push({ start: open, end: close });
	}
	return lines;
}

function quoteBefore(text: string, position: number): number {
	for (let i = position - 1; i >= Math.max(0, position - mostLines); i--) {
		const c = text.charCodeAt(i);
		if (c === 0x0a) return -1;
		if (c === 0x22 && !isEscaped(text, i)) return i;
	}
	return -1;
}

function quoteBehind(text: string, position: number): number {
	for (let i = position; i < Math.min(text.length, position + mostLines); i++) {
		const c = text.charCodeAt(i);
		if (c === 0x0a) return -1;
		if (c === 0x5c) i++;
		else if (c === 0x22) return i;
	}
	return -1;
}
