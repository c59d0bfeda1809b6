import { code, isNameStart, isSpaceCode, isWordCode } from './characters.ts';
import {
	type ConstructorForm,
	constructorForm,
	isArrayMacro,
	isCopula,
	isElementType,
	isItemType,
	isKeyword,
	isStatementFunction,
	isVectorType,
} from './constructors.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { SourceText } from './sourceText.ts';

/**
 * What an opening bracket opens: a list of its own, a list with a constructor or type before it, or what is no list
 * (the arguments of a call, a subscript).
 */
export interface Opening {
	readonly role: 'list' | 'constructor' | 'call' | 'subscript';
	/** Where the literal begins: the constructor's name or type, else the bracket. */
	readonly start: number;
	/** Only of a constructor with parentheses. */
	readonly form?: ConstructorForm;
}

const longestPrefix = 200;

/** What the bracket at `position` opens, by the text before it. Cost: a look at no more than 200 characters. */
export function openingAt(source: SourceText, position: number, traits: LanguageTraits): Opening {
	switch (source.at(position)) {
		case code.openParen:
			return parenthesis(source, position, traits);
		case code.openBracket:
			return squareBracket(source, position, traits);
		case code.less:
			return { role: 'list', start: position };
		default:
			return brace(source, position, traits);
	}
}

function parenthesis(source: SourceText, position: number, traits: LanguageTraits): Opening {
	if (traits.prefixCalls) return { role: 'list', start: position };
	if (isBehindName(source, position, code.bang)) {
		const start = nameStart(source, position - 1);
		const isArray = traits.macros && isArrayMacro(source.slice(start, position - 1));
		return isArray ? { role: 'constructor', start, form: 'items' } : { role: 'call', start };
	}
	if (isOptionalChain(source, position)) return { role: 'call', start: position };
	const nameEnd = spacesStart(source, position);
	const angle = angleStart(source, nameEnd);
	// `name::<f32>(…)` of Rust.
	const scoped = angle < nameEnd && source.at(angle - 1) === code.colon && source.at(angle - 2) === code.colon;
	const end = scoped ? angle - 2 : angle;
	const start = nameStart(source, end);
	if (start === end) return behindGroup(source, position, traits);
	const path = source.slice(start, end).replaceAll('::', '.');
	if (isStatementFunction(path)) return { role: 'call', start };
	// `#2A((1.5 -0.5) (2 0.25))` of Lisp.
	if (/^\da$/i.test(path)) return { role: 'list', start: position };
	// `#[case(0.5, 1.5)]` of Rust's tests.
	const isKeyed = isKeyword(path) && !(traits.macros && path === 'case');
	if (isKeyed || (!traits.arithmetic && nameEnd < position && isCopula(path))) return { role: 'list', start: position };
	const form = constructorForm(path, traits);
	if (form !== undefined) return { role: 'constructor', start, form };
	// `Vector3f v(1.5f, 2, 3)`: its name stands between the type and the numbers.
	const typeEnd = spacesStart(source, start);
	const type = typeEnd < start ? nameStart(source, typeEnd) : typeEnd;
	if (type < typeEnd && isVectorType(source.slice(type, typeEnd).replaceAll('::', '.'), traits)) {
		return { role: 'constructor', start: type, form: 'items' };
	}
	return { role: 'call', start };
}

/** A parenthesis behind none or another bracket: `float[4](…)`, `[Float](…)`, `(float4)(…)` are no calls. */
function behindGroup(source: SourceText, position: number, traits: LanguageTraits): Opening {
	const before = source.at(position - 1);
	if (before === code.closeBracket) {
		const group = groupStart(source, position);
		const name = nameStart(source, group);
		if (name < group && isItemType(source.slice(name, group)))
			return { role: 'constructor', start: name, form: 'items' };
		if (name === group && bracketedType.test(source.slice(group, position))) {
			return { role: 'constructor', start: group, form: traits.bracketedTypes ? 'items' : 'nest' };
		}
		return { role: 'call', start: position };
	}
	if (before === code.closeParen) {
		const type = traits.casts ? vectorCast.exec(source.slice(Math.max(0, position - longestCast), position)) : null;
		if (type === null) return { role: 'call', start: position };
		return { role: 'constructor', start: position - type[0].length, form: 'items' };
	}
	return { role: 'list', start: position };
}

const bracketedType =
	/^\[(?:System\.)?(?:float|double|single|decimal|int|object|Float\d*|Double|CGFloat|Int\d*)(?:\[\])?\]$/;
const vectorCast = /\((?:float|double|half|int)\d{1,2}\)$/;
const longestCast = 12;

function squareBracket(source: SourceText, position: number, traits: LanguageTraits): Opening {
	const before = source.at(position - 1);
	const size = sizeStart(source, position);
	if (size < position) return { role: 'constructor', start: size };
	if (isBehindName(source, position, code.bang)) {
		return { role: traits.macros ? 'constructor' : 'subscript', start: nameStart(source, position - 1) };
	}
	if (isOptionalChain(source, position) || (traits.regexLiterals && isInRegex(source, position))) {
		return { role: 'subscript', start: position };
	}
	if (before === code.closeParen || before === code.closeBracket) return { role: 'subscript', start: position };
	// `'abc'[0, 2]`.
	if (traits.arithmetic && (before === code.quote || before === code.doubleQuote) && isString(source, position - 1)) {
		return { role: 'subscript', start: position };
	}
	// `x.[1]` of F#.
	if (before === code.dot && isWordCode(source.at(position - 2))) return { role: 'subscript', start: position };
	if (before === code.openBracket && isWordCode(source.at(position - 2))) {
		// `x[[1]]` of R, `x[[0, 2]]` of NumPy.
		const outer = squareBracket(source, position - 1, traits);
		if (outer.role === 'subscript') return outer;
	}
	const end = angleStart(source, position);
	const start = nameStart(source, end);
	if (start === end) return { role: end < position ? 'constructor' : 'list', start: end };
	const path = source.slice(start, end).replaceAll('::', '.');
	if (isKeyword(path)) return { role: 'list', start: position };
	if (isElementType(path, traits)) return { role: 'constructor', start };
	// Words between brackets of Ruby, vectors and matrices of Elixir's Nx: `%w[0.1 0.2]`, `~V[0.1 0.2]`, `~MAT[…]`.
	const isWords = source.at(start - 1) === percent && end - start === 1;
	const isVector = source.at(start - 1) === tilde && /^(?:V(?:EC)?|M(?:AT)?)$/.test(path);
	if (isWords || isVector) return { role: 'list', start: start - 1 };
	return { role: 'subscript', start };
}

/** Where a size before the bracket at `position` begins, a matrix's of Haskell or an array's of Node; or `position`. */
function sizeStart(source: SourceText, position: number): number {
	let end = position;
	while (isSpaceCode(source.at(end - 1)) && position - end < longestSize) end--;
	if (source.at(end - 1) !== code.closeParen) return position;
	const size = /(?:\([\d ]+><[\d ]+|\b[A-Z]\w*Array\(\d+)\)$/.exec(source.slice(Math.max(0, end - longestSize), end));
	return size === null ? position : end - size[0].length;
}

const longestSize = 32;

/** True for a quote that closes a string on its line. */
function isString(source: SourceText, quote: number): boolean {
	const mark = source.at(quote);
	let marks = 0;
	for (let i = quote; i >= 0 && quote - i < longestPrefix && source.at(i) !== code.lineFeed; i--) {
		if (source.at(i) === mark) marks++;
	}
	return marks % 2 === 0;
}

const dollar = 36;
const percent = 37;
const tilde = 126;

/** True where `mark` stands right before `position`, and a name or a closing bracket before that: `x![`, `f()!(`. */
function isBehindName(source: SourceText, position: number, mark: number): boolean {
	if (source.at(position - 1) !== mark) return false;
	const c = source.at(position - 2);
	return isWordCode(c) || c === code.closeParen || c === code.closeBracket;
}

/** `x?.[1, 2]` and `x?.(1, 2)` of TypeScript. */
function isOptionalChain(source: SourceText, position: number): boolean {
	return source.at(position - 1) === code.dot && source.at(position - 2) === 63;
}

const regex = /(?:^|[=(,:[!&|?{};]|=>|\breturn)\s*(\/(?![/*])(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/)/g;
const longestRegex = 128;

/** True where the bracket stands in a regular expression, which must begin and end on its line. */
function isInRegex(source: SourceText, position: number): boolean {
	const from = Math.max(0, position - longestRegex);
	if (!source.slice(from, position).includes('/')) return false;
	const start = source.slice(from, position).lastIndexOf('\n') + 1 + from;
	const line = source.slice(start, Math.min(source.length, position + longestRegex)).split('\n', 1)[0] ?? '';
	for (const match of line.matchAll(regex)) {
		const end = start + match.index + match[0].length;
		if (end - match[1]!.length < position && position < end) return true;
	}
	return false;
}

/** `[]float64{…}`, `map[string]float64{…}`, `new double[] {…}`, `std::vector<float>{…}`: the type belongs to it. */
function brace(source: SourceText, position: number, traits: LanguageTraits): Opening {
	const list: Opening = { role: 'list', start: position };
	// `${…}` and `#{…}` put a value into a string.
	const before = source.at(position - 1);
	const interpolates = before === dollar || (before === code.hash && traits.atoms !== 'words');
	if (interpolates) return { role: 'subscript', start: position };
	const head = source.slice(Math.max(0, position - longestHead), position);
	if (enumeration.test(head) || (traits.arithmetic && choice.test(head))) return { role: 'subscript', start: position };
	const created = newOfVisualBasic.exec(head);
	if (created !== null) return { role: 'constructor', start: position - created[0].length };
	let i = spacesStart(source, position);
	let typed = false;
	const angle = angleStart(source, i);
	if (angle < i) {
		i = angle;
		typed = true;
	}
	const name = nameStart(source, i);
	i = name;
	for (let bracket = groupStart(source, i); bracket < i; bracket = groupStart(source, i)) {
		i = nameStart(source, bracket);
		typed = true;
	}
	if (!typed) return list;
	const word = spacesStart(source, i);
	if (source.slice(Math.max(0, word - 4), word).trim() === 'new') return { role: 'constructor', start: word - 3 };
	// `float x[4] {…}`: a name with its size is a declarator, and not a type.
	return isDeclarator(source, i, name) ? list : { role: 'constructor', start: i };
}

const enumeration = /\benum\b[^{};=()]*$/;
/** `match x { 1 => 0.5, _ => 0.25 }`: one of these values. */
const choice = /\bmatch[\s(][^{};=:,]*$/;
/** `New Double() {…}`, `New List(Of Double) From {…}`. */
const newOfVisualBasic = /\bNew\s+[\w.]+(?:\((?:[^()]|\([^()]*\))*\))+\s*(?:From\s*)?$/;
const longestHead = 80;

function isDeclarator(source: SourceText, start: number, elementStart: number): boolean {
	const opensWithName = isNameStart(source.at(start));
	return opensWithName && elementStart > start && source.at(elementStart - 1) === code.closeBracket
		? !isNameStart(source.at(elementStart)) && /\[\s*\w[^\]]*\]$/.test(source.slice(start, elementStart))
		: false;
}

function spacesStart(source: SourceText, position: number): number {
	let i = position;
	while (source.at(i - 1) === code.space && position - i < longestPrefix) i--;
	return i;
}

/** The start of the dotted name that ends at `position`, or `position`. */
function nameStart(source: SourceText, position: number): number {
	let i = position;
	for (;;) {
		let part = i;
		while (isWordCode(source.at(part - 1)) && position - part < longestPrefix) part--;
		if (part === i) return i < position ? behindJoint(source, i) : i;
		i = part;
		if (source.at(i - 1) === code.dot && source.at(i - 2) !== code.dot) i--;
		else if (source.at(i - 1) === code.colon && source.at(i - 2) === code.colon) i -= 2;
		else return i;
	}
}

function behindJoint(source: SourceText, position: number): number {
	return source.at(position) === code.dot ? position + 1 : position + 2;
}

/** The start of `<…>` that ends at `position`, or `position`. */
function angleStart(source: SourceText, position: number): number {
	return balancedStart(source, position, code.less, code.greater);
}

/** The start of `[…]` that ends at `position`, or `position`. */
function groupStart(source: SourceText, position: number): number {
	return balancedStart(source, position, code.openBracket, code.closeBracket);
}

function balancedStart(source: SourceText, position: number, open: number, close: number): number {
	if (source.at(position - 1) !== close) return position;
	let depth = 0;
	for (let i = position - 1; i >= 0 && position - i < longestPrefix; i--) {
		const c = source.at(i);
		if (c === close) depth++;
		else if (c === open) depth--;
		else if (!isWordCode(c) && c !== code.space && c !== code.comma && c !== code.colon && c !== code.dot)
			return position;
		if (depth === 0) return i;
	}
	return position;
}
