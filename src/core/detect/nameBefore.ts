import { code, isSpaceCode, isWordCode } from './characters.ts';
import { nameEvidence } from './kindWords.ts';
import { wordsOf } from './nameParts.ts';
import type { SourceText } from './sourceText.ts';

const farthest = 160;
const commercialAt = 64;
const questionMark = 63;

/**
 * The name that the literal at `position` is given: over the sign that gives it (`=`, `:`, `=>`, `<-`, `(`), and over
 * the array brackets, type arguments and type annotation of a declaration; or the string argument before it
 * (`register_buffer("anchors", …)`, `'Color', […]`). Empty where there is none. Cost: a look at 160 characters.
 */
export function nameBefore(source: SourceText, position: number): string {
	const near = source.slice(Math.max(0, position - farthest), position);
	const declared = (ofVisualBasic.exec(near) ?? ofLisp.exec(near))?.[1];
	if (declared !== undefined) return declared;
	const marks = yamlMarks.exec(near)?.[0].length ?? 0;
	// `.{…}` of Zig.
	const isZig = source.at(position - 1) === code.dot && source.at(position) === code.openBrace;
	let i = overFunctionHead(source, overKeywords(source, overSpaces(source, isZig ? position - 1 : position - marks)));
	// `&[…]`, `@[…]`.
	while (source.at(i - 1) === code.ampersand || source.at(i - 1) === commercialAt) i = overSpaces(source, i - 1);
	// `data={[0.5, 1.5]}` of JSX.
	if (source.at(i - 1) === code.openBrace && source.at(i - 2) === code.equals) i--;
	const sign = source.at(i - 1);
	if (sign === code.comma) {
		const defined = /\bdefine\(\s*(\w+)\s*,\s*$/.exec(near)?.[1];
		return defined ?? (stringArgument(source, i - 1) || oneOfSeveral(source, i - 1));
	}
	const arrow = sign === code.minus && source.at(i - 2) === code.less;
	if (arrow || sign === code.equals || sign === code.greater || sign === code.colon) return nameBeforeSign(source, i);
	return nameApart(source, i, position);
}

/** The name before the sign that ends at `signEnd`: of a variable, a key, a phrase, or an option. */
function nameBeforeSign(source: SourceText, signEnd: number): string {
	const sign = source.at(signEnd - 1);
	let i = signEnd;
	while (isSign(source.at(i - 1))) i--;
	// `||=`, `??=`.
	while (sign === code.equals && (source.at(i - 1) === code.bar || source.at(i - 1) === questionMark)) i--;
	i = overSpaces(source, i);
	const quote = source.at(i - 1);
	if (quote === code.doubleQuote || quote === code.quote) return quoted(source, i - 1, quote);
	// `memory (MB): […]` gives its unit too.
	const grouped = overGroups(source, i);
	const end = sign === code.colon ? overSpaces(source, grouped) : grouped;
	const start = nameStart(source, end);
	const name = source.slice(start, end);
	// `Tensor: shape=(2, 3)` is a name of its own, `scores: Scores = […]` an annotation.
	const head = sign === code.colon ? headOfPhrase(source, start) : '';
	if (head !== '') return head;
	const declaration = source.slice(Math.max(0, start - farthest), end);
	const first = sign === code.equals ? firstOfSeveral.exec(declaration)?.[1] : undefined;
	if (first !== undefined) return first;
	const whole = pairBefore(source, end);
	if (whole !== '') return whole;
	const attribute = /^default(?:_factory)?$/.test(name) ? fieldOf.exec(declaration)?.[1] : undefined;
	if (attribute !== undefined) return attribute;
	const option =
		name === 'default' ? optionOf.exec(source.slice(Math.max(0, start - farthest), start))?.[1] : undefined;
	if (option !== undefined) return option;
	if (sign === code.colon || nameEvidence(wordsOf(name)) !== undefined) return name;
	return annotations.map(form => form.exec(declaration)?.[1]).find(given => given !== undefined) ?? name;
}

/** The name that ends at `nameEnd`, with a parenthesis or blanks at most between it and the literal at `position`. */
function nameApart(source: SourceText, nameEnd: number, position: number): string {
	let i = nameEnd;
	const sign = source.at(i - 1);
	// `grad norms [0.5, 1.5]`.
	const whole = i < position ? pairBefore(source, i) : '';
	if (whole !== '') return whole;
	// On a line of its own, or apart, behind a statement or print that ends in brackets.
	if ((sign === code.closeParen || sign === code.closeBracket) && source.slice(i, position).includes('\n')) return '';
	if (sign === code.closeParen && i < position && source.at(position) !== code.openBrace) return '';
	if (sign === code.openParen) i--;
	const end = overGroups(source, i);
	const start = nameStart(source, end);
	if (source.slice(i, position).includes('\n')) {
		const above = source.slice(Math.max(0, start - farthest), start);
		if (remark.test(above.slice(above.lastIndexOf('\n') + 1))) return '';
	}
	const name = source.slice(start, end);
	// `a learning rate of [1e-4, 5e-4]`.
	const noun = name === 'of' ? overSpaces(source, start) : start;
	if (noun < start) return source.slice(nameStart(source, noun), noun);
	// `logits = V.fromList […]`.
	const made = madeBy.exec(source.slice(Math.max(0, position - farthest), position))?.[1];
	if (made !== undefined && nameEvidence(wordsOf(name)) === undefined) return made;
	// The unit or the file at the end of a line: `0s 42ms/step`, `$ java Main.java`.
	const joint = source.at(start - 1);
	if ((joint === code.slash || joint === code.dot) && source.slice(i, position).includes('\n')) return '';
	if (sign !== code.openParen || source.at(start - 1) !== code.dot) return name;
	// `pytest.param([1.5, -0.5], …)` is one case of several, `nucleus.filter([0.5, 0.5])` an action.
	if (name === 'param' || name === 'filter') return '';
	return fills.test(name) ? receiver(source, start - 1) || name : name;
}

/** A comment behind the code of a line, which says nothing of the next one: `f(x)  # python`. */
const remark = /\S.*\s(?:#|\/\/|--|%|;|\(\*)/;

/** `Dim x() As Double =`, `Dim x As New` before a list. */
const ofVisualBasic = /\b(\w+)(?:\([\d ,]*\))?\s+As(?:\s+[\w.]+(?:\([^()]*\))*\s*=)?\s*$/;
/** `(define x '`, `(defvar *x* #`, `(let ((x '`, `(let [x '`. */
const ofLisp = /(?:\((?:def|set)[\w!]*\s+|\(\(|\(let \[)\*?([\w-]+)\*?\s+['`#]*$/;

/** What YAML puts between a key and its value: `logits: &first !!seq [`. */
const yamlMarks = /(?<=:[ \t])(?:[&!][\w!-]+[ \t]+)+$/;

/** A name, and behind its sign the function of the literal. */
const madeBy = /\b(\w+) *(?<![=!<>])= *[A-Za-z_][\w.]* +$/;

/** The field of a Python class that a default is given to: `x: list[float] = field(default_factory=lambda: `. */
const fieldOf = /(\w+)\s*:[^=\n]*=\s*(?:\w+\.)?[Ff]ield\([^()\n]*$/;

/** The option that a default is given to: `add_argument("--betas", nargs=2, default=`. */
const optionOf = /\(\s*(?:["'][\w-]+["']\s*,\s*)*["']-{0,2}([\w-]+)["']\s*,[^()]*$/;

/** A name, and what its declaration puts before `=`, without what `overGroups` took away. */
const annotations: readonly RegExp[] = [
	// `x: const f32`, `x : float list`, `x: number[] | null`, `x(): List`; `std::array` is none.
	/([\w$\u0080-\uffff]+)(?:\([^()]*\))?\s*[?!]?\s*(?<!:):(?!:)\s*(?:(?:readonly|const(?:ant)?|mut|static|&|'|(?:array *)?\[[^\]\n]*\](?: *of\b)?|[\w.[\]]+ +\|)[ \t]*)*(?:(?:list|array|seq) +)?[\w.@]*(?: +(?:list|array|seq))?\s*$/i,
	// `var x []float64` of Go.
	/\bvar\s+(\w+)\s[\w.*[\]]*$/,
	// `x::Vector{Float64}` of Julia.
	/\b(\w+)::\w+\{[^{}]*\}\s*$/,
	// `X { get; set; }` of C#.
	/\b(\w+)\s*\{[\s\w;]*\bget;[\s\w;]*\}\s*$/,
];

/** A name of two words, as logs have it, of which the first one says what the second one is: `embedding head`. */
const pair =
	/\b(?:(?:attention|gate|gating|router|routing|mixture|mixing|expert) weights?|\w+ (?:norms?|values?|head|tail)|confusion matrix)$/i;

function pairBefore(source: SourceText, end: number): string {
	return pair.exec(source.slice(Math.max(0, end - longestPair), end))?.[0] ?? '';
}

const longestPair = 48;
const phrase = /([\w\u0080-\uffff]+) (?:for|of|over|at|after|per|by|in|on|from) (?:[\w'-]+ ){0,3}$/;

/** The word that a phrase before the colon is about: `Logits for one step:`, `Shape of the logits:`. */
function headOfPhrase(source: SourceText, start: number): string {
	return phrase.exec(source.slice(Math.max(0, start - farthest), start))?.[1] ?? '';
}

/** The head of a function without a name, whose value the literal is: `f = lambda s: […]`, `f = (s) => […]`. */
const functionHead = /(?:\blambda\b[^:\n]*:|(?<=[=(,:]\s*)(?:\([^()]*\)|\w+)\s*=>)\s*$/;

function overFunctionHead(source: SourceText, position: number): number {
	const colon = source.at(position - 1) === code.colon;
	if (!colon && source.at(position - 1) !== code.greater) return position;
	const head = functionHead.exec(source.slice(Math.max(0, position - farthest), position));
	return head === null ? position : overSpaces(source, position - head[0].length);
}

/** Methods that put values into what they are called on: `mesh.rotation.fromArray([…])`, `losses.extend([…])`. */
const fills = /^(?:from|set|copy|assign|push|fill|extend|append|add)[A-Za-z]*$/;

/** The name before the dot, where it says what the numbers are. */
function receiver(source: SourceText, dot: number): string {
	const name = source.slice(wordStart(source, dot), dot);
	return nameEvidence(wordsOf(name)) === undefined ? '' : name;
}

const severalNames =
	/(?:^|[\n;])[ \t]*(?:(?:let|const|var|local|my)[ \t]+)?(\w+(?:[ \t]*,[ \t]*\w+)+)[ \t]*:?=[ \t]*([^\n]*)$/;

/** The first of the names before the sign; the literal right behind that is its. */
const firstOfSeveral = /(?:^|[\n;])[ \t]*(?:(?:let|const|var|local|my)[ \t]+)?(\w+)(?:[ \t]*,[ \t]*\w+)+[ \t]*:?$/;

/** Of `means, stds = (…), (…)` the name that the literal behind `comma` is given; empty where it stands elsewhere. */
function oneOfSeveral(source: SourceText, comma: number): string {
	const [, names, before] = severalNames.exec(source.slice(Math.max(0, comma - farthest), comma)) ?? [];
	if (names === undefined || before === undefined) return '';
	let depth = 0;
	let index = 1;
	for (const c of before) {
		if ('([{'.includes(c)) depth++;
		else if (')]}'.includes(c)) depth--;
		else if (c === ',' && depth === 0) index++;
	}
	return depth === 0 ? (names.split(',')[index]?.trim() ?? '') : '';
}

const longestArgument = 40;

/** Over what stands between a sign and the value that it gives: `= new Float32Array(…)`, `= await f(…)`, `: !!seq […]`. */
function overKeywords(source: SourceText, position: number): number {
	const start = wordStart(source, position);
	if (source.at(start - 1) === code.bang && source.at(start - 2) === code.bang) return overSpaces(source, start - 2);
	return keywords.has(source.slice(start, position)) ? overSpaces(source, start) : position;
}

const keywords = new Set(['new', 'await', 'mut', 'static', 'const', 'return', 'yield', 'stackalloc', 'seq']);

function stringArgument(source: SourceText, comma: number): string {
	const end = overSpaces(source, comma) - 1;
	const quote = source.at(end);
	if (quote !== code.doubleQuote && quote !== code.quote) return '';
	const text = quoted(source, end, quote);
	return text.length <= longestArgument ? text : '';
}

function isSign(c: number): boolean {
	return c === code.equals || c === code.greater || c === code.less || c === code.minus || c === code.colon;
}

function overSpaces(source: SourceText, position: number): number {
	let i = position;
	while (isSpaceCode(source.at(i - 1)) && position - i < farthest) i--;
	return i;
}

/** Over `[4]`, `[][]`, `<f32>`, and the arguments of `softmax(x) =`. */
function overGroups(source: SourceText, position: number): number {
	let i = position;
	while (position - i < farthest) {
		const close = source.at(i - 1);
		const open = openerOf(close);
		if (open === 0) break;
		let depth = 0;
		do {
			i--;
			if (source.at(i) === close) depth++;
			if (source.at(i) === open) depth--;
		} while (depth > 0 && i > 0 && position - i < farthest);
	}
	return i;
}

function openerOf(closer: number): number {
	if (closer === code.closeBracket) return code.openBracket;
	if (closer === code.closeParen) return code.openParen;
	return closer === code.greater ? code.less : 0;
}

function wordStart(source: SourceText, position: number): number {
	let i = position;
	while ((isWordCode(source.at(i - 1)) || source.at(i - 1) === code.foreign) && position - i < farthest) i--;
	return i;
}

/** Of a name that ends at `position`, with the word that makes it another thing: `log-probs`, `log p`, `multi-label`. */
function nameStart(source: SourceText, position: number): number {
	const start = wordStart(source, position);
	const word = /(?<![\w.])(?:log|ln|multi)[- ]$/i.exec(source.slice(Math.max(0, start - 8), start));
	return start - (word?.[0].length ?? 0);
}

function quoted(source: SourceText, end: number, quote: number): string {
	let i = end;
	while (i > 0 && source.at(i - 1) !== quote && end - i < farthest) i--;
	return source.slice(i, end);
}
