import type { Steps } from '../../steps.ts';
import { TextView } from './textView.ts';

/** A stretch of a view, half open. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * How a text writes what would end it: `backslash` is that of JSON, Python and JavaScript (a backslash before a character
 * without a meaning of its own stands for that character), `doubled` that of CSV, where `""` is a quote.
 */
export type Escapes = 'backslash' | 'doubled' | 'none';

/**
 * What stretches of a view, one after the other, stand for as the insides of string literals: `{\"token\": \"Hi\"}`
 * is `{"token": "Hi"}`. Cost: linear; 10 bytes a unit.
 */
export function* quotedView(view: TextView, stretches: readonly Stretch[], escapes: Escapes): Steps<TextView> {
	const { text } = view;
	const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
	const starts = new Uint32Array(length);
	const ends = new Uint32Array(length);
	const parts: string[] = [];
	let count = 0;
	let pause = partsOfStep;
	for (const { start, end } of stretches) {
		const inner = text.slice(start, end);
		const isRaw = escapes === 'backslash' && bareQuote.test(inner);
		for (let i = start; i < end; ) {
			const escape = start + nextEscape(inner, i - start, escapes);
			parts.push(text.slice(i, escape));
			if (parts.length > pause) {
				yield;
				pause = parts.length + partsOfStep;
			}
			for (; i < escape; i++, count++) {
				starts[count] = view.startAt(i);
				ends[count] = view.endAt(i + 1);
			}
			if (escape === end) break;
			if (isRaw && isOfInnerString(inner, escape - start)) {
				parts.push(text.slice(i, i + 2));
				for (const behind = i + 2; i < behind; i++, count++) {
					starts[count] = view.startAt(i);
					ends[count] = view.endAt(i + 1);
				}
				continue;
			}
			const next = escapes === 'doubled' ? i + 2 : escapeEnd(text, i, end);
			parts.push(escapes === 'doubled' ? '"' : String.fromCharCode(escapedUnit(text, i, next)));
			starts[count] = view.startAt(i);
			ends[count] = view.endAt(next);
			count++;
			i = next;
		}
	}
	return new TextView(parts.join(''), starts.subarray(0, count), ends.subarray(0, count));
}

/** Parts of the text, two an escape, that are taken in one step. */
const partsOfStep = 2 ** 13;

/** The position of the next escape in a text, or its end. */
function nextEscape(text: string, position: number, escapes: Escapes): number {
	if (escapes === 'none') return text.length;
	const found = text.indexOf(escapes === 'backslash' ? '\\' : '""', position);
	return found < 0 || found + 1 >= text.length ? text.length : found;
}

const bareQuote = /(?:^|[^\\])"/;
const innerEscape = /^\\[nrtbf"]/;
const innerBefore = /(?:[:[{]\s{0,4}"|(?:^|[^\\])"(?![,:}\]]))(?:[^"\\]|\\.)*$/;
const innerBehind = /^(?:[^"\\]|\\.)*"\s*[,:}\]]/;
const longestInner = 32;

/**
 * True for an escape in a string of the quoted text itself, whose quotes are bare: of a line break in `{"token": "\n"}`
 * between the quotes of a raw string. Decoded it would break that string.
 */
function isOfInnerString(text: string, position: number): boolean {
	const behind = text.slice(position, position + 2 + longestInner);
	return (
		innerEscape.test(behind) &&
		innerBehind.test(behind.slice(2)) &&
		innerBefore.test(text.slice(Math.max(0, position - longestInner), position))
	);
}

const hexEscape = /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2})/y;

/** What a letter behind a backslash stands for; every other character stands for itself. */
const meanings = new Map(Object.entries({ n: 0x0a, t: 0x09, r: 0x0d, b: 0x08, f: 0x0c, v: 0x0b, 0: 0x00 }));

function escapeEnd(text: string, position: number, end: number): number {
	const letter = text.charCodeAt(position + 1);
	if (letter !== 0x75 && letter !== 0x78) return position + 2;
	hexEscape.lastIndex = position;
	return hexEscape.test(text) && hexEscape.lastIndex <= end ? hexEscape.lastIndex : position + 2;
}

function escapedUnit(text: string, position: number, end: number): number {
	if (end - position > 2) return Number.parseInt(text.slice(position + 2, end), 16);
	return meanings.get(text.charAt(position + 1)) ?? text.charCodeAt(position + 1);
}
