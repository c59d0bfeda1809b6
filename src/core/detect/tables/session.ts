import type { TableText, TextLine } from './tableText.ts';

/** At the margin, with something behind it: what a session was told. */
const prompt = /^(?:>|>>|>>>|julia>|octave:\d+>|In ?\[\d+\]:)[ \t]\S/;
const mostLines = 64;
/** A line of a vector of R: no language begins one so. */
const indexed = /^\s*\[\d+\](?:\s+(?:[-+]?[\d.]+(?:e[-+]?\d+)?|NA|NaN|-?Inf))+\s*$/;

/**
 * True for a line that a session printed, in code that quotes it: one of R's vectors, or any below a prompt. Cost: a look
 * at 64 lines.
 */
export function isPrintedInSession(lines: TableText, own: TextLine): boolean {
	if (indexed.test(own.text)) return true;
	if (!/^\s*[-+.\d["]/.test(own.text) && !/\d\.?\s*$/.test(own.text)) return false;
	let line: TextLine | undefined = own;
	for (let i = 0; i < mostLines && line !== undefined; i++) {
		if (prompt.test(line.text)) return i > 0;
		line = lines.above(line);
	}
	return false;
}
