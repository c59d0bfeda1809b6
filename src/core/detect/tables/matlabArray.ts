import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { nameEvidence } from '../kindWords.ts';
import { wordsOf } from '../nameParts.ts';
import type { Place } from '../place.ts';
import { numberBlock, sizeLine } from './numberBlock.ts';
import { expressionName } from '../expressionName.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { rowsDetection, rowsOfParts } from './printedRows.ts';
import { isBlank, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const assigned = /^\s*([A-Za-z]\w*(?:[.(][\w.,:() ]*)?) *=\s*$/;
/** What a session was told to show without its name. */
const displayed = /^(?:>>|-->|octave:\d+>)\s*disp\((.+)\)\s*;?\s*$/;
const columnsOf = /^\s*Columns? (\d+)(?: (?:through|to|and) (\d+))?:?\s*$/;
const factorLine = /^\s*([\d.]+e[-+]?\d+)\s+\*\s*$/i;

/**
 * An array that MATLAB or Octave printed: `z =` over rows of numbers, with blank lines between, long rows in parts
 * (`Columns 1 through 8`); under `disp(z)` too. A common factor (`1.0e+03 *`) multiplies them.
 */
export function* detectMatlabArray(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined) return undefined;
	const head = isHead(own) ? own : (yield* numberBlock(lines))?.head;
	if (head === undefined || !isHead(head)) return undefined;
	const parts = yield* partsBelow(lines, head);
	if (parts === undefined) return undefined;
	const { blocks, factor, dtype } = parts;
	const at = Math.max(
		0,
		blocks.findIndex(block => block.some(({ numbers }) => (numbers.at(-1)?.end ?? 0) >= lines.cursor)),
	);
	const whole = rowsOfParts(blocks);
	return yield* rowsDetection(
		lines.text,
		place.limits.values,
		whole ?? blocks[at]!,
		{ column: 'matrix' },
		{
			start: head.start + head.text.search(/\S/),
			name: nameOf(lines, head),
			truncated: whole === undefined,
			factor,
			dtype,
			evidence: /^u?int/.test(dtype ?? '') ? 'table' : 'array',
		},
	);
}

function isHead({ text }: TextLine): boolean {
	return text.length < 256 && (assigned.test(text) || displayed.test(text));
}

/** The variable's name; where that says nothing, what the expression above yields that it is given. */
function nameOf(lines: TableText, head: TextLine): string {
	const name = assigned.exec(head.text)?.[1];
	if (name === undefined) return expressionName(displayed.exec(head.text)?.[1] ?? '');
	const above = lines.above(head);
	const line = above !== undefined && isBlank(above.text) ? lines.above(above) : above;
	const [, prompt, expression = ''] = /^\s*(>>|-->|octave:\d+>)?\s*(\S.*?);?\s*$/.exec(line?.text ?? '') ?? [];
	if (name === 'ans') return prompt === undefined ? name : expressionName(expression);
	const given = expression.startsWith(`${name} = `) ? expression.slice(name.length + 3) : '';
	return /[)\d]$/.test(given) && nameEvidence(wordsOf(name)) === undefined ? expressionName(given) || name : name;
}

interface Parts {
	readonly blocks: readonly (readonly NumberRow[])[];
	readonly factor: number | undefined;
	readonly dtype: string | undefined;
}

/** The blocks of rows under a head: one, or one for each heading of columns. */
function* partsBelow(lines: TableText, head: TextLine): Steps<Parts | undefined> {
	const blocks: NumberRow[][] = [];
	let factor: number | undefined;
	let dtype: string | undefined;
	let columns = 0;
	let closed = false;
	let count = 0;
	for (let line = lines.below(head); line !== undefined; line = lines.below(line)) {
		if (++count % linesOfStep === 0) yield;
		const { text } = line;
		const heading = columnsOf.exec(text);
		if (heading !== null) {
			// The next variable begins at column 1 again.
			if (Number(heading[1]) !== columns + 1) break;
			columns = Number(heading[2] ?? heading[1]);
			closed = true;
			continue;
		}
		if (isBlank(text)) {
			closed ||= blocks.length > 0;
			continue;
		}
		const common = blocks.length === 0 ? factorLine.exec(text)?.[1] : undefined;
		if (common !== undefined) factor = Number(common);
		else if (sizeLine.test(text) && blocks.length === 0) dtype = sizeLine.exec(text)![1];
		else {
			const row = numberRow(line);
			if (row === undefined || (closed && blocks.length > 0 && columns === 0)) break;
			if (closed || blocks.length === 0) blocks.push([]);
			closed = false;
			blocks.at(-1)!.push(row);
		}
	}
	return blocks.length === 0 ? undefined : { blocks, factor, dtype };
}
