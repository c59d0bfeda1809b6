import { expressionName } from './expressionName.ts';
import type { SourceText } from './sourceText.ts';

const prompt =
	/^\s*(?:>>>|\.\.\.|>>|>|\+|PS [^>\n]*>|In ?\[\d+\]:=?|[\w-]*>|(?:irb|iex)[^>]*>|-->|octave:\d+>|\?-|\((?:Pdb|gdb|lldb|dlv)\+*\)|[\w.~/@:-]*[#$%](?=\s))\s*(\S.*?)\s*;?\s*$/;
/** What stands before a printed value on its own line, or in a tuple there. */
const resultMark =
	/^\s*(?:Out ?\[\d+\](?::|(?:\/\/\w+)?=)|=>|\[\d+\]|<tf\.Tensor: [^\n]*numpy=|values=)?\s*(?:\((?:[\w.]+\([^()]*\), )*)?$/;
/** A line that only says what is printed below. */
const resultHead = /^\s*(?:<tf\.Tensor: [^\n]*numpy=|torch\.return_types\.\w+\(|Out ?\[\d+\]:)\s*$/;
/** A session in a comment. */
const commentMark = /^\s*(?:#+|\/\/|\*|%|--)\s*(?=>>>|In ?\[|Out ?\[|julia>|torch\.return_types|values=)/;
const farthest = 512;

/**
 * What a printed value is the value of, by the line with the prompt above it (`>>> F.log_softmax(z, -1)`, `In [3]: logits`);
 * empty where the text before it says something else. Cost: a look at 512 characters.
 */
export function promptedName(source: SourceText, start: number): string {
	const before = source.slice(Math.max(0, start - farthest), start);
	const lines = before.split(/\r\n?|\n/).map(line => line.replace(commentMark, ''));
	if (!resultMark.test(lines.pop()!)) return '';
	while (lines.length > 0 && isBetween(lines.at(-1)!)) lines.pop();
	return nameBehindPrompt(lines.pop() ?? '');
}

/** A line between a prompt and its result: blank, the head of the print, or the progress of Keras. */
function isBetween(line: string): boolean {
	return line.trim() === '' || resultHead.test(line) || /^\d+\/\d+ [━[][^\n]*\bstep\b/.test(line.trim());
}

/** A command that runs a file, `java Main.java`, or a query. */
const programs = /^(?:select\s|\S+ (?:\S+ )*\S+\.(?:java|php|py|rb|[cm]?[jt]s)$)/i;

/** The name of what a line with a prompt shows; empty for any other line. */
export function nameBehindPrompt(line: string): string {
	const expression = prompt.exec(line)?.[1];
	return expression === undefined || programs.test(expression) ? '' : expressionName(expression);
}
