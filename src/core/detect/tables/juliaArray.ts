import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { LineBlock } from './lineBlock.ts';
import { numberBlock } from './numberBlock.ts';
import { numberRow } from './numberRow.ts';
import { rowsDetection, rowsOfLines } from './printedRows.ts';
import { promptName } from './promptName.ts';
import { linesOfStep, tableTextOf, type TextLine } from './tableText.ts';

const header = /^\s*(?:(\d+)-element|(\d+(?:[×x]\d+)+)) [^"]*?(?:\{(?:Union\{Missing, )?(\w+)[^"]*)?:\s*$/;

/**
 * An array that Julia printed: `3-element Vector{Float64}:` or `2×3 Matrix{Float32}:` over its rows. `⋮` and `…`
 * stand for what the print leaves out.
 */
export function* detectJuliaArray(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined) return undefined;
	const head = isHeader(own) ? own : (yield* numberBlock(lines))?.head;
	if (head === undefined || !isHeader(head)) return undefined;
	const firsts: number[] = [];
	let shown = 0;
	let truncated = false;
	for (let line = lines.below(head); line !== undefined; line = lines.below(line)) {
		const row = numberRow(line);
		if (row === undefined) break;
		shown += row.numbers.length;
		truncated ||= row.elided;
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	const [, length, axes, dtype] = header.exec(head.text)!;
	const declared = length === undefined ? axes!.split(/[×x]/).map(Number) : [Number(length)];
	const whole = declared.reduce((count, axis) => count * axis, 1) === shown;
	return yield* rowsDetection(
		lines.text,
		place.limits.values,
		rowsOfLines(new LineBlock(lines, firsts)),
		{ column: 'vector' },
		{
			start: head.start + head.text.search(/\S/),
			name: promptName(lines, head),
			...(whole && { shape: declared }),
			...(!whole && { declaredShape: declared }),
			truncated: truncated || !whole,
			dtype,
			evidence: /^U?Int/.test(dtype ?? '') ? 'table' : 'array',
		},
	);
}

function isHeader({ text }: TextLine): boolean {
	return text.length < 256 && header.test(text);
}
