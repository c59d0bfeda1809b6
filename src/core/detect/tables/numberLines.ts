import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { columnRole } from './columnRole.ts';
import { LineBlock } from './lineBlock.ts';
import { numberBlock } from './numberBlock.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { linesOfStep, tableTextOf } from './tableText.ts';

/**
 * Lines that hold numbers alone, as many on each: a row, a column or a matrix as `np.savetxt` writes it. They are scores
 * only where the line above calls them so (`logits:`) or declares their type and sizes, or where they are normalized.
 */
export function* detectNumberLines(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 2 ** 18) return undefined;
	const block = yield* numberBlock(lines);
	if (block === undefined) return undefined;
	const columns = numberRow(own)?.numbers.length ?? 0;
	if (columns === 0) return undefined;
	const above: number[] = [];
	let filled = 0;
	let first = own;
	for (const line of block.above) {
		const row = numberRow(line);
		if (row === undefined || !(row.numbers.length === columns || row.elided)) break;
		if (row.numbers.length > 0) filled++;
		if (above.push(line.first) % linesOfStep === 0) yield;
		first = line;
	}
	const array = new TableArray(lines.text, place.limits.values);
	let rows = 0;
	let reals = false;
	let truncated = false;
	const take = (row: NumberRow | undefined): boolean => {
		if (row === undefined) return false;
		truncated ||= row.elided;
		if (row.numbers.length === 0) return true;
		if (row.numbers.length !== columns || !row.numbers.every(number => array.add(number))) return false;
		reals ||= row.numbers.some(({ real }) => real);
		rows++;
		return true;
	};
	for (const line of new LineBlock(lines, above.toReversed())) {
		if (!take(numberRow(line))) break;
		if (rows % linesOfStep === 0) yield;
	}
	if (rows === filled && take(numberRow(own))) {
		for (const line of block.below) {
			if (!take(numberRow(line))) break;
			if (rows % linesOfStep === 0) yield;
		}
	}
	if (!reals || (rows < 2 && columns < 2)) return undefined;
	const name = promptName(lines, first);
	const called = columnRole(name) === 'score';
	const declared = !called && declares(lines.above(first)?.text ?? '', rows, columns);
	if (rows < 2 && columns < 3 && !called) return undefined;
	return yield* array.detectionSteps({
		shape: columns === 1 ? [rows] : rows === 1 ? [columns] : [rows, columns],
		name: called ? name : '',
		truncated,
		evidence: called || declared ? 'array' : 'table',
	});
}

/** What libraries of matrices print above one: nothing but its type and its sizes. */
const typeWord =
	/^(?:x|type|(?:num)?(?:rows|cols|columns)|(?:dense|sparse)?(?:matrix|vector|tensor|array)?|[dfz][ds]rm|real|double|single|float|device|cpu|cuda|shape|size|dtype|torch)$/i;

/** `DenseMatrix 2x3-Double`, `Type = DDRM , rows = 2 , cols = 3`, `[2x3], type = Float32, device = cpu`. */
function declares(text: string, rows: number, columns: number): boolean {
	// Sizes alone stand above data of all kinds.
	if (text.length > 128 || !/[a-z]{2}/i.test(text)) return false;
	if (!(text.match(/[a-z]+/gi) ?? []).every(word => typeWord.test(word))) return false;
	const sizes = new Set((text.match(/\d+/g) ?? []).map(Number));
	return [rows, columns].every(size => size === 1 || sizes.has(size));
}
