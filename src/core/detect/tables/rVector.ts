import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { tableTextOf, type TextLine } from './tableText.ts';

const indexed = /^\s*\[(\d+)\](?=\s|$)/;

/** A line of the print: the index of its first number, and its numbers. */
interface IndexedLine extends NumberRow {
	readonly line: TextLine;
	readonly index: number;
}

/**
 * A vector that R printed: ` [1] 0.1 0.2 0.3` and further lines, each with the index of its first number. The line
 * above, with its prompt, names it.
 */
export function detectRVector(place: Place): Detection | undefined {
	const lines = tableTextOf(place);
	const own = lines.line && indexedLine(lines.line);
	if (own === undefined) return undefined;
	const parts = [own];
	for (const line of lines.linesAbove(own.line, text => indexed.test(text))) {
		const part = parts[0]!.index > 1 ? indexedLine(line) : undefined;
		if (part === undefined || part.index + part.numbers.length !== parts[0]!.index) break;
		parts.unshift(part);
	}
	for (const line of lines.linesBelow(own.line, text => indexed.test(text))) {
		const part = indexedLine(line);
		const last = parts.at(-1)!;
		if (part === undefined || last.index + last.numbers.length !== part.index) break;
		parts.push(part);
	}
	const [first] = parts;
	const array = new TableArray(lines.text, place.limits.values);
	for (const { numbers } of parts) if (!numbers.every(number => array.add(number))) break;
	return array.detection({
		start: first!.line.start + first!.line.text.search(/\S/),
		name: promptName(lines, first!.line),
		truncated: first!.index > 1,
		evidence: 'array',
	});
}

function indexedLine(line: TextLine): IndexedLine | undefined {
	const match = indexed.exec(line.text);
	if (match === null) return undefined;
	const row = numberRow(line, line.start + match[0].length);
	return row === undefined || row.elided ? undefined : { ...row, line, index: Number(match[1]) };
}
