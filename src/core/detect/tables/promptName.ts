import { nameBehindPrompt } from '../promptedName.ts';
import type { TableText, TextLine } from './tableText.ts';

const assigned = /^\s*([A-Za-z_][\w.]*)\s*(?:<-|=)\s*$/;
/** A member of a list of R: `$logits`, `$model$logits`. */
const member = /^(?:\$[\w.]+)*\$([\w.]+)\s*$/;
/** `Table c(i, j) 'text'` of GAMS. */
const declared = /^\s*table\s+(\w+\s*\([\w*,\s]*\).*)$/i;
const heading = /^\s*#?\s*([\p{L}][\p{L}\p{M}\w .()-]{0,60})[:=：]\s*$/u;

/**
 * What a printed array is called by the line above it: what stands behind a prompt (`julia> y`, `> softmax(x)`), the name
 * before an equals sign (`z =`), a heading (`logits:`). Empty where that line says something else.
 */
export function promptName(lines: TableText, first: TextLine): string {
	const above = lines.nonblankAbove(first);
	if (above === undefined || above.text.length > 256) return '';
	const name =
		assigned.exec(above.text) ?? member.exec(above.text) ?? declared.exec(above.text) ?? heading.exec(above.text);
	return name?.[1] ?? nameBehindPrompt(above.text);
}

const rule = /^[\s=─━-]*$/;
const title = /^\p{L}[\p{L} ()°/%]{2,40}$/u;
const mostWords = 3;

/** A few words over lines, with or without a rule between: `Temperatures (C)`, `Package  Version`. Else empty. */
export function titleAbove(lines: TableText, first: TextLine): string {
	let above = lines.above(first);
	if (above !== undefined && rule.test(above.text)) above = lines.above(above);
	const text = above?.text.slice(0, 256).trim() ?? '';
	return title.test(text) && text.split(/\s+/).length <= mostWords ? text : '';
}
