import type { Steps } from '../../steps.ts';
import { isSpaceCode, isWordCode } from '../characters.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Field, recordsDetection } from './fieldRecords.ts';
import { linesOfStep, tableTextOf } from './tableText.ts';

/** The name of a message before its bracket. */
const head = /([A-Za-z_]\w*)\s*:?\s*$/;
const longestHead = 80;
/** A message without messages in it: its fields, and comments between them. */
const body = String.raw`(?:[^{}<>"'#]|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n\r]*[\n\r]){0,1024}`;
const field = /([A-Za-z_]\w*)[ \t]*:[ \t]*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^\s,;"'#]+)/g;
/** With the suffix of C's floats. */
const suffixed = /^[-+]?[\d.]+(?:e[-+]?\d+)?f$/i;
const comment = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n\r]*/g;
/** Messages of records are no longer. */
const longest = 1024;

/**
 * Messages of one name behind each other, in the text format of Protocol Buffers and its like: `scores { label: "cat" value:
 * 1.5 }`, on lines of their own or all on one. The numbers of one field are a column, and a text beside them labels it.
 */
export function* detectMessageRecords(place: Place): Steps<Detection | undefined> {
	const { text, cursor, start: least, end: most } = tableTextOf(place);
	const opener = openerBefore(text, behindHead(text, cursor, most), least);
	const own = opener < 0 ? undefined : headBefore(text, opener, least);
	if (own === undefined) return undefined;
	const starts: number[] = [];
	const message = new RegExp(String.raw`[\s,;]*${own.name}\s*(?::\s*)?[{<](${body})[}>]`, 'y');
	const read = (start: number): { readonly fields: readonly Field[]; readonly end: number } | undefined => {
		message.lastIndex = start;
		const inside = message.exec(text)?.[1];
		const end = message.lastIndex;
		return inside === undefined || end > most ? undefined : { fields: fieldsOf(inside, end - 1 - inside.length), end };
	};
	let end = yield* firstOf(text, own, least);
	for (let next = read(end); next !== undefined; next = read(end)) {
		if (next.fields.length === 0 || next.end - end > longest) return undefined;
		if (starts.push(end) % linesOfStep === 0) yield;
		({ end } = next);
	}
	return yield* recordsDetection(place, { starts, end, fields: start => read(start)!.fields }, own.name);
}

/** The position behind the bracket of the message on whose name the cursor stands, else the cursor. */
function behindHead(text: string, cursor: number, most: number): number {
	let i = cursor;
	while (isWordCode(text.charCodeAt(i))) i++;
	const length = /^\s*:?\s*[{<]/.exec(text.slice(i, Math.min(most, i + longestHead)))?.[0].length;
	return length === undefined ? cursor : i + length;
}

/** The bracket that is open at `position`, without another message between them; −1 where there is none nearby. */
function openerBefore(text: string, position: number, least: number): number {
	for (let i = position - 1; i >= least && position - i < longest; i--) {
		const c = text[i]!;
		if (c === '{' || c === '<') return i;
		if (c === '}' || c === '>') return -1;
	}
	return -1;
}

interface Head {
	readonly name: string;
	readonly start: number;
}

function headBefore(text: string, opener: number, least: number): Head | undefined {
	const from = Math.max(least, opener - longestHead);
	const match = head.exec(text.slice(from, opener));
	return match === null ? undefined : { name: match[1]!, start: from + match.index };
}

/** Where the first of the messages begins that stand before the given one, one behind the other. */
function* firstOf(text: string, own: Head, least: number): Steps<number> {
	let { start } = own;
	for (let passed = 1; ; passed++) {
		if (passed % linesOfStep === 0) yield;
		let end = start;
		while (end > least && (isSpaceCode(text.charCodeAt(end - 1)) || ',;'.includes(text[end - 1]!))) end--;
		if (text[end - 1] !== '}' && text[end - 1] !== '>') return start;
		const opener = openerBefore(text, end - 1, least);
		const before = opener < 0 ? undefined : headBefore(text, opener, least);
		if (before?.name !== own.name) return start;
		({ start } = before);
	}
}

function fieldsOf(inside: string, start: number): Field[] {
	const bare = inside.replaceAll(comment, (part, quoted: string | undefined) => quoted ?? ' '.repeat(part.length));
	return [...bare.matchAll(field)].map(({ 0: whole, 1: name = '', 2: value = '', index }) => {
		const end = start + index + whole.length;
		return {
			start: start + index,
			end,
			key: { start: start + index, end: start + index + name.length },
			name,
			value: { start: end - value.length, end: suffixed.test(value) ? end - 1 : end },
		};
	});
}
