import { code, isNameStart, isWordCode } from './characters.ts';
import { type ConstructorForm, constructorForm, isKeyword } from './constructors.ts';
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
export function openingAt(source: SourceText, position: number): Opening {
	switch (source.at(position)) {
		case code.openParen:
			return parenthesis(source, position);
		case code.openBracket:
			return squareBracket(source, position);
		default:
			return brace(source, position);
	}
}

function parenthesis(source: SourceText, position: number): Opening {
	const nameEnd = spacesStart(source, position);
	const end = angleStart(source, nameEnd);
	const start = nameStart(source, end);
	if (start === end) {
		const before = source.at(position - 1);
		const called = before === code.closeParen || before === code.closeBracket;
		return { role: called ? 'call' : 'list', start: position };
	}
	const path = source.slice(start, end).replaceAll('::', '.');
	if (isKeyword(path)) return { role: 'list', start: position };
	const form = constructorForm(path);
	if (form !== undefined) return { role: 'constructor', start, form };
	return { role: 'call', start };
}

function squareBracket(source: SourceText, position: number): Opening {
	const before = source.at(position - 1);
	if (before === code.bang && isWordCode(source.at(position - 2))) {
		return { role: 'constructor', start: nameStart(source, position - 1) };
	}
	if (before === code.closeParen || before === code.closeBracket) return { role: 'subscript', start: position };
	const start = nameStart(source, position);
	if (start === position) return { role: 'list', start: position };
	const path = source.slice(start, position).replaceAll('::', '.');
	if (isKeyword(path)) return { role: 'list', start: position };
	if (isElementType(path)) return { role: 'constructor', start };
	return { role: 'subscript', start };
}

/** `Float32[1 2 3]` of Julia, `Numo::DFloat[[1, 2]]` of Ruby. */
function isElementType(path: string): boolean {
	return /^(?:Float(?:16|32|64)|Int(?:32|64)|(?:Numo\.)?[DS]Float|Vector|Matrix)$/.test(path);
}

/** `[]float64{…}`, `map[string]float64{…}`, `new double[] {…}`, `std::vector<float>{…}`: the type belongs to it. */
function brace(source: SourceText, position: number): Opening {
	const list: Opening = { role: 'list', start: position };
	// `${…}` and `#{…}` put a value into a string.
	const before = source.at(position - 1);
	if (before === 36 || before === code.hash) return { role: 'subscript', start: position };
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
	if (source.slice(Math.max(0, word - 4), word).trim() === 'new') i = word - 3;
	// `float x[4] {…}`: a name with its size is a declarator, and not a type.
	return isDeclarator(source, i, name) ? list : { role: 'constructor', start: i };
}

function isDeclarator(source: SourceText, start: number, elementStart: number): boolean {
	const opensWithName = isNameStart(source.at(start));
	return opensWithName && elementStart > start && source.at(elementStart - 1) === code.closeBracket
		? !isNameStart(source.at(elementStart)) && /\[[^\]]+\]$/.test(source.slice(start, elementStart))
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
