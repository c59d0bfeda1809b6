import { code, isSpaceCode } from './characters.ts';
import type { LabelExtent } from './labelExtents.ts';
import type { TokenScanner } from './tokenScanner.ts';

const tilde = 126;

/** The length of a mark in place of a masked value, `--` as NumPy prints it or `~`, at the scanner's token. */
export function maskLength({ source, start, traits }: TokenScanner): number | undefined {
	if (traits.arithmetic) return undefined;
	const mark = source.at(start);
	const length = mark === tilde ? 1 : mark === code.minus && source.at(start + 1) === code.minus ? 2 : 0;
	const next = source.at(start + length);
	const isApart = isSpaceCode(next) || next === code.comma || next === code.closeBracket;
	return length > 0 && isApart ? length : undefined;
}

const enumMember = /^<([A-Za-z_][\w.]*): [^<>\n]{1,64}>/;

/** A member of an enumeration as Python prints it, `<Label.SPAM: 1>`, at the scanner's token: its name, and where it ends. */
export function enumMemberAt(scanner: TokenScanner): { readonly label: LabelExtent; readonly end: number } | undefined {
	const { source, start } = scanner;
	if (scanner.type !== 'operator' || scanner.operator !== '<') return undefined;
	const [text, name] = enumMember.exec(source.slice(start, Math.min(source.length, start + longestMember))) ?? [];
	if (text === undefined || name === undefined) return undefined;
	return { label: { start: start + 1, end: start + 1 + name.length, quoted: false }, end: start + text.length };
}

const longestMember = 160;

const properties = /^buffer: ArrayBuffer[^[\]]*(?=\])/;
const longestProperties = 256;

/** Passes what Chrome's console writes behind the numbers of a typed array, `buffer: ArrayBuffer(12), …`, where it stands. */
export function skipsProperties(scanner: TokenScanner): boolean {
	const { source, start, traits } = scanner;
	if (traits.arithmetic || source.at(start) !== letterB) return false;
	const match = properties.exec(source.slice(start, Math.min(source.length, start + longestProperties)));
	if (match !== null) scanner.nextAt(start + match[0].length);
	return match !== null;
}

const letterB = 0x62;

const repetition = /^<repeats (\d{1,9}) times>/;
const longestRepetition = 32;

/** Of `0.5 <repeats 12 times>`, as gdb prints it, how often, with the scanner behind it; 1 elsewhere. */
export function readTimes(scanner: TokenScanner): number {
	const { source, start, traits } = scanner;
	if (scanner.type !== 'operator' || scanner.operator !== '<' || traits.arithmetic) return 1;
	const near = source.slice(start, Math.min(source.length, start + longestRepetition));
	const [text, times] = repetition.exec(near) ?? [];
	if (text === undefined) return 1;
	scanner.nextAt(start + text.length);
	return Number(times);
}
