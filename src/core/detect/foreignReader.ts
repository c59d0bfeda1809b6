import type { Steps } from '../steps.ts';
import { isInArgument, readBrackets } from './bracketReader.ts';
import { code, isCloser, isDigit, isOpener, isSpaceCode, isWordCode } from './characters.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { constructorForm, isArrayMacro, isKeyword } from './constructors.ts';
import { foreignFamilies } from './languages/foreign.ts';
import { foreignTraits } from './languages/printed.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { deepestNest } from './limits.ts';
import type { Nest } from './nest.ts';
import { type Place, placeAt } from './place.ts';
import { SourceText } from './sourceText.ts';

/**
 * How far before the cursor the brackets of a snippet may open; how far behind it those with marks of their own may
 * close.
 */
const reach = 4096;
/** Where the line of the outermost bracket begins farther before the cursor, nothing is read. */
const longestLead = 2 * reach;
/** Brackets around the cursor that may be a snippet's: by the rules of another language many more may be open. */
const deepestSnippet = 16;
/** Where at least one digit of the array stands around the cursor. */
const near = 80;

/**
 * The array in brackets that the file's own language does not have: Lisp in a file of Haskell, Perl in one of Ruby. Read
 * from the line where its outermost bracket opens, and only where a value is expected: behind `=`, `:`, `return`, a
 * bracket, a constructor. Two numbers at least.
 */
export function* detectForeignBrackets(place: Place): Steps<Detection | undefined> {
	const { source, cursor, limits, region } = place;
	if (region?.kind === 'comment' || !mayQuote(place)) return undefined;
	const start = snippetStart(source, cursor);
	if (cursor - start > longestLead) return undefined;
	const whole = new SourceText(source.text, source.base + start, source.base + source.length);
	const nearby = new SourceText(source.text, whole.base, source.base + Math.min(source.length, cursor + reach));
	// Most of a program is names: there the other families have nothing to read.
	const isNearNumber = /\d/.test(source.slice(Math.max(0, cursor - near), Math.min(source.length, cursor + near)));
	const isNear = isNearNumber && place.openers.length <= deepestNest;
	for (const family of foreignFamilies) {
		if (family !== foreignTraits && !isNear) return undefined;
		const snippet = family === foreignTraits ? whole : nearby;
		yield;
		const inside = placeAt(snippet, cursor - start, family, limits);
		const openers = inside.openers.slice(-deepestSnippet);
		const { nest, traits: read } = yield* readBrackets({ ...inside, openers });
		if (nest === undefined || nest.start > inside.cursor || nest.end < inside.cursor) continue;
		// Cut off, it is no whole array.
		if (snippet.length < whole.length && nest.end === snippet.length) continue;
		// `(0.5, i=1,3)` of Fortran is a loop.
		const isInParentheses = snippet.at(nest.start) === code.openParen;
		const isLoop = isInParentheses && place.traits.bareForms === 'slashes' && nest.sink.labels.size > 0;
		if (isLoop || isInArgument(inside, nest)) return undefined;
		if (!isValue(snippet, nest, family)) continue;
		return yield* detectionSteps({ source: snippet, traits: read, nest });
	}
	return undefined;
}

/**
 * A language of programs, and no format of data: it computes, or is the shell's, whose texts have arrays of many. Or plain
 * text, where a bracket is open at the cursor or the word there leads to one, and a number with a fraction stands near.
 */
function mayQuote({ source, cursor, openers, traits }: Place): boolean {
	const { arithmetic, embeds, lists, bareForms } = traits;
	if (arithmetic || embeds === 'heredocs') return lists !== '';
	if (bareForms !== 'printed') return false;
	if (!/\d\./.test(source.slice(Math.max(0, cursor - near), Math.min(source.length, cursor + near)))) return false;
	const word = source.slice(cursor, Math.min(source.length, cursor + longestMacro));
	return openers.length > 0 || leads.test(word) || inAngles.test(source.slice(Math.max(0, cursor - near), cursor));
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
	while (start > 0 && cursor - start <= longestLead && source.at(start - 1) !== code.lineFeed) start--;
	return start;
}

function isValue(source: SourceText, nest: Nest, traits: LanguageTraits): boolean {
	if (nest.lastValue - nest.firstValue < 2) return false;
	const opener = source.at(nest.start);
	// `of_float1 [| 1.5; -2.5 |]`.
	if (opener === code.openBracket && source.at(nest.start + 1) === code.bar) return true;
	if (isWordCode(opener)) {
		const macro = /^([\w:]+)!/.exec(source.slice(nest.start, nest.start + longestMacro));
		return macro === null || isArrayMacro(macro[1]!);
	}
	if (traits.prefixCalls && isInForm(source, nest.start, traits)) return true;
	let i = nest.start - 1;
	while (source.at(i) === code.space || source.at(i) === code.tab) i--;
	const before = source.at(i);
	if (before === -1 || before === code.lineFeed || before === code.carriageReturn) {
		const item = source.at(nest.start + 1);
		return (item > code.slash && !isDigit(item)) || realFirst.test(source.slice(nest.start, nest.end));
	}
	if (isWordCode(before)) {
		let word = i;
		while (isWordCode(source.at(word - 1))) word--;
		if (i === nest.start - 1)
			return opener === code.openBrace || (traits.prefixCalls && source.at(word - 1) === code.hash);
		const name = source.slice(word, i + 1);
		return isKeyword(name) || (traits.application === 'blank' && constructorForm(name, traits) !== undefined);
	}
	if (valueHead.test(source.slice(Math.max(0, i - longestForm), i + 1))) return true;
	const marks = opener === code.openParen ? valueMarks : valueMarks + listMarks;
	return marks.includes(String.fromCharCode(before));
}

/** In a form of Lisp: `(list 0.5 1.5)` with a mark of the family inside, or a bracket as in `(def x [0.5 1.5])`. */
function isInForm(source: SourceText, opener: number, { bracketMarks }: LanguageTraits): boolean {
	if (source.at(opener) === code.openParen) {
		return (
			!isWordCode(source.at(opener - 1)) &&
			bracketMarks.some(mark => source.slice(opener + 1, opener + 2 + mark.length) === `${mark} `)
		);
	}
	return /(?:^|[\s([])\([a-z][\w-]*(?: [\w*-]+)* $/.test(source.slice(Math.max(0, opener - longestForm), opener));
}

/** A constructor's name, or a mark before a bracket. */
const leads = /^[^\s([{]* ?[([{]/;
/** `<|"cat" -> 1.5, …`: no bracket of plain text. */
const inAngles = /<\|(?!.*\|>)/;
/** `new Dictionary<string, float>() { … }`, `new() { … }`; the body of a clause of Erlang. */
const valueHead = /(?:\bnew(?: [\w.]+<[\w., ]+>)?\(\)|->)$/;
/** A list of real numbers that begins a line; those about which `~` stands are none. */
const realFirst = /^[[{] *-?\d+\.\d[^~]*$/;
const longestMacro = 64;
const longestForm = 128;

const valueMarks = "=:#'@-[";
const listMarks = ',({%.';
