import { stringText } from '../stringText.ts';
import { columnRole } from './columnRole.ts';
import { movedBy, tableNumber, type TableNumber } from './tableNumber.ts';
import type { TextLine } from './tableText.ts';

/** A number or string of a line, and the word before it that names it. */
export interface Slot {
	readonly start: number;
	readonly end: number;
	readonly key: string;
	readonly number: TableNumber | undefined;
	readonly text: string;
}

/** A line with the places that vary; lines of one template belong together. */
export interface TokenLine {
	readonly template: string;
	readonly slots: readonly Slot[];
	/** What stands before the first separator, where that is no word of the template. */
	readonly label: string | undefined;
	/** How the label is parted from its number. */
	readonly sign: string;
}

/** Longer lines are none of a token and its scores. */
export const longestLine = 512;
const part =
	/(?<=[:=]\s?)\|[^|]{1,64}\||\d+(?:st|nd|rd|th)(?!\w)|"(?:[^"\\]|\\.)*"|(?<![\p{L}\d])'(?:[^'\\]|\\.)*'(?!\p{L})|(?<![\w.])[-+\u2212]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?(?![\w.]\w|\w)|(?<!\w)[-+\u2212]?(?:inf|nan|infinity)(?!\w)|[\p{L}_][\p{L}\p{M}\w.-]*|\S/giu;
const bullet =
	/^\s*(?:(?:[-*•+]|(?:[│|]\s+)*(?:[├└][─╴]*|[|`]--)|\d{1,6}(?:[.)]|:(?=\s+[\p{L}"']))|[Tt]op[- ]?\d{1,3}:(?=\s+[\p{L}"'])|#\d+|\[(?!\p{L}[^\]]*\]\s+[-+\u2212]?\.?\d[\d.eE+-]*%?\s*$)[^\]]{1,40}\]|(?:DEBUG|INFO|TRACE|WARN)\b:?)\s+)*/u;
/** What counts the line, and is no number of it: `1. ' Paris' (0.6250)`. */
const counter = /^\s*\d{1,6}[.)]\s+(?=["'\p{L}])/u;
const labelled =
	/^(.{1,96}?)(\s*(?::|=>|->|→|=|\t)(?:\*\*)?\s*(?:\*\*|`)?|\s[-–—]\s|\|(?!.*\|)|\s+\((?=[^()]*\)\s*$)|\s+[▁-▟■-□●○]+[\s░]+|\s{2,}| )(?=[-+\u2212]?(?:\.?\d|inf\b|nan\b|infinity\b))/i;

/** An element in a debugger's table, up to its type: `[0]\t-1.25\tfloat`. */
const watchedRow = /^\s*\[(\d+)\]\t[-+\d.eE]+(?=\t[\w :<>*]+$)/;

const numbered = /^(.{1,96}?\S)(\s*(?::|=>|->|→|=)\s*)(?=[-+\u2212]?\.?\d[\d.eE+-]*\s*%?\s*$)/;
/** What parts such a class from its number. */
const numberSign = /[:>→=]/;
/** A class behind its number: `0.6250  tabby cat`. */
const classBehind = /^\s*[-+\u2212]?\d*\.\d+%?\s+(\p{L}[\p{L}\p{N} _'-]{0,47}?)\s*$/u;
/** The sign of such a line. */
export const behind = '#';
/** A label in quotes, or the one thing in it that is: `score for "cat"`. */
const quotedIn = /^(?:[^"']*[\s(])?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\)?$/;
const ordinal = /^\d+[a-z]{2}$/;

/** The name of the score before the label: `P(lyon) = 0.7`, `logits["lyon"]: 7.19`. */
const indexedKey = /^\s*([A-Za-z_]\w*)\s?[[(]\s*([^()[\]]{1,64}?)\s*[\])]$/;

/** Bars that picture the number before them, `85.21%  ██████`, or end a row. */
const bars = /(?<=[\d%)])(?:[\s│|]*(?:[▁-▟■-□●○]{1,256}|[#*=]{2,256})[\s░│|]*|\s*[│|]\s*)$/u;
const barAtEnd = /[▁-▟■-□●○#*=│|]\s*$/u;
/** The name of the score behind the label: `lyon  (score: 7.19)`, `lyon - score: 7.19`, `lyon score=7.19`. */
const keyBehind = /^(.*\S?)\s*(?:[([]|[,;|–-]\s|\s(?=\w+$))\s*([A-Za-z][\w ]{0,24})$/;

/** Reads a line by its own words: strings and numbers vary, words and marks stay. */
export function wordedLine(line: TextLine): TokenLine | undefined {
	if (line.text.length > longestLine) return undefined;
	const lead = counter.exec(line.text)?.[0].length ?? 0;
	return { ...slotsOf(line, lead, ''), label: undefined, sign: '' };
}

/** Reads a line that begins with a label of its own, with or without a bullet or number before it. */
export function labelledLine(line: TextLine): TokenLine | undefined {
	if (line.text.length > longestLine) return undefined;
	const [row, index] = watchedRow.exec(line.text) ?? [];
	if (row !== undefined && index !== undefined) {
		const { slots } = slotsOf({ ...line, text: row }, row.lastIndexOf('\t') + 1, '');
		return { template: '[', slots, label: index, sign: '\t' };
	}
	const lead = bullet.exec(line.text)![0].length;
	const match = labelIn(line.text.slice(lead));
	const label = match === null ? classBehind.exec(line.text)?.[1] : undefined;
	if (label !== undefined) {
		return { template: behind, slots: slotsOf(line, 0, '').slots.slice(0, 1), label, sign: behind };
	}
	if (match === null || !/[\p{L}\p{N}"']/u.test(match[1]!)) return undefined;
	if (openCall.test(match[1]!)) return undefined;
	const keyed = /^\s*[:=]/.test(match[2]!) ? keyBehind.exec(match[1]!) : null;
	const isKeyed = keyed !== null && keyed[1] !== '' && columnRole(keyed[2]!) === 'score';
	const indexed = isKeyed ? null : indexedKey.exec(match[1]!);
	const key = isKeyed ? keyed[2]! : indexed !== null && columnRole(indexed[1]!) === 'score' ? indexed[1]! : '';
	const rest = slotsOf(line, lead + match[0].length, key);
	// `A) 12.25` is an answer, as is `A: 12.25`; `tabby ..... 0.81` leads the eye.
	const written = (isKeyed ? keyed[1]!.replace(/[,;]$/, '') : key === '' ? match[1]! : indexed![2]!)
		.replaceAll(/^[\s│|*_`]+|[\s│|*_`]+$/g, '')
		.replace(/^([A-Za-z])\)$|^\[(.+)\]$|\s*\.{3,}$/, '$1$2');
	// Symbols of Julia, Ruby and Elixir.
	const named = match[2]!.includes('=>') ? written.replace(/^:(?=[\p{L}_])/u, '') : written;
	const quoted = quotedIn.exec(named);
	const inner = quoted?.[1] ?? quoted?.[2];
	const sign =
		/^(?:`(?=[^`]+`\s*$)|\[(?=[^\]]+\]$))/.exec(match[1]!)?.[0] ||
		match[2]!.replace(/[▁-▟■-□●○*`].*/u, '').trim() ||
		(match[2]!.includes('\t') ? '\t' : match[2]!.length > 1 ? '  ' : ' ');
	return {
		// The fields of a record are apart by commas, but the last one has none; the best one may be in bold.
		template: `${sign.trimStart()}${rest.template.replace(/ (?:,|\* \*|`)$/, '')}`,
		slots: rest.slots,
		label: inner === undefined ? named : stringText(inner),
		sign,
	};
}

/** Arguments of a record that is not closed before the number: `Output(id='0', score=0.5, done=True)`. */
const openCall = /\w\([^()]*=[^()]*(?:\([^()]*)?$/;

/** A class is numbered before its colon: `class 281 (tabby): 0.56`. */
function labelIn(text: string): RegExpExecArray | null {
	const match = labelled.exec(text);
	if (match?.[2]!.trim() !== '' || !numberSign.test(text)) return match;
	return (columnRole(match[1]!) === 'token' ? numbered.exec(text) : null) ?? match;
}

/** What a key of tokens is given without quotes: up to a mark, the next key or a number. */
const phrase = /^[^=:;|(]+?(?=\s*(?:[;|(]|,?\s+(?:\w+\s?[=:]|[-+]?\.?\d)|$))/;

function isBareValue(sign: string | undefined, key: string): boolean {
	return sign === '=' || (sign === ':' && columnRole(key) === 'token');
}

/** `"token": " the", "logprob": -0.25`: no class by its name is called so, or a text is what it names. */
function isQuotedKey(text: string, start: number, piece: string, place: number): boolean {
	if (!/^["'].+["']$/.test(piece)) return false;
	const sign = /\s*(?::|=>)\s*(["'])?/y;
	sign.lastIndex = start + piece.length;
	const match = sign.exec(text);
	return match !== null && (match[1] !== undefined || (place > 1 && columnRole(piece.slice(1, -1)) !== 'class'));
}

function slotsOf(
	line: TextLine,
	from: number,
	firstKey: string,
): { readonly template: string; readonly slots: readonly Slot[] } {
	const whole = (barAtEnd.test(line.text.slice(-4)) ? bars.exec(line.text)?.index : undefined) ?? line.text.length;
	// Most lines end with their number.
	const only = tableNumber(line.text, from, whole);
	if (only !== undefined && !only.missing && !only.percent && firstKey === '') {
		const number = movedBy(only, line.start);
		const written = line.text.slice(only.start, only.end);
		return { template: '#', slots: [{ start: number.start, end: number.end, key: '', number, text: written }] };
	}
	const slots: Slot[] = [];
	const template: string[] = [];
	let key = firstKey;
	part.lastIndex = 0;
	const text = line.text.slice(from, whole);
	const base = line.start + from;
	let passed = 0;
	// `matchAll` would make an expression of its own for every line.
	for (let match = part.exec(text); match !== null; match = part.exec(text)) {
		if (match.index < passed) continue;
		const piece = match[0];
		const start = base + match.index;
		const end = start + piece.length;
		const first = piece[0]!;
		const number = tableNumber(text, match.index, match.index + piece.length);
		const isNumber = number !== undefined && !number.missing;
		if (isNumber) {
			slots.push({ start, end, key, number: movedBy(number, base), text: piece });
			template.push('#');
			// `Output token 2: Yes`.
			if (number.real || columnRole(key) !== 'token') key = '';
		} else if (isQuotedKey(text, match.index, piece, template.length)) {
			key = stringText(piece.slice(1, -1));
			template.push(key);
		} else if ((first === '"' || first === "'" || first === '|') && piece.length > 1) {
			slots.push({ start, end, key, number: undefined, text: stringText(piece.slice(1, -1)) });
			template.push('"');
			key = '';
		} else if (isBareValue(template.at(-1), key) && /[\p{L}\d_]/u.test(first)) {
			// `token=Hello`, `class=n02119789 kit fox`.
			const value = columnRole(key) === 'token' ? (phrase.exec(text.slice(match.index))?.[0] ?? piece) : piece;
			passed = match.index + value.length;
			slots.push({ start, end: start + value.length, key, number: undefined, text: value });
			template.push('"');
			key = '';
		} else {
			template.push(ordinal.test(piece) ? '#th' : piece);
			if (/[\p{L}_]/u.test(first)) key = piece;
			else if (piece !== '=' && piece !== ':' && piece !== '>') key = '';
		}
	}
	return { template: template.join(' '), slots };
}
