import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import { namesBeside } from '../parallelNames.ts';
import type { Place } from '../place.ts';
import { columnRole } from './columnRole.ts';
import { LineBlock } from './lineBlock.ts';
import { TableArray } from './tableArray.ts';
import type { TableNumber } from './tableNumber.ts';
import { linesOfStep, tableTextOf, type TextLine } from './tableText.ts';
import { yamlKey, yamlNumber } from './yamlScalar.ts';

const lone = /^(\s*)-[ \t]*(?:#.*)?$/;
const skipped = /^\s*(?:#.*)?$/;

/** An item: the column of its innermost dash, and whether a row begins with it. */
interface Item {
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
	if (own === undefined || own.text.length > 1024 || !/^\s*-/.test(own.text) || !isPart(own.text)) return undefined;
	const block = yield* lines.block(own, text => isPart(text) || isSkipped(text));
	const array = new TableArray(lines.text, place.limits.values);
	const itemStarts: number[] = [];
	const rowStarts: number[] = [];
	let first: TextLine | undefined;
	let column: number | undefined;
	let isReal = false;
	let onLone = false;
	let passed = 0;
	for (const line of block) {
		if (++passed % linesOfStep === 0) yield;
		const item = itemOf(lines.text, line);
		if (item === undefined && isSkipped(line.text)) continue;
		first ??= line;
		if (item !== undefined) {
			column ??= item.column;
			if (item.column !== column) break;
			if (onLone || item.beginsRow) rowStarts.push(itemStarts.length);
			itemStarts.push(line.first);
			isReal ||= item.number.real;
			array.add(item.number);
		}
		onLone = item === undefined;
	}
	const shape = shapeOf(itemStarts.length, rowStarts);
	const items = new LineBlock(lines, itemStarts);
	if (first === undefined || shape === undefined || items.at(-1)!.end < own.start) return undefined;
	const head = lines.nonblankAbove(first, 4);
	const name = head === undefined ? '' : (yamlKey(head.text) ?? '');
	const { source } = place;
	const extent = { start: first.start - source.base, end: items.at(-1)!.end - source.base };
	const labels =
		shape.length === 1
			? ((yield* commentsOf(items)) ?? namesBeside(source, extent, array.count, name, true))
			: undefined;
	return yield* array.detectionSteps({
		start: first.start + first.text.search(/\S/),
		shape,
		...(labels && { labels }),
		name,
		evidence: isScores(place, name, isReal) ? 'array' : 'table',
	});
}

function isSkipped(text: string): boolean {
	return skipped.test(text);
}

/** An item, or a dash alone, which begins a row. */
function isPart(text: string): boolean {
	return itemOf(text, { start: 0, text }) !== undefined || lone.test(text);
}

function itemOf(text: string, { start, text: line }: Pick<TextLine, 'start' | 'text'>): Item | undefined {
	const outer = blanksEnd(line, 0);
	const behind = blanksEnd(line, outer + 1);
	if (line[outer] !== '-' || behind === outer + 1) return undefined;
	const beginsRow = line[behind] === '-' && blanksEnd(line, behind + 1) > behind + 1;
	const column = beginsRow ? behind : outer;
	const value = blanksEnd(line, column + 1);
	const comment = line.includes('#') ? line.search(commentSign) : -1;
	let end = comment < 0 ? line.length : comment;
	while (end > value && isBlankUnit(line.charCodeAt(end - 1))) end--;
	const number = end > value ? yamlNumber(text, start + value, start + end) : undefined;
	return number && { column, beginsRow, number };
}

function blanksEnd(line: string, position: number): number {
	let i = position;
	while (isBlankUnit(line.charCodeAt(i))) i++;
	return i;
}

function isBlankUnit(unit: number): boolean {
	return unit === 32 || unit === 9;
}

const commentSign = /[ \t]#/;

/** What the comments behind the items say, where at least half of these have one. */
function* commentsOf(items: LineBlock): Steps<readonly (string | undefined)[] | undefined> {
	// A long list is not gone through for comments that its beginning does not have.
	if (!Array.from(items.slice(0, 64)).some(({ text }) => text.includes('#'))) return undefined;
	const labels: (string | undefined)[] = [];
	let found = 0;
	for (const { text } of items) {
		const label = commentBehind.exec(text)?.[1];
		if (label !== undefined) found++;
		if (labels.push(label) % linesOfStep === 0) yield;
	}
	return found > 1 && found * 2 >= items.length ? labels : undefined;
}

const commentBehind = /[ \t]#[ \t]*(\S.{0,63})$/;

/** One vector, or equal rows. */
function shapeOf(count: number, rowStarts: readonly number[]): readonly number[] | undefined {
	if (count === 0) return undefined;
	if (rowStarts.length === 0) return [count];
	const columns = count / rowStarts.length;
	if (!rowStarts.every((start, row) => start === row * columns)) return undefined;
	return rowStarts.length === 1 ? [columns] : [rowStarts.length, columns];
}

/** Under a key, numbers with fractions; in text that is no YAML but may quote it, under a key of scores. */
function isScores(place: Place, name: string, isReal: boolean): boolean {
	if (place.traits.bareForms !== 'yaml') return columnRole(name) === 'score';
	return name !== '' && isReal;
}
