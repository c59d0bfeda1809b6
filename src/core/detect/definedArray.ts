import { finish, type Steps } from '../steps.ts';
import { detectAtSteps } from './detectAt.ts';
import type { Detection } from './detection.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { unpackedValue } from './unpackedValue.ts';

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
const beforeLiteral =
	/^(?:[\s(]|\\(?=\r?\n))*(?:new\s+|const\s+|static\s+|mut\s+|&\s*|['@]|(?:Object\.(?:freeze|seal)|tuple|list|(?:\w+\.)*Parameter|(?:Vec|Array1)::from)\(\s*)?$/;
/** Languages in which `=>` gives a key or a property its value; in others it begins a function. */
const arrowValues = new Set(['csharp', 'php', 'perl', 'ruby', 'puppet']);

/**
 * The literal array that a definition gives a name: `logits = [2, 4]`, `const x: number[] = [2, 4]`, `float x[2] = {2, 4}`,
 * `x <- c(2, 4)`, over several lines too; with `loosely` also what stands right behind the name or a colon (`x{2, 4}`,
 * `logits: [2, 4]`), which means a definition only where someone else says so. `place` is where a language server
 * says that `name` is defined: the name itself, or the statement around it.
 *
 * Of several values for several names (`a, b = [1.5, 2], [3, 4]`) it is the one of the name. `undefined` where the value is
 * anything else: a call, a name, an expression. Never throws. Cost: that of `detectAt` at the value.
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
	if (nameRange === undefined) return undefined;
	const value = valueAt(text, nameRange, languageId, loosely);
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

/** Where the value of a name begins. */
function valueAt(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	languageId: string,
	loosely: boolean,
): number | undefined {
	const unpacked = unpackedValue(text, start, end);
	if (unpacked !== undefined || isOneOfSeveral(text, start)) return unpacked;
	const assigned = assignedAt(text, end);
	return assigned ?? (loosely ? besideName(text, end, arrowValues.has(languageId)) : undefined);
}

/** `a, b = …` */
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
		if ('([{'.includes(c) || (c === '<' && text[i + 1] !== '-')) depth++;
		else if (')]}'.includes(c) && depth-- === 0) return undefined;
		else if (c === '>' && depth > 0 && !'-='.includes(text[i - 1]!)) depth--;
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

/** Behind the colon or arrow of a property; or right behind the name, its extent, and the bracket of `x({1.5f, 2.f})`. */
function besideName(text: string, nameEnd: number, arrows: boolean): number | undefined {
	const behind = text.slice(nameEnd, nameEnd + 64);
	const sign = /^["']?[ \t]*(:(?!:)|=>)\s*/.exec(behind);
	if (sign !== null && (sign[1] === ':' || arrows)) return nameEnd + sign[0].length;
	const [between] = /^["']?[ \t]*(?:(?:\[\w*\])+[ \t]*(?=\{)|\((?=\{))?(?='?[[({])/.exec(behind) ?? [];
	return between === undefined ? undefined : nameEnd + between.length;
}

/** `[2, 4][0]`: what is assigned is only a part of the literal. */
function isTakenFrom(text: string, end: number): boolean {
	return /^[ \t]*[[(]/.test(text.slice(end, end + 16));
}

/** Where to look: at the first character of the value (a constructor), then at its first brackets (a type, a call). */
function* cursorsFrom(text: string, value: number): Generator<number> {
	const part = text.slice(value, value + longestDeclaration);
	const first = part.search(/[^\s\\]/);
	if (first >= 0) yield value + first;
	let bracket = first;
	for (let i = 0; i < mostBrackets && bracket >= 0; i++) {
		const next = part.slice(bracket + 1).search(/[[({]/);
		if (next < 0) return;
		bracket += 1 + next;
		yield value + bracket;
	}
}
const mostBrackets = 3;
