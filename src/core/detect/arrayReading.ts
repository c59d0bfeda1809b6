import { code } from './characters.ts';
import { insideTraits, type LanguageTraits, printedTraits } from './languageTraits.ts';
import { lexicalStateAt } from './lexicalState.ts';
import { deepestNest, type DetectionLimits } from './limits.ts';
import type { Fault, Nest } from './nest.ts';
import { NestReader } from './nestReader.ts';
import type { ChainLink } from './nestStack.ts';
import { openingAt } from './opening.ts';
import { SourceText } from './sourceText.ts';
import { windowStart } from './window.ts';

/** The outcome of looking for an array at a place: the nest, or why there is none, and the text they refer to. */
export interface ArrayReading {
	readonly source: SourceText;
	readonly traits: LanguageTraits;
	readonly nest: Nest | undefined;
	readonly fault: Fault;
}

/**
 * Looks for the array around `offset`. A string or comment there is read first, as printed text; then the code, in
 * which strings and comments hold nothing. A cursor directly behind a closing bracket still belongs to it.
 */
export function readArrayAt(
	text: string,
	offset: number,
	traits: LanguageTraits,
	limits: DetectionLimits,
): ArrayReading | undefined {
	if (!(offset >= 0 && offset <= text.length)) return undefined;
	const cursor = Math.floor(offset);
	const source = new SourceText(text, windowStart(text, cursor, limits), text.length);
	const reading = readIn(source, cursor - source.base, traits, limits, innermostRegion);
	if (reading.nest !== undefined || !isCloser(source.at(cursor - source.base - 1))) return reading;
	const before = readIn(source, cursor - source.base - 1, traits, limits, innermostRegion);
	return before.nest === undefined ? reading : before;
}

/** A comment may quote a string that holds JSON; deeper quotations are not followed. */
const innermostRegion = 3;

function readIn(
	source: SourceText,
	cursor: number,
	traits: LanguageTraits,
	limits: DetectionLimits,
	depth: number,
): ArrayReading {
	const { openers, region } = lexicalStateAt(source, cursor, traits);
	if (region !== undefined && depth > 0) {
		const inside = new SourceText(source.text, source.base + region.start, source.base + region.end);
		const reading = readIn(inside, cursor - region.start, insideTraits(region.kind), limits, depth - 1);
		if (reading.nest !== undefined) return reading;
	}
	const links = region === undefined ? [...openers, ...prefixedOpeners(source, cursor, traits)] : openers;
	return readAround(source, links, cursor, traits, limits);
}

/** Looks for the array among the given open brackets, outermost first: the innermost run of lists that holds one. */
function readAround(
	source: SourceText,
	openers: readonly number[],
	cursor: number,
	traits: LanguageTraits,
	limits: DetectionLimits,
): ArrayReading {
	let fault: Fault = { type: 'nothing' };
	for (const run of runsOf(source, openers, traits)) {
		const reader = new NestReader(source, traits, limits.values);
		const nest = reader.read(run, cursor);
		if (reader.fault?.type === 'unseparated' && !traits.spaceSeparates) {
			// Output pasted into code: `[1.5 -0.25 2. ]` is no list of the language, but plainly one.
			const printed = new NestReader(source, printedTraits, limits.values).read(run, cursor);
			if (printed !== undefined && (nest === undefined || holdsMore(printed, nest))) {
				return { source, traits: printedTraits, nest: printed, fault };
			}
		}
		if (nest !== undefined) return { source, traits, nest, fault };
		if (fault.type === 'nothing' && reader.fault !== undefined) fault = reader.fault;
	}
	return { source, traits, nest: undefined, fault };
}

/** As printed text there is a wider nest, or a row of numbers that is one sum as code: ` 1 -2 -3` is no −4. */
function holdsMore(printed: Nest, nest: Nest): boolean {
	if (printed.start !== nest.start) return printed.start < nest.start;
	return nest.lastValue - nest.firstValue === 1 && printed.lastValue - printed.firstValue > 1;
}

/**
 * The brackets that may be parts of one nest, run by run from the innermost: calls and subscripts between them are no
 * lists. Of a deeper nest only the inner brackets are taken.
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
		const opening = openingAt(source, bracket, traits);
		const isList = opening.role === 'list' || opening.role === 'constructor';
		if (isList && run.length < deepestNest) run.unshift({ bracket, opening });
		else if (run.length > 0) {
			yield run;
			run = [];
		}
	}
	if (run.length > 0) yield run;
}

const farthestBracket = 4 * deepestNest;
const longestPrefix = 128;

/** Brackets behind the cursor whose constructor's name or type the cursor stands on. */
function prefixedOpeners(source: SourceText, cursor: number, traits: LanguageTraits): number[] {
	const openers: number[] = [];
	for (let i = cursor + 1; i < cursor + longestPrefix; i++) {
		const c = source.at(i);
		if (c === -1 || c === code.lineFeed || c === code.carriageReturn) break;
		if (c !== code.openParen && c !== code.openBracket && c !== code.openBrace) continue;
		const opening = openingAt(source, i, traits);
		if (opening.role === 'constructor' && opening.start <= cursor) openers.push(i);
	}
	return openers;
}

function isCloser(c: number): boolean {
	return c === code.closeParen || c === code.closeBracket || c === code.closeBrace;
}
