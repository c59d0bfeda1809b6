import { detectAtSteps } from './detectAt.ts';
import type { Detection } from './detection.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { finish, type Steps } from './steps.ts';

/** Between the name and the sign that gives it its value: a type, an index, a line break. */
const longestDeclaration = 512;
/** Of a definition that a language server gives: the whole statement, of which the start is of interest. */
const longestPlace = 4096;

/** How a definition is read. */
export interface DefinitionOptions {
	/** Someone else says that the place is a definition. */
	readonly loosely?: boolean;
	readonly limits?: DetectionLimits;
}

/** What may stand between the sign and a literal array. */
const beforeLiteral = /^(?:\s|\\(?=\r?\n))*(?:new\s+|const\s+|static\s+|mut\s+|&\s*|['@])?$/;

/**
 * The literal array that a definition gives a name: `logits = [2, 4]`, `const x: number[] = [2, 4]`, `float x[2] = {2, 4}`,
 * `x <- c(2, 4)`, over several lines too; with `loosely` also what stands right behind the name or a colon (`x{2, 4}`,
 * `logits: [2, 4]`), which means a definition only where someone else says so. `place` is where a language server
 * says that `name` is defined: the name itself, or the statement around it.
 *
 * `undefined` where the value is anything else: a call, a name, an expression, or one of several values for several
 * names. Never throws. Cost: that of `detectAt` at the value.
 */
export function definedArray(
	text: string,
	place: { readonly start: number; readonly end: number },
	name: string,
	languageId: string,
	options: DefinitionOptions = {},
): Detection | undefined {
	return finish(definedArraySteps(text, place, name, languageId, options));
}

/** `definedArray` in steps. */
export function* definedArraySteps(
	text: string,
	place: { readonly start: number; readonly end: number },
	name: string,
	languageId: string,
	{ loosely = true, limits = defaultLimits }: DefinitionOptions = {},
): Steps<Detection | undefined> {
	const nameRange = nameIn(text, place, name);
	if (nameRange === undefined || isOneOfSeveral(text, nameRange.start)) return undefined;
	const value = assignedAt(text, nameRange.end) ?? (loosely ? besideName(text, nameRange.end) : undefined);
	if (value === undefined) return undefined;
	for (const offset of cursorsFrom(text, value)) {
		const detection = yield* detectAtSteps(text, offset, languageId, limits);
		if (detection === undefined || detection.range.start < value) continue;
		const { start, end } = detection.range;
		if (beforeLiteral.test(text.slice(value, start)) && !isTakenFrom(text, end)) return detection;
	}
	return undefined;
}

/** Where the name stands in its place; a place that is one word is the name, whatever it is called elsewhere. */
function nameIn(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	name: string,
): { readonly start: number; readonly end: number } | undefined {
	const from = Math.max(0, Math.min(start, text.length));
	if (/^[\p{ID_Continue}$]+$/u.test(text.slice(from, Math.min(end, from + 256)))) return { start: from, end };
	// An empty place is the start of the statement or of its line.
	const lineBreak = text.indexOf('\n', from);
	const lineEnd = lineBreak < 0 ? text.length : lineBreak;
	const part = text.slice(from, Math.min(Math.max(end, lineEnd), from + longestPlace));
	for (let at = part.indexOf(name); at >= 0; at = part.indexOf(name, at + name.length)) {
		if (isWordBreak(part, at - 1) && isWordBreak(part, at + name.length)) {
			return { start: from + at, end: from + at + name.length };
		}
	}
	return undefined;
}

function isWordBreak(text: string, index: number): boolean {
	return index < 0 || index >= text.length || !/[\p{ID_Continue}$]/u.test(text[index]!);
}

/** `a, b = …`: which value is whose is not followed. */
function isOneOfSeveral(text: string, nameStart: number): boolean {
	const before = text.slice(Math.max(0, nameStart - 256), nameStart);
	return /(?:^|[\r\n])[\p{ID_Continue}\s.,$@*]*,\s*$/u.test(before);
}

/** Behind the `=`, `:=` or `<-` that follows the name and its type, in the same statement. */
function assignedAt(text: string, nameEnd: number): number | undefined {
	let depth = 0;
	const last = Math.min(text.length, nameEnd + longestDeclaration);
	for (let i = nameEnd; i < last; i++) {
		const c = text[i]!;
		if ('([{'.includes(c)) depth++;
		else if (')]}'.includes(c) && depth-- === 0) return undefined;
		else if (depth > 0) continue;
		else if (c === '=') return isAssignment(text, i) ? i + 1 : undefined;
		else if (text.startsWith('<-', i)) return i + 2;
		else if (c === ',' || c === ';' || c === '#' || text.startsWith('//', i)) return undefined;
		else if (c === '\n' && !/^\s*=/.test(text.slice(i, last))) return undefined;
	}
	return undefined;
}

/** No comparison, arrow or `+=`. */
function isAssignment(text: string, equals: number): boolean {
	return !/[=~>]/.test(text[equals + 1] ?? '') && !/[=!<>+\-*/%|&^~?]/.test(text[equals - 1] ?? '');
}

/** Behind the colon of a property, or right behind the name. */
function besideName(text: string, nameEnd: number): number | undefined {
	const [between] = /^["']?[ \t]*(?::[ \t]*)?(?='?[[({])/.exec(text.slice(nameEnd, nameEnd + 64)) ?? [];
	return between === undefined ? undefined : nameEnd + between.length;
}

/** `[2, 4][0]`: what is assigned is only a part of the literal. */
function isTakenFrom(text: string, end: number): boolean {
	return /^[ \t]*[[(]/.test(text.slice(end, end + 16));
}

/** Where to look: at the first character of the value (a constructor), then at its first bracket (a type before it). */
function* cursorsFrom(text: string, value: number): Generator<number> {
	const part = text.slice(value, value + longestDeclaration);
	const first = part.search(/[^\s\\]/);
	if (first >= 0) yield value + first;
	const bracket = part.search(/[[({]/);
	if (bracket > first) yield value + bracket;
}
