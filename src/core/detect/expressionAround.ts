import { code, isWordCode } from './characters.ts';
import { isKeyword } from './constructors.ts';
import type { LanguageTraits } from './languageTraits.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';
import { commentEnd } from './trivia.ts';

const percent = 37;
const at = 64;
const operators = new Set<number>([code.plus, code.minus, code.asterisk, code.slash, percent, at]);

/** Members that give other numbers, or the same in another shape. */
const member =
	/^\.(?:T(?!\w)|(?:reshape|view|transpose|permute|mul|div|add|sub|neg|exp|log|softmax|log_softmax|map)\()/;
const longestMember = 16;

/**
 * True where the literal is only an operand or receiver of an expression of code, on its line: `[0.0] * 5`,
 * `-np.array(…)`, `tensor(…) / 0.7`, `array(…).reshape(2, 2)`. Printed text has no arithmetic, and no expressions.
 * Cost: the blanks beside it.
 */
export function isPartOfExpression(source: SourceText, traits: LanguageTraits, nest: Nest): boolean {
	// `*logits* (vector 1.5 2.5)` of Lisp is a name and its value.
	if (!traits.arithmetic || traits.prefixCalls) return false;
	return isOperandBefore(source, traits, nest.start) || (!nest.cut && goesOn(source, traits, nest.end));
}

/** `@(` of PowerShell is a list; `f @ {…}` and `{…} // f` of Mathematica apply a function. */
function isOperator(c: number, traits: LanguageTraits): boolean {
	return operators.has(c) && !(c === at && (traits.bracketedTypes || traits.application === 'brackets'));
}

function goesOn(source: SourceText, traits: LanguageTraits, end: number): boolean {
	if (source.at(end) === code.dot) return member.test(source.slice(end, Math.min(source.length, end + longestMember)));
	let i = end;
	while (isBlank(source.at(i))) i++;
	if (!isOperator(source.at(i), traits) || commentEnd(source, i, traits) > i) return false;
	const spaced = i > end;
	const first = source.at(i);
	i++;
	if (source.at(i) === first && first === code.slash && traits.application === 'brackets') return false;
	if (source.at(i) === first && (first === code.asterisk || first === code.slash)) i++;
	// Where blanks separate, a sign that touches what follows belongs to it.
	if ((traits.spaceSeparates || traits.bracketedTypes) && spaced && !isBlank(source.at(i))) return false;
	while (isBlank(source.at(i))) i++;
	return beginsOperand(source.at(i));
}

function isOperandBefore(source: SourceText, traits: LanguageTraits, start: number): boolean {
	let i = start - 1;
	while (isBlank(source.at(i))) i--;
	const operator = source.at(i);
	if (!isOperator(operator, traits)) return false;
	const touches = i === start - 1;
	i--;
	if (source.at(i) === operator) i--;
	else if (operator === code.minus && touches) return true;
	while (isBlank(source.at(i))) i--;
	const c = source.at(i);
	if (c === code.closeParen || c === code.closeBracket) return true;
	if (!isWordCode(c)) return false;
	let word = i;
	while (isWordCode(source.at(word - 1)) && i - word < longestMember) word--;
	// `return *[1, 2]` and `yield - [1]` have no operand on the left.
	return !isKeyword(source.slice(word, i + 1));
}

function beginsOperand(c: number): boolean {
	return isWordCode(c) || c === code.dot || c === code.minus || c === code.openParen || c === code.openBracket;
}

function isBlank(c: number): boolean {
	return c === code.space || c === code.tab;
}
