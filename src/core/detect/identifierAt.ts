import { traitsOf } from './languageTable.ts';
import { lexicalStateAt } from './lexicalState.ts';
import { defaultLimits, type DetectionLimits } from './limits.ts';
import { sourceAround } from './window.ts';

/** A name in code, as half-open UTF-16 offsets. */
export interface Identifier {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

const longestName = 128;
const namePart = /[\p{ID_Continue}$]/u;

/**
 * The name at `offset` that may stand for an array: a word of code, that is no keyword, no number and is not called
 * (`f(`), outside strings and comments. `undefined` elsewhere, and in languages without names (prose, JSON, tables).
 * Characters outside the basic plane end a name. Cost: the word, and then at most `limits.lookBehind` units before it.
 */
export function identifierAt(
	text: string,
	offset: number,
	languageId: string,
	limits: DetectionLimits = defaultLimits,
): Identifier | undefined {
	const traits = traitsOf(languageId);
	if (!traits.arithmetic) return undefined;
	let start = offset;
	while (offset - start <= longestName && isNamePart(text, start - 1)) start--;
	let end = offset;
	while (end - start <= longestName && isNamePart(text, end)) end++;
	const name = text.slice(start, end);
	if (name === '' || name.length > longestName || /^\d/.test(name) || keywords.has(name)) return undefined;
	if (/^\s{0,8}\(/.test(text.slice(end, end + 9))) return undefined;
	const source = sourceAround(text, start, limits);
	return lexicalStateAt(source, start - source.base, traits).region === undefined ? { name, start, end } : undefined;
}

function isNamePart(text: string, index: number): boolean {
	return index >= 0 && index < text.length && namePart.test(text[index]!);
}

/** Words of the common languages that stand for no value that anyone defines. */
const keywords: ReadonlySet<string> = new Set(
	(
		'abstract alias and any as assert async auto await base begin bool boolean break byte case catch char class const ' +
		'constexpr continue debugger def default defer del delete do double dynamic elif else elsif end enum export extends ' +
		'extern false False final finally float fn for foreach from func function global goto if impl implements import in ' +
		'inline instanceof int interface internal is lambda let local long loop match mod mut my namespace new nil None ' +
		'nonlocal not null object of operator or out override package pass private protected pub public raise readonly ' +
		'ref return sealed self short signed sizeof static str string String struct super switch template then this throw ' +
		'throws trait true True try type typedef typeof undefined union unless unsafe unsigned until use using val var ' +
		'virtual void volatile when where while with yield'
	).split(' '),
);
