import { isInArgument, readBrackets } from './bracketReader.ts';
import { code, isDigit, isSpaceCode, isWordCode } from './characters.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { isKeyword } from './constructors.ts';
import { foreignTraits } from './languages/printed.ts';
import type { Nest } from './nest.ts';
import { type Place, placeAt } from './place.ts';
import { SourceText } from './sourceText.ts';
import type { Steps } from './steps.ts';

/** How far before the cursor the brackets of a snippet may open. */
const reach = 4096;

/**
 * The array in brackets that the file's own language does not have: Lisp in a file of Haskell, Perl in one of Ruby. Read
 * from the line where its outermost bracket opens, and only where a value is expected: behind `=`, `:`, `return`, a
 * bracket, a constructor. Two numbers at least.
 */
export function* detectForeignBrackets(place: Place): Steps<Detection | undefined> {
	const { source, cursor, traits, limits, region } = place;
	if (region?.kind === 'comment' || !traits.arithmetic || traits.lists === '') return undefined;
	const start = snippetStart(source, cursor);
	const snippet = new SourceText(source.text, source.base + start, source.base + source.length);
	const inside = placeAt(snippet, cursor - start, foreignTraits, limits);
	const reading = yield* readBrackets(inside);
	if (reading.nest === undefined || !isValue(snippet, reading.nest) || isInArgument(inside, reading.nest))
		return undefined;
	return yield* detectionSteps({ source: snippet, traits: reading.traits, nest: reading.nest });
}

/** The beginning of the line with the outermost bracket that is open at the cursor, up to an empty line; else of its own. */
function snippetStart(source: SourceText, cursor: number): number {
	let outermost: number | undefined;
	let depth = 0;
	let onLine = 0;
	const inBracket = isOpener(source.at(cursor));
	if (inBracket) outermost = cursor;
	for (let i = cursor - 1; i >= 0 && cursor - i < reach; i--) {
		const c = source.at(i);
		if (isOpener(c) && depth-- === 0) {
			outermost = i;
			depth = 0;
		} else if (isCloser(c)) depth++;
		if (c === code.lineFeed) {
			if (onLine === 0 && outermost !== undefined) break;
			onLine = 0;
		} else if (!isSpaceCode(c)) onLine++;
	}
	let start = outermost ?? cursor;
	while (start > 0 && source.at(start - 1) !== code.lineFeed) start--;
	return start;
}

function isValue(source: SourceText, nest: Nest): boolean {
	if (nest.lastValue - nest.firstValue < 2) return false;
	const opener = source.at(nest.start);
	if (isWordCode(opener)) return true;
	let i = nest.start - 1;
	while (source.at(i) === code.space || source.at(i) === code.tab) i--;
	const before = source.at(i);
	if (before === -1 || before === code.lineFeed || before === code.carriageReturn) {
		return source.at(nest.start + 1) > code.slash && !isDigit(source.at(nest.start + 1));
	}
	if (isWordCode(before)) {
		let word = i;
		while (isWordCode(source.at(word - 1))) word--;
		return i < nest.start - 1 ? isKeyword(source.slice(word, i + 1)) : opener === code.openBrace;
	}
	const marks = opener === code.openParen ? valueMarks : valueMarks + listMarks;
	return marks.includes(String.fromCharCode(before));
}

const valueMarks = "=:#'@-[";
const listMarks = ',({';

function isOpener(c: number): boolean {
	return c === code.openParen || c === code.openBracket || c === code.openBrace;
}

function isCloser(c: number): boolean {
	return c === code.closeParen || c === code.closeBracket || c === code.closeBrace;
}
