import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { rowsDetection } from './printedRows.ts';
import { promptName } from './promptName.ts';
import { isBlank, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

/** A row between the pieces of a tall bracket; plain bars are its sides only under a frame. */
const row = /^(.*?)([⎡⎢⎣⎛⎜⎝]|(?<=^\s*)[│|])((?:\s|[\d.eE+\-,\u2212infatyINFATYNA…⋯⋮⋱])*)[⎤⎥⎦⎞⎟⎠│|],?\s*$/;
const frame = /^\s*[┌⌈╭]\s+[┐⌉╮]\s*$/;

/**
 * A matrix between tall brackets: `⎡ 1.5 -2.5⎤` over `⎣ 0.5  4  ⎦` as gonum and SymPy print it, or rows between bars
 * under `┌ ┐` as nalgebra does.
 */
export function* detectBoxedMatrix(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || !isRow(own.text)) return undefined;
	const block = yield* blockAround(lines, own);
	const head = block[0]!;
	const [, before, side] = row.exec(head.text)!;
	if ((side === '│' || side === '|') && !frame.test(lines.above(head)?.text ?? '')) return undefined;
	const rows: NumberRow[] = [];
	let end = own.end;
	for (const line of block) {
		const [, lead, , inside] = row.exec(line.text)!;
		const from = line.start + lead!.length + 1;
		end = from + inside!.length + 1;
		if (isBlank(inside!)) continue;
		const numbers = numberRow({ ...line, start: from, text: inside!.replaceAll(',', ' ') });
		if (numbers === undefined) return undefined;
		if (rows.push(numbers) % linesOfStep === 0) yield;
	}
	return yield* rowsDetection(
		lines.text,
		place.limits.values,
		rows,
		{ column: 'matrix' },
		{
			start: head.start + before!.length,
			end,
			name: /([A-Za-z_]\w*)\s*[=:]\s*$/.exec(before!)?.[1] ?? promptName(lines, head),
			evidence: 'array',
		},
	);
}

/** From the line with the upper pieces of the bracket to that with the lower ones. */
function* blockAround(lines: TableText, own: TextLine): Steps<readonly TextLine[]> {
	const block = [own];
	if (!isUpper(own.text)) {
		for (const line of lines.linesAbove(own, isRow)) {
			if (isLower(line.text)) break;
			if (block.push(line) % linesOfStep === 0) yield;
			if (isUpper(line.text)) break;
		}
		block.reverse();
	}
	if (isLower(own.text)) return block;
	for (const line of lines.linesBelow(own, isRow)) {
		if (isUpper(line.text)) break;
		if (block.push(line) % linesOfStep === 0) yield;
		if (isLower(line.text)) break;
	}
	return block;
}

function isRow(text: string): boolean {
	return text.length < 2 ** 13 && row.test(text);
}

function isUpper(text: string): boolean {
	return /[⎡⎛]/.test(text);
}

function isLower(text: string): boolean {
	return /[⎣⎝]/.test(text);
}
