import { nameEvidence } from './kindWords.ts';
import { wordsOf } from './nameParts.ts';
import { argumentsOf, expressionName } from './expressionName.ts';
import type { SourceText } from './sourceText.ts';

const farthest = 200;
const assertion = /(?:(?:assert|expect|check|verify|require)[\w.]*|all_?close)!?\s*$/i;
const tested = /\b(?:expect|assertThat|assert_that)\s*\(([^;{}]*)\)(?:\.\w+)*\.\w+\s*$/;
const equated = /([^\n;]*\))\s*={2,3}\s*(?:[\w.]+\(\s*)?$/;
const behindLiteral = /^[\s)]*,\s*([\w.$]+(?:\([^()\n]*\)|\[[^[\]\n]*\])?)/;
const choosing = /^arg_?(?:max|min|sort|partition)/;

/**
 * The name of what a test compares the literal [start, end) with: `params` of `assert_allclose(fit.params, […])` and of
 * `expect(fit.params).toEqual([…])`, `shape` of `list(x.shape) == […]`. Empty where that name says nothing of numbers.
 * Cost: a look at 200 characters on both sides.
 */
export function comparedName(source: SourceText, start: number, end: number): string {
	const before = source.slice(Math.max(0, start - farthest), start);
	const equal = before.includes('==') ? equated.exec(before)?.[1] : undefined;
	if (equal !== undefined) return evidentName(equal);
	const open = openParenthesis(before);
	if (open < 0) return '';
	const call = before.slice(0, open);
	const subject = tested.exec(call)?.[1] ?? '';
	const asserting = assertion.exec(call)?.[0];
	if (subject === '' && (asserting === undefined || nameEvidence(wordsOf(asserting)) === 'other')) return '';
	const behind = behindLiteral.exec(source.slice(end, Math.min(source.length, end + farthest)))?.[1] ?? '';
	for (const other of [subject, ...argumentsOf(before.slice(open + 1)).slice(0, -1), behind]) {
		const name = evidentName(other);
		if (name !== '') return name;
	}
	return '';
}

/** The name of what an expression yields, where it says something of numbers; else empty. */
function evidentName(expression: string): string {
	const name = expressionName(expression.replace(/^\s*[&*]+/, '').replace(/\?$/, ''));
	if (choosing.test(name)) return 'indices';
	return nameEvidence(wordsOf(name)) === undefined ? '' : name;
}

/** The parenthesis that is open at the end of the text, if it is the last bracket that is; else −1. */
function openParenthesis(text: string): number {
	let depth = 0;
	for (let i = text.length - 1; i >= 0; i--) {
		const unit = text[i]!;
		if (')]}'.includes(unit)) depth++;
		else if ('([{'.includes(unit) && depth-- === 0) return unit === '(' ? i : -1;
	}
	return -1;
}
