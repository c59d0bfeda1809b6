import { code, isNameStart, isWordCode } from './characters.ts';
import { pathEnd } from './namePath.ts';
import type { LabelExtent } from './labelExtents.ts';
import type { SourceText } from './sourceText.ts';
import type { TokenScanner } from './tokenScanner.ts';
import { startsWith } from './trivia.ts';

const longestLabel = 128;

/**
 * The name at the scanner's token that may be a label: `cat`, `Label.CAT`, `:cat`, `.cat` of a designator, `sea-lion` where
 * names have such marks, `sea lion` where blanks may stand in them. Undefined where no name begins.
 */
export function nameAt(scanner: TokenScanner): LabelExtent | undefined {
	const { source, traits } = scanner;
	let { start } = scanner;
	if (scanner.type === 'operator') {
		const marked = scanner.operator === ':' || scanner.operator === '.';
		if (!marked || !isNameStart(source.at(start + 1))) return undefined;
		start++;
	} else if (scanner.type !== 'word') return undefined;
	if (traits.looseKeys) return looseName(source, start);
	const end = traits.prefixCalls
		? hyphenatedEnd(source, start)
		: pathEnd(source, Math.max(scanner.end, wordEnd(source, start)));
	return end - start > longestLabel ? undefined : { start, end, quoted: false };
}

const loose = /^[^\s,:;=()[\]{}"'`<>#|](?:[^\n,:;=()[\]{}"'`<>|]*[^\s,:;=()[\]{}"'`<>|-])?(?=\s*(?::(?!\/)|=|->))/u;
const word = /^[\p{L}_]/u;

/** The words before a sign that ends a label; of other words only the first path. */
function looseName(source: SourceText, start: number): LabelExtent | undefined {
	const text = source.slice(start, Math.min(source.length, start + longestLabel));
	const match = loose.exec(text)?.[0];
	if (match !== undefined && /[\p{L}_]/u.test(match)) return { start, end: start + match.length, quoted: false };
	if (!word.test(text)) return undefined;
	return { start, end: pathEnd(source, wordEnd(source, start)), quoted: false };
}

function wordEnd(source: SourceText, position: number): number {
	let i = position;
	while (isWordCode(source.at(i)) || source.at(i) === code.foreign) i++;
	return i;
}

function hyphenatedEnd(source: SourceText, position: number): number {
	let i = position;
	while (isWordCode(source.at(i)) || source.at(i) === code.foreign || isLispMark(source.at(i))) i++;
	return i;
}

function isLispMark(c: number): boolean {
	return c > code.space && c < code.foreign && '-*+!?/.<>=%&'.includes(String.fromCharCode(c));
}

const tupleKey =
	/^(\((?:[^()[\]{}\n"',]|"[^"\n]*"|'[^'\n]*')+,(?:[^()[\]{}\n"']|"[^"\n]*"|'[^'\n]*')*\))\s*(:(?![:=])|=>|->)/;

/** A label that is a tuple, `(0, 1)`, at `position`, and the sign behind it. */
export function tupleKeyAt(source: SourceText, position: number): readonly [key: string, sign: string] | undefined {
	const match = tupleKey.exec(source.slice(position, Math.min(source.length, position + longestLabel)));
	return match === null ? undefined : [match[1]!, match[2]!];
}

const key = /^\[\s*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`\\\n$]*)`|([\w.:-]+))\s*\]\s*(?:=>?|:)(?!=)\s*/;

/** A label in brackets, `["cat"] =`, `[2] =>`, at `position`, and where its number begins. */
export function keyAt(
	source: SourceText,
	position: number,
): { readonly label: LabelExtent; readonly end: number } | undefined {
	const text = source.slice(position, Math.min(source.length, position + longestLabel));
	const match = key.exec(text);
	if (match === null) return undefined;
	const inner = match[1] ?? match[2] ?? match[3];
	const name = inner ?? match[4]!;
	const start = position + text.indexOf(name, inner === undefined ? 1 : text.search(/["'`]/) + 1);
	return {
		label: { start, end: start + name.length, quoted: inner !== undefined },
		end: position + match[0].length,
	};
}

/**
 * True where labels and numbers follow each other in the bracket at `bracket`, without signs between them. Of Lisp's lists
 * only a map or a property list is a row of these.
 */
export function takesSpacePairs({ source, traits }: TokenScanner, bracket: number): boolean {
	if (!traits.spacePairs) return false;
	return source.at(bracket) === code.openBrace || maps.some(name => startsWith(source, bracket + 1, name));
}

/** Functions of Lisp whose arguments are labels and numbers by turns. */
const maps = [':', 'list :', 'hash ', 'hash-map ', 'array-map ', 'sorted-map '];
