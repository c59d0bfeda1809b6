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

/** A line of a sequence; without an item it is a dash alone, which begins a row. */
interface Part {
	readonly line: TextLine;
	readonly item: Item | undefined;
}

/**
 * A block sequence of YAML: `- 0.75` lines, or sequences of them as rows (`- - 0.1`, or a dash alone over its items).
 * The key above names it.
 */
export function* detectYamlSequence(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 1024 || !/^\s*-/.test(own.text)) return undefined;
	if (partOf(lines, own) === undefined) return undefined;
	const above = yield* partsAbove(lines, own);
	const items: Item[] = [];
	let onLone = false;
	const take = (item: Item | undefined): boolean => {
		if (item !== undefined && item.column !== (items[0] ?? item).column) return false;
		if (item !== undefined) items.push(onLone && !item.beginsRow ? { ...item, beginsRow: true } : item);
		onLone = item === undefined;
		return true;
	};
	if (above.toReversed().every(({ item }) => take(item))) {
		for (let line: TextLine | undefined = own; line !== undefined; line = lines.below(line, farthestLine)) {
			if (skipped.test(line.text)) continue;
			const part = partOf(lines, line);
			if (part === undefined || !take(part.item)) break;
			if (items.length % linesOfStep === 0) yield;
		}
	}
	const shape = shapeOf(items);
	if (shape === undefined || items.at(-1)!.line.end < own.start) return undefined;
	const start = above.at(-1)?.line ?? own;
	const head = lines.nonblankAbove(start, 4);
	const name = head === undefined ? '' : (yamlKey(head.text) ?? '');
	const labels = shape.length === 1 ? commentsOf(items) : undefined;
	const array = new TableArray(lines.text, place.limits.values);
	yield* array.addAll(items.map(({ number }) => number));
	return array.detection({
		start: start.start + start.text.search(/\S/),
		shape,
		...(labels && { labels }),
		name,
		evidence: isScores(place, name, items) ? 'array' : 'table',
	});
}

/** The items and lone dashes above a line, the nearest first; comments stand between them. */
function* partsAbove(lines: TableText, own: TextLine): Steps<Part[]> {
	const parts: Part[] = [];
	for (let line = lines.above(own, farthestLine); line !== undefined; line = lines.above(line, farthestLine)) {
		if (skipped.test(line.text)) continue;
		const part = partOf(lines, line);
		if (part === undefined) break;
		if (parts.push(part) % linesOfStep === 0) yield;
	}
	return parts;
}

function partOf(lines: TableText, line: TextLine): Part | undefined {
	const match = item.exec(line.text);
	if (match === null) return lone.test(line.text) ? { line, item: undefined } : undefined;
	const indent = match[1]!.length;
	const dashes = match[2]!;
	const start = line.start + indent + dashes.length;
	const number = yamlNumber(lines.text, start, start + match[3]!.length);
	const innermost = dashes.lastIndexOf('-');
	return number && { line, item: { line, column: indent + innermost, beginsRow: innermost > 0, number } };
}

/** What the comments behind the items say, where at least half of these have one. */
function commentsOf(items: readonly Item[]): readonly (string | undefined)[] | undefined {
	// A long list is not gone through for comments that its beginning does not have.
	if (!items.slice(0, 64).some(({ line }) => line.text.includes('#'))) return undefined;
	const labels = items.map(({ line }) => commentBehind.exec(line.text)?.[1]);
	const found = labels.filter(label => label !== undefined).length;
	return found > 1 && found * 2 >= items.length ? labels : undefined;
}

const commentBehind = /[ \t]#[ \t]*(\S.{0,63})$/;

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
