import { isDigit } from './characters.ts';

/** A print without what stands before each of its lines: a stretch of the document in which that is blanked out. */
export interface PrefixedPrint {
	/** The document's offset of its first unit. */
	readonly start: number;
	readonly text: string;
	/** The document's offset where the cursor's line begins behind the prefix. */
	readonly body: number;
}

/** A line of the document, without its line break. */
interface Line {
	readonly start: number;
	readonly text: string;
}

/** Longer lines are no part of such a print. */
const longestLine = 2 ** 12;
/** How far before and behind the cursor's line it goes. */
const reach = 2 ** 15;
const longestPrefix = 128;

/**
 * The print around `offset` each of whose lines begins with one prefix, the same but for its digits: `[rank0]: ` of a
 * launcher, `web-1  | ` of containers, the time and level of a log, `> ` of a quotation. The lines below its first one are
 * indented, or begin with a closing bracket. With it come some lines beside it. There may be several readings of it, by the
 * line above and by the one below, with the digits of the cursor's line and with any.
 * Cost: a look at both lines, and at those of the print where they have a prefix.
 */
export function* prefixedPrintsAt(text: string, offset: number): Generator<PrefixedPrint> {
	const own = lineAt(text, offset);
	if (own === undefined) return;
	const tried = new Set(['']);
	for (const beside of linesBeside(text, own)) {
		const prefix = commonPrefix(own.text, beside.text);
		if (tried.has(prefix)) continue;
		tried.add(prefix);
		yield* printsAround(text, own, prefix);
	}
}

/** The lines above and below, and the next ones: what two processes print may be mixed line by line. */
function* linesBeside(text: string, own: Line): Generator<Line> {
	const [above, below] = [lineAbove(text, own), lineBelow(text, own)];
	if (above !== undefined) yield above;
	if (below !== undefined) yield below;
	const [second, next] = [above && lineAbove(text, above), below && lineBelow(text, below)];
	if (second !== undefined) yield second;
	if (next !== undefined) yield next;
}

/** What is the print's at the end of what two lines share: blanks, numbers and brackets, or the beginning of a key. */
const ofPrint = /\s(?:\s*["'].*|(?:[-+\d.,;\s()[\]{}]|e[-+]|nan\b|inf\b)*)$/i;

/** The number of its line, as `cat -n` writes it. */
const numbered = /^ *\d+\t/;

/** What both lines begin with; empty where that is nothing but blanks, or leaves a bracket open. */
function commonPrefix(one: string, other: string): string {
	let length = 0;
	const longest = Math.min(one.length, other.length, longestPrefix);
	while (length < longest && isSame(one.charCodeAt(length), other.charCodeAt(length))) length++;
	const lineNumber = numbered.exec(one.slice(0, length))?.[0];
	if (lineNumber !== undefined) return lineNumber;
	const end = length === 0 ? -1 : one.slice(0, length).search(ofPrint);
	return end <= 0 || bracketsLeft(one.slice(0, end)) > 0 ? '' : one.slice(0, end);
}

function startsAlike(line: string, prefix: string): boolean {
	if (line.length < prefix.length) return false;
	for (let i = 0; i < prefix.length; i++) if (!isSame(line.charCodeAt(i), prefix.charCodeAt(i))) return false;
	return true;
}

function isSame(one: number, other: number): boolean {
	return one === other || (isDigit(one) && isDigit(other));
}

function bracketsLeft(text: string): number {
	return (text.match(/[([{]/g)?.length ?? 0) - (text.match(/[)\]}]/g)?.length ?? 0);
}

/** More than the one blank behind the prefix, or a closing bracket: not the first line of a print. */
const goesOn = /^\s*(?:[)\]}]|\s\s)/;

/** Lines above the print and below it that are read with it: they may name its numbers. */
const mostBeside = 8;

function* printsAround(text: string, own: Line, prefix: string): Generator<PrefixedPrint> {
	const isOurs = (line: Line | undefined): line is Line =>
		line !== undefined && Math.abs(line.start - own.start) <= reach && startsAlike(line.text, prefix);
	const isFollowing = (line: Line): boolean => goesOn.test(line.text.slice(prefix.length));
	let below = lineBelow(text, own);
	const next = below && lineBelow(text, below);
	if (!isFollowing(own) && ![below, next].some(line => isOurs(line) && isFollowing(line))) return;
	const lines = [own];
	for (let left = mostBeside, above = lineAbove(text, own); left > 0 && isOurs(above); above = lineAbove(text, above)) {
		lines.push(above);
		if (!isFollowing(above)) left--;
	}
	lines.reverse();
	for (let left = mostBeside; left > 0 && isOurs(below); below = lineBelow(text, below)) {
		lines.push(below);
		if (!isFollowing(below)) left--;
	}
	if (!lines.some(({ text: line }) => /[([{]/.test(line.slice(prefix.length)))) return;
	// What several processes print may be mixed line by line.
	const isOwn = ({ text: line }: Line): boolean => line.startsWith(prefix);
	const body = own.start + prefix.length;
	const counted = lines.filter(isOwn).length;
	if (counted > 1 && counted < lines.length) yield { ...printOf(lines, prefix, isOwn), body };
	yield { ...printOf(lines, prefix, () => true), body };
}

function printOf(lines: readonly Line[], prefix: string, isPart: (line: Line) => boolean): Omit<PrefixedPrint, 'body'> {
	const isFramed = bars.test(prefix);
	const bodies = lines.map(line => {
		const body = blanked(prefix) + line.text.slice(prefix.length);
		if (!isPart(line)) return blanked(body);
		return isFramed ? body.replace(barsAtEnd, blanked) : body;
	});
	return { start: lines[0]!.start, text: bodies.join('\n') };
}

/** The frame of a panel, as Rich draws it: what stands before the lines stands behind them too. */
const bars = /^[\s│┃║|]+$/;
const barsAtEnd = /[│┃║|][\s│┃║|]*$/;

function blanked(text: string): string {
	return ' '.repeat(text.length);
}

/** The line in which an offset stands; undefined where it is too long. */
function lineAt(text: string, offset: number): Line | undefined {
	const from = Math.max(0, offset - longestLine);
	const start = text.slice(from, offset).lastIndexOf('\n') + 1 + from;
	return start === from && from > 0 ? undefined : lineFrom(text, start);
}

function lineAbove(text: string, line: Line): Line | undefined {
	return line.start === 0 ? undefined : lineAt(text, line.start - 1);
}

function lineBelow(text: string, line: Line): Line | undefined {
	const next = line.start + line.text.length + 1;
	return next < text.length ? lineFrom(text, next) : undefined;
}

function lineFrom(text: string, start: number): Line | undefined {
	const near = text.slice(start, start + longestLine);
	const end = near.indexOf('\n');
	if (end < 0 && near.length === longestLine) return undefined;
	return { start, text: end < 0 ? near : near.slice(0, end) };
}
