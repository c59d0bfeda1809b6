import { closerOf, code, isSpaceCode } from './characters.ts';
import { lexicalClass, lexicalClassesOf } from './lexicalClasses.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';
import { commentEnd, lineEnd, readString, startsWith, type StringExtent } from './trivia.ts';

/** Where a cursor stands: what is open around it. Positions are those of the `SourceText`. */
export interface LexicalState {
	/** Brackets of code that are open at the cursor, outermost first; one on which the cursor stands is among them. */
	readonly openers: readonly number[];
	/** The inside of the string or comment at the cursor. */
	readonly region?: { readonly kind: 'string' | 'comment'; readonly start: number; readonly end: number };
}

/**
 * Reads the text up to `cursor` and says which brackets, string or comment are open there. The text must begin
 * outside strings and comments. A closing bracket closes the nearest open one of its kind, and drops what is open
 * inside; without one it is ignored. Cost: linear, about 1.3 ns a unit of code, without allocation but the stack.
 */
export function lexicalStateAt(source: SourceText, cursor: number, traits: LanguageTraits): LexicalState {
	source.fill(Math.min(source.length, cursor + 1));
	const classes = lexicalClassesOf(traits);
	const openers: number[] = [];
	const openCounts = [0, 0, 0];
	const extent: StringExtent = { start: 0, end: 0, innerStart: 0, innerEnd: 0 };
	let i = 0;
	const behind = Math.min(cursor + 1, source.length);
	while (i < behind) {
		const { codes } = source;
		while (i < behind && classes[codes[i]!] === lexicalClass.inert) i++;
		if (i >= behind) break;
		const c = codes[i]!;
		switch (classes[c]!) {
			case lexicalClass.opener:
				openers.push(i);
				openCounts[bracketKind(c)]!++;
				i++;
				break;
			case lexicalClass.closer:
				// The bracket under the cursor still counts as inside.
				if (i < cursor) close(source, openers, openCounts, c);
				i++;
				break;
			case lexicalClass.quote: {
				if (!readString(source, i, traits, extent)) {
					i++;
					break;
				}
				if (extent.innerStart <= cursor && cursor <= extent.innerEnd && i < cursor) {
					return { openers, region: { kind: 'string', start: extent.innerStart, end: extent.innerEnd } };
				}
				i = extent.end;
				break;
			}
			default: {
				const end = commentEnd(source, i, traits);
				if (end === i) {
					i++;
					break;
				}
				if (cursor <= end) return { openers, region: { kind: 'comment', ...commentBlock(source, i, end, traits) } };
				i = end;
			}
		}
	}
	return { openers };
}

function bracketKind(c: number): 0 | 1 | 2 {
	if (c === code.openParen || c === code.closeParen) return 0;
	return c === code.openBracket || c === code.closeBracket ? 1 : 2;
}

function close(source: SourceText, openers: number[], openCounts: number[], c: number): void {
	if (openCounts[bracketKind(c)] === 0) return;
	for (;;) {
		const open = source.codes[openers.pop()!]!;
		openCounts[bracketKind(open)]!--;
		if (closerOf(open) === c) return;
	}
}

/** Lines of comment that follow each other are one text; of a block comment the text is its own. */
function commentBlock(
	source: SourceText,
	start: number,
	end: number,
	traits: LanguageTraits,
): { readonly start: number; readonly end: number } {
	if (source.at(end) !== code.lineFeed && source.at(end) !== code.carriageReturn) return { start, end };
	return { start: blockStart(source, start, traits), end: blockEnd(source, end, traits) };
}

const longestBlock = 65536;

function blockEnd(source: SourceText, end: number, traits: LanguageTraits): number {
	let last = end;
	while (last - end < longestBlock) {
		let i = last;
		while (isSpaceCode(source.at(i))) i++;
		if (!traits.lineComments.some(mark => startsWith(source, i, mark))) return last;
		last = lineEnd(source, i);
	}
	return last;
}

function blockStart(source: SourceText, start: number, traits: LanguageTraits): number {
	let first = start;
	while (start - first < longestBlock) {
		let i = first;
		while (isSpaceCode(source.at(i - 1))) i--;
		if (i === 0 || i === first) return first;
		let line = i;
		while (line > 0 && source.at(line - 1) !== code.lineFeed && source.at(line - 1) !== code.carriageReturn) line--;
		while (isSpaceCode(source.at(line))) line++;
		if (!traits.lineComments.some(mark => startsWith(source, line, mark))) return first;
		first = line;
	}
	return first;
}
