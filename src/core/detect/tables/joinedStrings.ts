import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { isEscaped } from '../stringText.ts';
import { cellExpression } from './cellExpression.ts';

/** The text of a notebook's list of strings, or of one string with escapes, and where its units stand in the document. */
export interface JoinedStrings {
	readonly text: string;
	readonly cursor: number;
	readonly languageId: string;
	/** They are a cell of a notebook or its output for certain: nothing else reads the list. */
	readonly isCell: boolean;
	/** Start and end in the document of each unit. */
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

const longestText = 2 ** 20;
/** One string may be a picture as well. */
const longestAlone = 2 ** 14;
const quote = 34;
const backslash = 92;

/** The content of a string: between the quotes. */
interface Content {
	readonly start: number;
	readonly end: number;
}

/**
 * The lines of a cell or of its output in a raw notebook, where the place's cursor stands in one of them: strings of
 * one JSON list, all but the last ending in `\n`; or a string of data that has escaped line breaks or quotes, as JSON
 * within JSON or a cell of CSV has them. The value of a cell stands under a prompt with its expression. Undefined
 * elsewhere. Cost: linear in the list, and in 65,536 characters around a value.
 */
export function joinedStrings({ source, cursor, region, traits }: Place): JoinedStrings | undefined {
	const { text, base } = source;
	if (traits.bareForms === 'delimited') {
		const cell = quotedCell(text, base + cursor);
		return cell && { ...joined(text, [cell], base + cursor), languageId: 'plaintext', isCell: false };
	}
	if (region?.kind !== 'string' || traits.escapedSpace) return undefined;
	const own = { start: base + region.start, end: base + region.end };
	if (text.charCodeAt(own.start - 1) !== quote || text.charCodeAt(own.end) !== quote) return undefined;
	const contents = [own];
	for (let before = contentBefore(text, own); before !== undefined; before = contentBefore(text, before)) {
		contents.push(before);
		if (own.start - before.start > longestText) return undefined;
	}
	contents.reverse();
	for (let behind = contentBehind(text, own); behind !== undefined; behind = contentBehind(text, behind)) {
		contents.push(behind);
		if (behind.end - own.end > longestText) return undefined;
	}
	const isList = contents.length > 1 && contents.slice(0, -1).every(({ end }) => text.startsWith('\\n', end - 2));
	const listStart = (isList ? contents[0]! : own).start - 1;
	const head = text.slice(Math.max(0, listStart - 128), listStart);
	const isCell = cellKey.test(head);
	const isResult = isCell && /"text\/plain"\s*:\s*\[\s*$/.test(head);
	const isText =
		isList ||
		((isCell || !traits.arithmetic) &&
			own.end - own.start <= longestAlone &&
			(isResult || /\\[n"]/.test(text.slice(own.start, own.end))));
	if (!isText) return undefined;
	const lines = isList ? contents : [own];
	const isPrint = isCell && /"text"\s*:\s*\[\s*$/.test(head);
	const shown = isResult || isPrint ? cellExpression(text, listStart, lines.at(-1)!.end, isPrint) : '';
	return {
		...under(shown, joined(text, lines, base + cursor)),
		languageId: languageOf(text, listStart),
		isCell,
	};
}

/** The text under the prompt that shows it. */
function under<Text extends Pick<JoinedStrings, 'text' | 'cursor' | 'starts' | 'ends'>>(
	shown: string,
	strings: Text,
): Text {
	if (shown === '' || strings.starts.length === 0) return strings;
	const prompt = `>>> ${shown}\n`;
	const { text, cursor } = strings;
	const starts = new Uint32Array(prompt.length + strings.starts.length).fill(strings.starts[0]!);
	const ends = starts.slice();
	starts.set(strings.starts, prompt.length);
	ends.set(strings.ends, prompt.length);
	return { ...strings, text: prompt + text, cursor: prompt.length + cursor, starts, ends };
}

const cellKey = /"(?:source|text|text\/\w+)"\s*:\s*\[\s*$/;

/** The cell of a delimited file at `cursor`, on one line, in which quotes are doubled: `1,"{""cat"": 1.5}"`. */
function quotedCell(text: string, cursor: number): Content | undefined {
	const from = Math.max(0, cursor - longestAlone);
	const lineStart = from + text.slice(from, cursor).lastIndexOf('\n') + 1;
	const behind = text.slice(cursor, cursor + longestAlone).search(/[\r\n]|$/);
	for (const { index, 1: before, 2: cell } of text.slice(lineStart, cursor + behind).matchAll(quotedCells)) {
		const start = lineStart + index + before!.length;
		if (start > cursor) return undefined;
		if (cursor <= start + cell!.length) return cell!.includes('""') ? { start, end: start + cell!.length } : undefined;
	}
	return undefined;
}

const quotedCells = /((?:^|[,;\t|]) ?")((?:[^"]|"")*)"(?= ?(?:[,;\t|]|$))/g;

/** The detection in the joined text, in the document's offsets. */
export function inDocument(detection: Detection, { starts, ends }: JoinedStrings): Detection {
	const { range, numberRanges, ellipses } = detection;
	const moved = new Uint32Array(numberRanges.length);
	for (let i = 0; i < moved.length; i += 2) {
		const start = numberRanges[i]!;
		const end = numberRanges[i + 1]!;
		moved[i] = starts[start]!;
		moved[i + 1] = end > start ? ends[end - 1]! : starts[start]!;
	}
	return {
		...detection,
		range: { start: starts[range.start]!, end: ends[range.end - 1]! },
		numberRanges: moved,
		...(ellipses && { ellipses: ellipses.map(place => starts[place]!) }),
	};
}

function contentBefore(text: string, { start }: Content): Content | undefined {
	let i = start - 2;
	while (isSpace(text.charCodeAt(i))) i--;
	if (text[i] !== ',') return undefined;
	i--;
	while (isSpace(text.charCodeAt(i))) i--;
	if (text.charCodeAt(i) !== quote) return undefined;
	const end = i;
	do i = text.lastIndexOf('"', i - 1);
	while (i > 0 && isEscaped(text, i));
	return i < 0 ? undefined : { start: i + 1, end };
}

function contentBehind(text: string, { end }: Content): Content | undefined {
	let i = end + 1;
	while (isSpace(text.charCodeAt(i))) i++;
	if (text[i] !== ',') return undefined;
	i++;
	while (isSpace(text.charCodeAt(i))) i++;
	if (text.charCodeAt(i) !== quote) return undefined;
	const start = i + 1;
	do i = text.indexOf('"', i + 1);
	while (i > 0 && isEscaped(text, i));
	return i < 0 ? undefined : { start, end: i };
}

function isSpace(unit: number): boolean {
	return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

const escapes = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
	['b', '\b'],
	['f', '\f'],
]);

function joined(
	text: string,
	contents: readonly Content[],
	cursor: number,
): Omit<JoinedStrings, 'languageId' | 'isCell'> {
	const length = contents.reduce((sum, { start, end }) => sum + end - start, 0);
	const starts = new Uint32Array(length);
	const ends = new Uint32Array(length);
	const parts: string[] = [];
	let count = 0;
	let at = 0;
	for (const { start, end } of contents) {
		let plain = start;
		for (let i = start; i < end; ) {
			const unit = text.charCodeAt(i);
			const size = unit === backslash && text[i + 1] === 'u' ? 6 : unit === backslash || unit === quote ? 2 : 1;
			const next = Math.min(end, i + size);
			if (i <= cursor) at = count;
			starts[count] = i;
			ends[count] = next;
			count++;
			if (size > 1) {
				parts.push(text.slice(plain, i), unescaped(text.slice(i, next)));
				plain = next;
			}
			i = next;
		}
		parts.push(text.slice(plain, end));
	}
	// Behind the last unit of its string the cursor is behind it here too.
	const cursorBehind = contents.some(({ end }) => end === cursor) ? 1 : 0;
	return {
		text: parts.join(''),
		cursor: at + cursorBehind,
		starts: starts.subarray(0, count),
		ends: ends.subarray(0, count),
	};
}

function unescaped(escape: string): string {
	const letter = escape[1] ?? '';
	if (letter !== 'u') return escapes.get(letter) ?? (letter === '' ? ' ' : letter);
	const unit = Number.parseInt(escape.slice(2), 16);
	return unit === unit ? String.fromCharCode(unit) : ' ';
}

/** The language of a cell's source; outputs are printed text. */
function languageOf(text: string, listStart: number): string {
	const before = text.slice(Math.max(0, listStart - 128), listStart);
	if (!/"source"\s*:\s*\[\s*$/.test(before)) return 'plaintext';
	const cell = text.slice(Math.max(0, listStart - 65536), listStart);
	const type = /"cell_type"\s*:\s*"(\w+)"/.exec(cell.slice(Math.max(0, cell.lastIndexOf('"cell_type"'))))?.[1];
	if (type === 'markdown' || type === 'raw') return 'markdown';
	return /"language"\s*:\s*"(\w+)"/.exec(text.slice(-8192))?.[1]?.toLowerCase() ?? 'python';
}
