import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { TableArray } from './tableArray.ts';
import { tableTextOf, type TextLine } from './tableText.ts';
import { yamlKey, yamlNumber } from './yamlScalar.ts';

const flowRow = /^(\s*-[ \t]+)\[([^[\]{}"'#]*)\][ \t]*(?:#.*)?$/;
const longestRow = 2 ** 16;

/**
 * Rows of numbers in a block sequence of YAML, each in brackets: `- [1.0, -1.0]` over `- [0.5, 3.0]`; or labels and their
 * numbers, `- [cat, 0.75]`.
 */
export function* detectYamlRows(place: Place): Steps<Detection | undefined> {
	if (place.traits.bareForms !== 'yaml') return undefined;
	const lines = tableTextOf(place);
	const own = lines.line;
	const lead = own === undefined || own.text.length > longestRow ? undefined : flowRow.exec(own.text)?.[1];
	if (own === undefined || lead === undefined) return undefined;
	const isRow = (text: string) => text.length <= longestRow && flowRow.exec(text)?.[1] === lead;
	const block = yield* lines.block(own, isRow);
	if (block.length < 2) return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	let columns = 0;
	for (const line of block) {
		const before = array.count;
		const label = labelOf(line);
		if (label !== undefined) labels.push(label);
		if (!addRow(array, lines.text, line, label === undefined ? 0 : 1)) return undefined;
		if (columns === 0) columns = array.count;
		if (array.count - before !== columns) return undefined;
		yield;
	}
	const labelled = labels.length > 0;
	if (labelled && (labels.length < block.length || columns !== 1)) return undefined;
	const first = block.at(0)!;
	const last = block.at(-1)!;
	const above = lines.nonblankAbove(first, 4);
	return yield* array.detectionSteps({
		start: first.start + lead.length,
		end: last.start + last.text.lastIndexOf(']') + 1,
		shape: labelled ? [block.length] : [block.length, columns],
		...(labelled && { labels }),
		name: above === undefined ? '' : (yamlKey(above.text) ?? ''),
		evidence: labelled ? 'table' : 'array',
	});
}

/** The word before the number of a row. */
function labelOf({ text }: TextLine): string | undefined {
	return /^\s*-[ \t]+\[[ \t]*((?!(?:null|nan|inf|none|na)\b)[\p{L}_][^,]*?)[ \t]*,/iu.exec(text)?.[1];
}

function addRow(array: TableArray, text: string, line: TextLine, labels: number): boolean {
	const match = flowRow.exec(line.text)!;
	let from = line.start + match[1]!.length + 1;
	const items = match[2]!.split(',');
	// A comma may end a flow sequence.
	if (items.length > 1 && !/\S/.test(items.at(-1)!)) items.pop();
	for (const [index, item] of items.entries()) {
		const start = from + item.length - item.trimStart().length;
		const number = yamlNumber(text, start, from + item.trimEnd().length);
		if (index >= labels && (number === undefined || !array.add(number))) return false;
		from += item.length + 1;
	}
	return true;
}
