import type { SourceText } from './sourceText.ts';

const prompt = /^\s*(?:>>>|\.\.\.|In ?\[\d+\]:|[\w-]*>|irb[^>]*>|octave:\d+>|\?-|[\w.~/@:-]*[#$%])\s+(\S.*?)\s*;?\s*$/;
/** What stands before a printed value on its own line. */
const resultMark = /^\s*(?:Out ?\[\d+\]:|=>|\[\d+\])?\s*$/;
/** Functions that show or copy their argument. */
const shows = new Set('print println disp display list array round tolist repr str show pprint p puts'.split(' '));
const farthest = 512;

/**
 * What a printed value is the value of, by the line with the prompt above it (`>>> F.log_softmax(z, -1)`, `In [3]: logits`);
 * empty where the text before it says something else. Cost: a look at 512 characters.
 */
export function promptedName(source: SourceText, start: number): string {
	const before = source.slice(Math.max(0, start - farthest), start);
	const lines = before.split(/\r\n?|\n/);
	if (!resultMark.test(lines.pop()!)) return '';
	while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
	const expression = prompt.exec(lines.pop() ?? '')?.[1];
	return expression === undefined ? '' : expressionName(expression);
}

/**
 * The name that tells what an expression yields: of the last function in a chain of calls (`logits.softmax(-1)`: softmax),
 * of what a function like `print` is given, else the last name (`out.logits`). Empty where it ends in something else.
 */
export function expressionName(expression: string): string {
	const text = expression.slice(expression.lastIndexOf(';') + 1).trim();
	if (!text.endsWith(')')) return /(?:^|[\s.$@=])([A-Za-z_]\w*)$/.exec(text)?.[1] ?? '';
	const open = openerOfLast(text);
	if (open < 0) return '';
	const name = /([A-Za-z_]\w*)$/.exec(text.slice(0, open))?.[1] ?? '';
	return shows.has(name) ? expressionName(firstArgument(text.slice(open + 1, -1))) : name;
}

function openerOfLast(text: string): number {
	let depth = 0;
	for (let i = text.length - 1; i >= 0; i--) {
		if (text[i] === ')') depth++;
		if (text[i] === '(' && --depth === 0) return i;
	}
	return -1;
}

function firstArgument(text: string): string {
	let depth = 0;
	for (const [i, unit] of Array.from(text).entries()) {
		if ('([{'.includes(unit)) depth++;
		if (')]}'.includes(unit)) depth--;
		if (unit === ',' && depth === 0) return text.slice(0, i);
	}
	return text;
}
