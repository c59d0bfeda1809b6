import type { TableText, TextLine } from './tableText.ts';

const prompt = /^\s*(?:>>>|>>|>|\+|julia>|octave:\d+>|In ?\[\d+\]:|irb[^>]*>|\w*[#$])\s*(\S.*)$/;
const assigned = /^\s*([A-Za-z_][\w.]*)\s*(?:<-|=)\s*$/;
const heading = /^\s*#?\s*([\p{L}][\p{L}\p{M}\w .()-]{0,60})[:=：]\s*$/u;
const call = /^([A-Za-z_][\w.:]*)\((.*)\)\s*;?\s*$/;
/** Functions that show the same numbers. */
const showing = /^(?:print|head|tail|round|signif|format|show|disp|display|unname|as\.\w+|t|vec|collect|c)$/;

/**
 * What a printed array is called by the line above it: the expression behind a prompt (`julia> y`), of a call its
 * function (`> softmax(x)`), the name before an equals sign (`z =`), a heading (`logits:`). Empty where that line
 * says something else.
 */
export function promptName(lines: TableText, first: TextLine): string {
	const above = lines.nonblankAbove(first);
	if (above === undefined || above.text.length > 256) return '';
	const name = (assigned.exec(above.text) ?? heading.exec(above.text))?.[1];
	return name ?? calledBy(prompt.exec(above.text)?.[1] ?? '');
}

function calledBy(expression: string): string {
	let inner = expression;
	for (let match = call.exec(inner); match !== null; match = call.exec(inner)) {
		if (!showing.test(match[1]!)) return match[1]!;
		inner = match[2]!.replace(/,[^,()]*$/, '');
	}
	return inner;
}
