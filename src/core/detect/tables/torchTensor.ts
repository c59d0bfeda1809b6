import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { footBelow, isPart, numberBlock } from './numberBlock.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { rowsDetection, rowsOfParts } from './printedRows.ts';
import { isBlank, linesOfStep, tableTextOf, type TextLine } from './tableText.ts';

const footer =
	/^\s*\[ ?(?:torch\.(?:cuda\.)?(\w+?)Tensor of (?:size|dimension) (\d+(?:x\d+)*)[^\]]*|((?:CPU|CUDA|Mkldnn|MPS|XLA)?\w+?)(?:Type)?\{(\d+(?:,\d+)*)\}) ?\]/;
const factorLine = /^\s*(\d[\d.]*(?:e[-+]?\d+)?) ?\*\s*$/;

/**
 * A tensor as Torch 7, PyTorch up to 0.3, libtorch and R's torch print it: rows of bare numbers over a footer with
 * type and size, `[ CPUFloatType{2,3} ]` or `[torch.FloatTensor of size 2x3]`. A common factor (`1e-02 *`) multiplies them.
 */
export function* detectTorchTensor(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined) return undefined;
	const isLabelled = labelledRow(own) !== undefined;
	const foot = isFoot(own) ? own : isLabelled ? yield* footBelow(lines, own) : (yield* numberBlock(lines))?.foot;
	if (foot === undefined || !isFoot(foot)) return undefined;
	const rows: NumberRow[] = [];
	/** Rows above which a heading of columns stands. */
	const heads: number[] = [];
	let factor: number | undefined;
	const [, oldType, oldSize, type, size] = footer.exec(foot.text)!;
	const shape = (oldSize?.split('x') ?? size!.split(',')).map(Number);
	const places = shape.reduce((product, axis) => product * axis, 1);
	let below = 0;
	let first = foot;
	for (const line of lines.linesAbove(foot, isPart)) {
		const row = numberRow(line);
		const common = factorLine.exec(line.text)?.[1];
		if (row !== undefined) {
			// What was printed before stands right above.
			if (below === places) break;
			below += row.numbers.length;
			if (rows.push(row) % linesOfStep === 0) yield;
			first = line;
		} else if (common !== undefined) factor = Number(common);
		else if (/Columns?/.test(line.text)) heads.push(rows.length);
		if (isBlank(line.text) && rows.length > 0 && footer.test(lines.nonblankAbove(line)?.text ?? '')) break;
	}
	const above = below < places && heads.length === 0 ? labelledRow(lines.above(first)) : undefined;
	const labelled = above !== undefined && below + above.row.numbers.length === places ? above : undefined;
	if (labelled !== undefined) rows.push(labelled.row);
	else if (isLabelled || (own.start < first.start && numberRow(own) !== undefined)) return undefined;
	rows.reverse();
	const whole = below === places || labelled !== undefined;
	const facts = {
		end: foot.start + foot.text.trimEnd().length,
		name: labelled?.name ?? promptName(lines, first),
		factor,
		dtype: dtypes.get((oldType ?? type ?? '').replace(/^(?:CPU|CUDA|Mkldnn|MPS|XLA)/, '')),
		evidence: 'array',
	} as const;
	if (!whole)
		return yield* rowsDetection(
			lines.text,
			place.limits.values,
			rows,
			{ column: 'matrix' },
			{ ...facts, declaredShape: shape, truncated: true },
		);
	// Parts of columns stand below one another; a vector is in order all the same.
	const parted = heads.length > 0 && shape.slice(0, -1).some(axis => axis > 1);
	if (parted && shape.length > 2) return undefined;
	const ordered = parted ? rowsOfParts(partsAt(rows, heads)) : rows;
	if (ordered === undefined) return undefined;
	const flat = [{ numbers: ordered.flatMap(({ numbers }) => numbers), elided: false }];
	return yield* rowsDetection(lines.text, place.limits.values, flat, { column: 'vector' }, { ...facts, shape });
}

/** The parts between headings, which were counted from the foot upward. */
function partsAt(rows: readonly NumberRow[], heads: readonly number[]): readonly (readonly NumberRow[])[] {
	const starts = heads.map(below => rows.length - below).toReversed();
	return starts.map((start, index) => rows.slice(start, starts[index + 1]));
}

const dtypes = new Map([
	['Float', 'float32'],
	['Double', 'float64'],
	['Half', 'float16'],
	['BFloat16', 'bfloat16'],
	['Long', 'int64'],
	['Int', 'int32'],
	['Short', 'int16'],
	['Byte', 'uint8'],
	['Char', 'int8'],
]);

const label = /^\s*([\p{L}_][\w .()[\]-]{0,60}?)\s*[:=]\s*(?=[-+.\din])/u;

/** The first row, which stands on the line of what is printed before it: `logits:  1.5000 -2.2500`. */
function labelledRow(line: TextLine | undefined): { readonly name: string; readonly row: NumberRow } | undefined {
	const match = line === undefined ? null : label.exec(line.text);
	const row = match === null ? undefined : numberRow(line!, line!.start + match[0].length);
	return row && { name: match![1]!, row };
}

function isFoot({ text }: TextLine): boolean {
	return text.length < 256 && footer.test(text);
}
