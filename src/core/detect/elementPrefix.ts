import { code, isNameStart, isOpener, isSpaceCode, isWordCode } from './characters.ts';
import { type ConstructorForm, constructorForm, isArrayMacro, isElementType, isItemType } from './constructors.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';

/** A bracket with a constructor's name or type before it, as an element of a nest. */
export interface PrefixedOpener {
	readonly bracket: number;
	readonly form: ConstructorForm | undefined;
}

const longest = 128;

/**
 * True where a constructor of an array has a number in its place, and is no array but a tensor of one number:
 * `tensor(0.5)`, `Array(0.5, dtype=float32)`.
 */
export function holdsNumber(source: SourceText, { bracket, form }: PrefixedOpener): boolean {
	const begins = form === 'nest' ? plainNumber : form === 'items' ? numberAndOption : undefined;
	return begins?.test(source.slice(bracket + 1, Math.min(source.length, bracket + longestNumber))) === true;
}

const plainNumber = /^\s*[-+]?\s*(?:\.?\d|inf\b|nan\b|(?:float|np|math|torch)\b)/i;
const numberAndOption = /^[-+]?(?:inf|nan|[\d.][-+\w.]*),\s*\w+=/;
const longestNumber = 48;

/** True for a bracket that opens a list by itself: not the `[]` of `[]float64{`, nor `[3]` or `[..]` of a type. */
export function isBareOpener(source: SourceText, position: number, traits: LanguageTraits): boolean {
	const next = source.at(position + 1);
	if (source.at(position) !== code.openBracket) return true;
	if (next !== code.closeBracket && next !== code.dot && !isWordCode(next)) return true;
	return prefixedOpener(source, position, traits) === undefined;
}

/**
 * The bracket that the name or type at `position` leads to, where that makes it an array: `np.array(`, `vec![`,
 * `[]float64{`, `std::vector<float>{`, `new double[] {`, `&[`. Undefined for calls, subscripts and anything else.
 */
export function prefixedOpener(
	source: SourceText,
	position: number,
	traits: LanguageTraits,
): PrefixedOpener | undefined {
	if (traits.prefixCalls) return undefined;
	let i = position;
	while (source.at(i) === code.ampersand || source.at(i) === 0x40) i++;
	// `#(1.5 -0.5)` of Lisp.
	if (source.at(i) === code.hash && source.at(i + 1) === code.openParen) i++;
	if (source.at(i) === code.dot && source.at(i + 1) === code.openBrace) i++;
	if (i > position && isOpener(source.at(i))) {
		// `@(1.5)` of Objective-C is a number.
		return source.at(i) === code.openParen && traits.boxes !== '' ? undefined : { bracket: i, form: undefined };
	}
	const isNew = /^new $/i.test(source.slice(i, Math.min(source.length, i + 4)));
	if (isNew) i += 4;
	const nameStart = i;
	let typed = false;
	let nameEnd = i;
	let groupEnd = -1;
	for (let before = -1; before !== i && i - position < longest; ) {
		before = i;
		i = overName(source, i);
		if (i > before) nameEnd = i;
		const group = overGroup(source, i);
		if (group > i) {
			typed = true;
			i = group;
			groupEnd = group;
		}
	}
	// `New Double() {1.5, 2.5}` of Visual Basic.
	if (isNew && source.at(i) === code.openParen && source.at(i + 1) === code.closeParen) {
		typed = true;
		i += 2;
	}
	const macro = traits.macros && i > nameStart && source.at(i) === code.bang;
	if (macro) i++;
	let opener = i;
	while (isSpaceCode(source.at(opener)) && opener - i < longest) opener++;
	switch (source.at(opener)) {
		case code.openParen: {
			const name = source.slice(nameStart, nameEnd);
			if (macro) return opener === i && isArrayMacro(name) ? { bracket: opener, form: 'items' } : undefined;
			const path = name.replaceAll('::', '.').replace(/<[^>]*>/, '');
			const itemForm = groupEnd === i && isItemType(path) ? 'items' : undefined;
			const touches = opener === i || traits.application === 'blank';
			const form = i > nameStart && touches ? (constructorForm(path, traits) ?? itemForm) : undefined;
			return form !== undefined || isScoredName(source, path, opener) ? { bracket: opener, form } : undefined;
		}
		case code.openBracket:
			if (!macro && !(opener === i && nameEnd === i && isElementType(source.slice(nameStart, i), traits)))
				return undefined;
			return { bracket: opener, form: undefined };
		case code.openBrace:
			typed ||= isScoredName(source, source.slice(nameStart, nameEnd), opener);
			return typed ? { bracket: opener, form: undefined } : undefined;
		default:
			return undefined;
	}
}

/** Classes of a name with its score: `Score("cat", 1.5)`, `new TokenProb(-0.5, "the")`, `Candidate::new("a", 0.25)`. */
const scoredClass =
	/^(?:\w+(?:\.|::))*(?=[A-Z])\w*(?:Score|Logit|Log[pP]rob|Prob(?!lem)|Pred(?=$|[A-Z(]|iction)|Cand(?:idates?)?(?![a-z])|Hyp(?:othesis)?(?![a-z])|Choice|Label|Pair|Token(?!iz))\w*(?:(?:\.|::)(?:new|of))?$/;
const nameAndNumber = /^.\s*(?:(["'])[^"'\n]*\1\s*,\s*[^"'\s]|[-+.]?\d[\w.+-]*\s*,\s*["'])/;

/** True where a class of scores is called with a name and a number: a pair. */
function isScoredName(source: SourceText, path: string, opener: number): boolean {
	return scoredClass.test(path) && nameAndNumber.test(source.slice(opener, Math.min(source.length, opener + longest)));
}

function overName(source: SourceText, position: number): number {
	let i = position;
	if (!isNameStart(source.at(i))) return position;
	for (;;) {
		while (isWordCode(source.at(i))) i++;
		if (source.at(i) === code.dot && isNameStart(source.at(i + 1))) i++;
		else if (source.at(i) === code.colon && source.at(i + 1) === code.colon && isNameStart(source.at(i + 2))) i += 2;
		else return i;
	}
}

/** Behind `<…>`, `[]`, `[3]` or `[...]` of a type. */
function overGroup(source: SourceText, position: number): number {
	const open = source.at(position);
	const close = open === code.less ? code.greater : open === code.openBracket ? code.closeBracket : 0;
	if (close === 0) return position;
	for (let i = position + 1; i - position < longest; i++) {
		const c = source.at(i);
		if (c === close) return i + 1;
		const inType = isWordCode(c) || c === code.space || c === code.dot || c === code.colon || c === code.comma;
		if (!(open === code.less ? inType : isWordCode(c) || c === code.dot)) return position;
	}
	return position;
}
