import { nameBehindPrompt } from '../promptedName.ts';
import type { TableText, TextLine } from './tableText.ts';

const assigned = /^\s*([A-Za-z_][\w.]*)\s*(?:<-|=)\s*$/;
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
	const name = assigned.exec(above.text) ?? declared.exec(above.text) ?? heading.exec(above.text);
	return name?.[1] ?? nameBehindPrompt(above.text);
}
