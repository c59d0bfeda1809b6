import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { TableArray, type TableFacts } from './tableArray.ts';
import type { TextLine } from './tableText.ts';

/** How rows of numbers make an array: a single row or column is one vector where `column` does not ask for [n, 1]. */
export interface RowLayout {
	/** A column of single numbers is [n, 1], as a literal with row separators would be. */
	readonly column: 'vector' | 'matrix';
}

/**
 * The rows of a matrix that is printed in parts, some of its columns under the others: `Columns 1 through 8`. Undefined
 * where the parts have not as many rows each. The numbers are no longer in the order of the text.
 */
export function rowsOfParts(parts: readonly (readonly NumberRow[])[]): readonly NumberRow[] | undefined {
	const [first, ...others] = parts;
	if (first === undefined || others.some(part => part.length !== first.length)) return undefined;
	return first.map((_, row) => ({
		numbers: parts.flatMap(part => part[row]!.numbers),
		elided: parts.some(part => part[row]!.elided),
	}));
}

/** The rows of lines that are all rows of numbers, each read when it is asked for. */
export function* rowsOfLines(lines: Iterable<TextLine>): Generator<NumberRow> {
	for (const line of lines) yield numberRow(line)!;
}

/** The array of printed rows, all of one length; undefined where they are ragged. */
export function* rowsDetection(
	text: string,
	limit: number,
	rows: Iterable<NumberRow>,
	layout: RowLayout,
	facts: TableFacts,
): Steps<Detection | undefined> {
	const array = new TableArray(text, limit);
	let columns = 0;
	let filled = 0;
	let elided = facts.truncated ?? false;
	for (const row of rows) {
		elided ||= row.elided;
		const { length } = row.numbers;
		if (length === 0) continue;
		if (filled === 0) columns = length;
		if (length !== columns) return undefined;
		yield* array.addAll(row.numbers);
		filled++;
	}
	if (filled === 0) return undefined;
	const isVector = filled === 1 || (columns === 1 && layout.column === 'vector');
	return yield* array.detectionSteps({
		...facts,
		shape: facts.shape ?? (isVector ? [filled * columns] : [filled, columns]),
		truncated: elided,
	});
}
