import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { LineBlock } from './lineBlock.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const indexed = /^\s*\[(\d+)\](?=\s|$)/;
/** What stands below the part of a long vector that is printed. */
const omission = /^ \[ reached .*max\.print/;
/**
 * A line of R's `str`: ` num [1:4] 1.5 -0.5 2 0.25`, ` $ logits: num [1:20] 0.5 -1.5 ...`, or of `glimpse`, in Polars too:
 * `$ logit <dbl> 1.50, -0.25, …`.
 */
const structure =
	/^\s*(?:(?:\$\s+([\w.]+)\s*:\s*)?(?:Named )?num\s(?:\[1:(\d+)\]\s)?|\$\s+([\w.]+)\s+<(?:dbl|f\d\d)>\s)(?=\s*[-\d.])/;

/** A line of the print: the index of its first number, and its numbers. */
interface IndexedLine extends NumberRow {
	readonly line: TextLine;
	readonly index: number;
}

/**
 * A vector that R printed: ` [1] 0.1 0.2 0.3` and further lines, each with the index of its first number; or the first
 * numbers of one, as `str` shows them. The line above, with its prompt, names it.
 */
export function* detectRVector(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line && indexedLine(lines.line);
	if (own === undefined) return lines.line && structureIn(lines, lines.line, place.limits.values);
	const firsts: number[] = [];
	let first = own;
	for (const line of lines.linesAbove(own.line, text => indexed.test(text))) {
		const part = first.index > 1 ? indexedLine(line) : undefined;
		if (part === undefined || part.index + part.numbers.length !== first.index) break;
		first = part;
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	firsts.reverse();
	firsts.push(own.line.first);
	let last = own;
	for (const line of lines.linesBelow(own.line, text => indexed.test(text))) {
		const part = indexedLine(line);
		if (part === undefined || last.index + last.numbers.length !== part.index) break;
		last = part;
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	const array = new TableArray(lines.text, place.limits.values);
	for (const line of new LineBlock(lines, firsts)) {
		if (!(yield* array.addAll(indexedLine(line)!.numbers))) break;
	}
	return yield* array.detectionSteps({
		start: first.line.start + first.line.text.search(/\S/),
		name: promptName(lines, first.line),
		truncated: first.index > 1 || omission.test(lines.below(last.line)?.text ?? ''),
		evidence: 'array',
	});
}

function structureIn(lines: TableText, line: TextLine, limit: number): Detection | undefined {
	const match = structure.exec(line.text);
	const row = match === null ? undefined : numberRow(line, line.start + match[0].length);
	if (match === null || row === undefined) return undefined;
	const [, field, length, column] = match;
	const array = new TableArray(lines.text, limit);
	row.numbers.every(number => array.add(number));
	return array.detection({
		start: line.start + line.text.search(/\S/),
		name: field ?? column ?? promptName(lines, line),
		...(length !== undefined && { declaredShape: [Number(length)] }),
		truncated: row.elided || Number(length ?? 0) > row.numbers.length,
		evidence: length === undefined ? 'table' : 'array',
	});
}

function indexedLine(line: TextLine): IndexedLine | undefined {
	const match = indexed.exec(line.text);
	if (match === null) return undefined;
	const row = numberRow(line, line.start + match[0].length);
	return row === undefined || row.elided ? undefined : { ...row, line, index: Number(match[1]) };
}
