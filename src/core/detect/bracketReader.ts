import type { Steps } from '../steps.ts';
import { code, isDigit, isWordCode } from './characters.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { printedTraits } from './languages/printed.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { isBareOpener } from './elementPrefix.ts';
import { deepestNest } from './limits.ts';
import { multiplied } from './multipliedList.ts';
import type { Fault, Nest } from './nest.ts';
import { NestReader } from './nestReader.ts';
import type { ChainLink } from './nestStack.ts';
import { openingAt } from './opening.ts';
import type { Place } from './place.ts';
import type { SourceText } from './sourceText.ts';
import { startsWith } from './trivia.ts';

/** The outcome of looking for brackets of numbers at a place: the nest, or why there is none. */
export interface BracketReading {
	readonly traits: LanguageTraits;
	readonly nest: Nest | undefined;
	readonly fault: Fault;
}

/** The array in the brackets around the cursor: a literal, or printed output. */
export function* detectInBrackets(place: Place): Steps<Detection | undefined> {
	const { traits, nest } = yield* readBrackets(place);
	if (nest === undefined || isInArgument(place, nest) || isMark(place.source, traits, nest)) return undefined;
	return yield* detectionSteps({ source: place.source, traits, nest });
}

/** `[3/100]`: how much is done. `[,2]`: a column of R. `(1{,}5; 2)`: numbers of LaTeX with a decimal comma. */
function isMark(source: SourceText, traits: LanguageTraits, { start, end, firstValue, lastValue }: Nest): boolean {
	const text = source.slice(start, Math.min(end, start + 32));
	if (text.includes('{,}')) return true;
	if (traits.arithmetic || lastValue - firstValue > 2) return false;
	return /^\[,\d+\]$/.test(text) || (lastValue - firstValue === 1 && text.includes('/'));
}

/**
 * The cursor stands in a size among the other arguments of a constructor (`size=(2, 3)`, `new Tensor([2, 3], […])`,
 * `mat.NewDense(2, 3, …)`): that is none of its numbers.
 */
export function isInArgument({ source, cursor, openers, region }: Place, nest: Nest): boolean {
	const innermost = region === undefined ? openers.at(-1) : undefined;
	if (innermost === undefined || (innermost === cursor && isSizeBefore(source, cursor))) return false;
	const { sink, firstValue, start } = nest;
	// `{(0, 1): 0.5}`, `{ [0] = 0.5 }`: the key is a label.
	const label = sink.labels.get(firstValue)?.start;
	if (innermost === label || innermost + 1 === label) return false;
	const first = sink.ranges[firstValue * 2] ?? 0;
	const isOwn = innermost >= start && source.at(innermost) === code.openParen;
	if (isOwn && cursor < first && (isDigit(source.at(cursor)) || isDigit(source.at(cursor - 1)))) return true;
	const size = sizes.exec(source.slice(innermost, Math.min(source.length, innermost + longestSize)));
	if (size === null) return false;
	if (innermost > start && innermost + size[0].length <= first) return true;
	const rest = nest.arguments;
	return rest !== undefined && innermost >= rest.start && innermost < rest.end;
}

const sizeOfType = /^\[[\w, ]*\](?=\s?\{|[\w[(])/;
/** A size in square brackets at `bracket`, and right behind it what it is the size of. */
function isSizeBefore(source: SourceText, bracket: number): boolean {
	return sizeOfType.test(source.slice(bracket, Math.min(source.length, bracket + longestSize)));
}

const sizes = /^.[\w,\s:.]*\d[\w,\s:.]*[\])}]/;
const longestSize = 64;

/** A matrix of Elixir's Nx, `~MAT[…]`: each line is a row. */
const rowsOfLines: LanguageTraits = { ...printedTraits, lineBreak: 'row' };

/** Looks for the array among the brackets that are open at the cursor: the innermost run of lists that holds one. */
export function* readBrackets({ source, cursor, traits, limits, openers, region }: Place): Steps<BracketReading> {
	const own = isTypeSize(source, openers.at(-1), traits) ? openers.slice(0, -1) : openers;
	const links = region === undefined ? [...own, ...prefixedOpeners(source, cursor, traits)] : openers;
	let fault: Fault = { type: 'nothing' };
	for (const run of runsOf(source, links, traits)) {
		const reader = new NestReader(source, traits, limits.values);
		const nest = yield* reader.steps(run, cursor);
		const foreign = reader.fault?.type === 'unseparated' || isOfPerl(source, run[0]!.bracket);
		const apart = foreign || (nest !== undefined && isApart(source, traits, nest));
		if (apart && !traits.spaceSeparates) {
			// Output pasted into code: `[1.5 -0.25 2. ]` is no list of the language, but plainly one.
			const form = startsWith(source, run[0]?.opening.start ?? 0, '~M') ? rowsOfLines : printedTraits;
			const printed = yield* new NestReader(source, form, limits.values).steps(run, cursor);
			const plain = printed !== undefined && printed.sink.labels.size === 0;
			if (plain && (nest === undefined || holdsMore(printed, nest))) {
				return { traits: form, nest: printed, fault };
			}
		}
		if (nest !== undefined) return { traits, nest: multiplied(source, traits, nest), fault };
		if (fault.type === 'nothing' && reader.fault !== undefined) fault = reader.fault;
	}
	return { traits, nest: undefined, fault };
}

/** `@z = ([1.5, 2], [-1, 0.5])` of Perl in a file of another language: its parentheses are a list. */
function isOfPerl(source: SourceText, opener: number): boolean {
	if (source.at(opener) !== code.openParen) return false;
	return /@\w+ ?= ?$/.test(source.slice(Math.max(0, opener - longestSize), opener));
}

/**
 * Words of Ruby, vectors of Elixir, and those of Lisp in a file of ML are no differences: `%w[1.5 -0.5]`, `~V[1.5 -0.5]`,
 * `(def z [1.5 -0.5])`.
 */
function isApart(source: SourceText, traits: LanguageTraits, { start, end, firstValue, lastValue }: Nest): boolean {
	const marked = source.at(start) !== code.openBracket;
	if (lastValue - firstValue > 1 || (traits.application !== 'blank' && !marked)) return false;
	return signedWords.test(source.slice(start, Math.min(end, start + longestWords)));
}

/** A number, and words behind it that begin with a minus. */
const signedWords = /^(?:[%~]\w+)?\[\s*[-+]?[\d.]\S*(?:\s+-[\d.]\S*)+\s*\]$/;
const longestWords = 256;

/** The size in the type of what is behind it: `[3]float64{…}`, `new float[3]{…}`. */
function isTypeSize(source: SourceText, opener: number | undefined, traits: LanguageTraits): boolean {
	return opener !== undefined && isSizeBefore(source, opener) && !isBareOpener(source, opener, traits);
}

/** As printed text there is a wider nest, or a row of numbers that is one sum as code: ` 1 -2 -3` is no −4. */
function holdsMore(printed: Nest, nest: Nest): boolean {
	if (printed.start !== nest.start) return printed.start < nest.start;
	return nest.lastValue - nest.firstValue === 1 && printed.lastValue - printed.firstValue > 1;
}

/**
 * The brackets that may be parts of one nest, run by run from the innermost: calls and subscripts between them are no
 * lists, structures of Go no rows. Of a deeper nest only the inner brackets are taken.
 */
function* runsOf(
	source: SourceText,
	openers: readonly number[],
	traits: LanguageTraits,
): Generator<readonly ChainLink[]> {
	let run: ChainLink[] = [];
	const first = Math.max(0, openers.length - farthestBracket);
	for (let i = openers.length - 1; i >= first; i--) {
		const bracket = openers[i]!;
		const link = { bracket, opening: openingAt(source, bracket, traits) };
		const isList = link.opening.role === 'list' || link.opening.role === 'constructor';
		const [inner] = run;
		if (inner !== undefined && (!isList || run.length === deepestNest || isStructure(source, link, inner))) {
			yield run;
			run = [];
		} else if (inner !== undefined && isCase(source, link, inner, run[1])) {
			yield run.slice(1);
			run = [];
		}
		if (isList) run.unshift(link);
	}
	if (run.length > 0) yield run;
}

/**
 * `{[]float64{1, 2}, []float64{0.3, 0.7}}` of Go and `.{ [_]f32{1, 2}, … }` of Zig: where the items say their type, the
 * brace that says none, or only a name, is a structure.
 */
function isStructure(source: SourceText, outer: ChainLink, { bracket, opening }: ChainLink): boolean {
	if (outer.opening.role !== 'list' || source.at(outer.bracket) !== code.openBrace) return false;
	return source.at(bracket) === code.openBrace && source.at(opening.start) === code.openBracket;
}

/**
 * `[([1.5, 2], [0.4, 0.6]), …]`, `[{[1.5, 2], [0.4, 0.6]}, …]` of Elixir: a tuple of lists within a list has what is
 * given and what is expected of it. A nest has brackets of one kind, but for the outermost.
 */
function isCase(source: SourceText, outer: ChainLink, tuple: ChainLink, inner: ChainLink | undefined): boolean {
	if (inner === undefined || tuple.opening.role !== 'list' || source.at(tuple.bracket) === code.openBracket)
		return false;
	const isSquare = (link: ChainLink): boolean => source.at(link.bracket) === code.openBracket;
	return isSquare(outer) && (isSquare(inner) || inner.opening.role === 'constructor');
}

/** `@[1.5, 2]` of Nim, `&[…]` of Rust, `#(…)` of Lisp, `%{…}` of Elixir. */
function isMarkOfList(c: number): boolean {
	return c === code.hash || c === code.ampersand || c === 0x25 || c === 0x40;
}

const farthestBracket = 4 * deepestNest;
const longestPrefix = 128;

/** Brackets behind the cursor whose constructor's name, type or mark the cursor stands on. */
function prefixedOpeners(source: SourceText, cursor: number, traits: LanguageTraits): number[] {
	const openers: number[] = [];
	// The length in `array<f32, 4>(…)` is none of its numbers.
	if (isDigit(source.at(cursor)) && !isWordCode(source.at(cursor - 1))) return openers;
	for (let i = cursor + 1; i < cursor + longestPrefix; i++) {
		const c = source.at(i);
		if (c === -1 || c === code.lineFeed || c === code.carriageReturn) break;
		if (c !== code.openParen && c !== code.openBracket && c !== code.openBrace) continue;
		const { role, start } = openingAt(source, i, traits);
		if (i === cursor + 1 && role === 'list' && isMarkOfList(source.at(cursor))) openers.push(i);
		if (role !== 'constructor' || start > cursor) continue;
		// `Float32Array(3) [ 0.5, -1.5, 2 ]` of Node: the size is none of the numbers.
		if (c === code.openBracket) openers.pop();
		openers.push(i);
	}
	return openers;
}
