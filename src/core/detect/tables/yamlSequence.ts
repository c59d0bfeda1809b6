import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import type { Steps } from '../steps.ts';
import { columnRole } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import type { TableNumber } from './tableNumber.ts';
import { farthestLine, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';
import { yamlKey, yamlNumber } from './yamlScalar.ts';

const item = /^(\s*)((?:-[ \t]+){1,2})([^\s#-][^#]*?|-[^\s#][^#]*?)[ \t]*(?:[ \t]#.*)?$/;
const lone = /^(\s*)-[ \t]*(?:#.*)?$/;
const skipped = /^\s*(?:#.*)?$/;

/** An item: the column of its innermost dash, and whether a row begins with it. */
interface Item {
	readonly line: TextLine;
	readonly column: number;
	readonly beginsRow: boolean;
	readonly number: TableNumber;
}

/**
 * A block sequence of YAML: `- 0.75` lines, or sequences of them as rows (`- - 0.1`, or a dash alone over its items).
 * The key above names it.
 */
export function* detectYamlSequence(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 1024 || !/^\s*-/.test(own.text)) return undefined;
	if (itemOf(lines, own, false) === undefined && !lone.test(own.text)) return undefined;
	const start = yield* startOf(lines, own);
	const items: Item[] = [];
	let onLone = false;
	for (let line: TextLine | undefined = start; line !== undefined; line = lines.below(line, farthestLine)) {
		if (skipped.test(line.text)) continue;
		if (lone.test(line.text)) {
			onLone = true;
			continue;
		}
		const next = itemOf(lines, line, onLone);
		if (next === undefined || next.column !== (items[0] ?? next).column) break;
		if (items.push(next) % linesOfStep === 0) yield;
		onLone = false;
	}
	const shape = shapeOf(items);
	if (shape === undefined || items.at(-1)!.line.end < own.start) return undefined;
	const above = lines.nonblankAbove(start, 4);
	const name = above === undefined ? '' : (yamlKey(above.text) ?? '');
	const array = new TableArray(lines.text, place.limits.values);
	items.every(({ number }) => array.add(number));
	return array.detection({
		start: start.start + start.text.search(/\S/),
		shape,
		name,
		evidence: isScores(place, name, items) ? 'array' : 'table',
	});
}

/** The first line of the sequence: up over items, dashes and comments. */
function* startOf(lines: TableText, own: TextLine): Steps<TextLine> {
	let start = own;
	let passed = 0;
	for (let line = lines.above(own, farthestLine); line !== undefined; line = lines.above(line, farthestLine)) {
		if (skipped.test(line.text)) continue;
		if (!lone.test(line.text) && itemOf(lines, line, false) === undefined) break;
		start = line;
		if (++passed % linesOfStep === 0) yield;
	}
	return start;
}

function itemOf(lines: TableText, line: TextLine, onLone: boolean): Item | undefined {
	const match = item.exec(line.text);
	if (match === null) return undefined;
	const lead = match[1]!.length + match[2]!.length;
	const number = yamlNumber(lines.text, line.start + lead, line.start + lead + match[3]!.length);
	const nested = /-.*-/.test(match[2]!);
	return number && { line, column: match[1]!.length + match[2]!.lastIndexOf('-'), beginsRow: onLone || nested, number };
}

/** One vector, or equal rows. */
function shapeOf(items: readonly Item[]): readonly number[] | undefined {
	if (items.length === 0) return undefined;
	if (!items[0]!.beginsRow) return items.some(({ beginsRow }) => beginsRow) ? undefined : [items.length];
	const rows = items.filter(({ beginsRow }) => beginsRow).length;
	const columns = items.length / rows;
	if (!items.every(({ beginsRow }, index) => beginsRow === (index % columns === 0))) return undefined;
	return rows === 1 ? [columns] : [rows, columns];
}

/** Under a key, numbers with fractions; in text that is no YAML but may quote it, under a key of scores. */
function isScores(place: Place, name: string, items: readonly Item[]): boolean {
	if (place.traits.bareForms !== 'yaml') return columnRole(name) === 'score';
	return name !== '' && items.some(({ number }) => number.real);
}
