import { code, isDigit, isWordCode } from './characters.ts';
import type { Detection } from './detection.ts';
import { detectionSteps } from './detectionOf.ts';
import { printedTraits } from './languages/printed.ts';
import type { LanguageTraits } from './languageTraits.ts';
import { deepestNest } from './limits.ts';
import type { Fault, Nest } from './nest.ts';
import { NestReader } from './nestReader.ts';
import type { ChainLink } from './nestStack.ts';
import { openingAt } from './opening.ts';
import type { Place } from './place.ts';
import type { SourceText } from './sourceText.ts';
import type { Steps } from './steps.ts';

/** The outcome of looking for brackets of numbers at a place: the nest, or why there is none. */
export interface BracketReading {
	readonly traits: LanguageTraits;
	readonly nest: Nest | undefined;
	readonly fault: Fault;
}

/** The array in the brackets around the cursor: a literal, or printed output. */
export function* detectInBrackets(place: Place): Steps<Detection | undefined> {
	const { traits, nest } = yield* readBrackets(place);
	if (nest === undefined || isInArgument(place, nest)) return undefined;
	return yield* detectionSteps({ source: place.source, traits, nest });
}

/** The cursor stands in a size among the further arguments of a constructor (`size=(2, 3)`): that is none of its numbers. */
export function isInArgument({ source, openers, region }: Place, nest: Nest): boolean {
	const innermost = region === undefined ? openers.at(-1) : undefined;
	const rest = nest.arguments;
	if (innermost === undefined || rest === undefined || innermost < rest.start || innermost >= rest.end) return false;
	return /^.[\d,\sx]*[\])}]/.test(source.slice(innermost, Math.min(rest.end + 1, innermost + longestSize)));
}

const longestSize = 64;

/** Looks for the array among the brackets that are open at the cursor: the innermost run of lists that holds one. */
export function* readBrackets({ source, cursor, traits, limits, openers, region }: Place): Steps<BracketReading> {
	const links = region === undefined ? [...openers, ...prefixedOpeners(source, cursor, traits)] : openers;
	let fault: Fault = { type: 'nothing' };
	for (const run of runsOf(source, links, traits)) {
		const reader = new NestReader(source, traits, limits.values);
		const nest = yield* reader.steps(run, cursor);
		if (reader.fault?.type === 'unseparated' && !traits.spaceSeparates) {
			// Output pasted into code: `[1.5 -0.25 2. ]` is no list of the language, but plainly one.
			const printed = yield* new NestReader(source, printedTraits, limits.values).steps(run, cursor);
			const plain = printed !== undefined && printed.sink.labels.size === 0;
			if (plain && (nest === undefined || holdsMore(printed, nest))) {
				return { traits: printedTraits, nest: printed, fault };
			}
		}
		if (nest !== undefined) return { traits, nest, fault };
		if (fault.type === 'nothing' && reader.fault !== undefined) fault = reader.fault;
	}
	return { traits, nest: undefined, fault };
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
	// The length in `array<f32, 4>(…)` is none of its numbers.
	if (isDigit(source.at(cursor)) && !isWordCode(source.at(cursor - 1))) return openers;
	for (let i = cursor + 1; i < cursor + longestPrefix; i++) {
		const c = source.at(i);
		if (c === -1 || c === code.lineFeed || c === code.carriageReturn) break;
		if (c !== code.openParen && c !== code.openBracket && c !== code.openBrace) continue;
		const opening = openingAt(source, i, traits);
		if (opening.role === 'constructor' && opening.start <= cursor) openers.push(i);
	}
	return openers;
}
