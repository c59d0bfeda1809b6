import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { stringText } from '../stringText.ts';
import { areMeasures, columnRole } from './columnRole.ts';
import { type Cell, readGrid, type Row } from './grid.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber } from './tableNumber.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';
import { yamlKey } from './yamlScalar.ts';

const field =
	/^(\s*)((?:-[ \t]+)?)("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z_][\w.-]*)[ \t]*:[ \t]+(\S.*?)[ \t]*,?(?:[ \t]#.*)?$/;

/** A field of a record: its whole extent, its key, and its value. */
export interface Field extends Cell {
	readonly key: Cell;
	readonly name: string;
	readonly value: Cell;
}

/** Records behind each other. Each is read when it is asked for: a long list of what all of them hold weighs too much. */
export interface Records {
	/** Where each of them begins. */
	readonly starts: readonly number[];
	/** Where the last one ends. */
	readonly end: number;
	/** The fields of the record that begins at `start`, all of them before `end`. */
	readonly fields: (start: number, end: number) => readonly Field[];
}

/**
 * Records of fields on lines of their own, items of a YAML sequence: `- token: cat` over `  logit: 2.5`. The numbers of one
 * key are a column, and a text beside them labels it.
 */
export function* detectFieldRecords(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 1024 || !field.test(own.text)) return undefined;
	return yield* recordsDetection(place, yield* sequenceRecords(lines, own));
}

/**
 * The numbers of one key of records, labelled by a text beside them; undefined for a single record. `called` is the name of
 * each record, where they have one.
 */
export function* recordsDetection(
	place: Place,
	{ starts, end, fields }: Records,
	called = '',
): Steps<Detection | undefined> {
	if (starts.length < 2) return undefined;
	const recordAt = (index: number) => fields(starts[index]!, starts[index + 1] ?? end);
	const first = recordAt(0);
	if (first.length > mostFields) return undefined;
	const { text, cursor } = tableTextOf(place);
	if (first.length === 1 && recordAt(1)[0]?.name !== first[0]!.name) {
		return yield* entriesDetection(place, starts.length, recordAt);
	}
	const rowOf = (record: readonly Field[]): Row => {
		const byName = new Map(record.toReversed().map(own => [own.name, own]));
		return first.map(({ name }) => byName.get(name) ?? absent(record));
	};
	const at = starts.findLastIndex(start => start <= cursor);
	const own = at < 0 ? [] : recordAt(at);
	const isOnField = own.some(field => field.start <= cursor && cursor <= field.end);
	return yield* readGrid({
		text,
		limit: place.limits.values,
		header: first.map(({ key }) => key),
		sample: starts.slice(0, 64).map((_, index) => rowOf(recordAt(index))),
		*rows() {
			for (let index = 0; index < starts.length; index++) yield rowOf(recordAt(index));
		},
		row: isOnField ? rowOf(own) : undefined,
		cursor,
		style: {},
		number: cell => {
			const { start, end } = valueOf(cell);
			return tableNumber(text, start, end);
		},
		label: cell => {
			const { start, end } = valueOf(cell);
			const label = text.slice(start, Math.min(end, start + 1024));
			const quoted = /^"(.*)"$|^'(.*)'$/.exec(label);
			return quoted?.[1] === undefined ? (quoted?.[2] ?? label) : stringText(quoted[1]);
		},
		classes: 'row',
		name: called,
		unnamed: columnRole(called) === 'score' ? 'array' : 'table',
	});
}

/** Records of one field each, whose keys are labels: `- cat: 0.75` over `- dog: 0.25`. */
function* entriesDetection(
	place: Place,
	count: number,
	recordAt: (index: number) => readonly Field[],
): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	for (let index = 0; index < count; index++) {
		const [entry, ...others] = recordAt(index);
		const number = entry && tableNumber(lines.text, entry.value.start, entry.value.end);
		if (entry === undefined || number === undefined || others.length > 0 || !array.add(number)) return undefined;
		if (labels.push(entry.name) % linesOfStep === 0) yield;
	}
	if (new Set(labels).size < labels.length || areMeasures(labels)) return undefined;
	const first = lines.lineAt(recordAt(0)[0]!.start);
	const name = yamlKey((first && lines.nonblankAbove(first, 4)?.text) ?? '') ?? '';
	return yield* array.detectionSteps({ labels, name, evidence: columnRole(name) === 'score' ? 'array' : 'table' });
}

/** Of one record: with more it is a table of its own. */
const mostFields = 512;

function valueOf(cell: Cell & Partial<Field>): Cell {
	return cell.value ?? cell;
}

function absent(record: readonly Field[]): Cell {
	const { end } = record.at(-1)!;
	return { start: end, end };
}

function fieldOf({
	start,
	text,
}: TextLine): (Field & { readonly column: number; readonly begins: boolean }) | undefined {
	const match = field.exec(text);
	if (match === null) return undefined;
	const [, indent, dash, key, value] = match;
	const column = indent!.length + dash!.length;
	const valueStart = start + text.indexOf(value!, column + key!.length + 1);
	const name = key!.replaceAll(/^["']|["']$/g, '');
	return {
		start: start + column,
		end: valueStart + value!.length,
		key: { start: start + column, end: start + column + key!.length },
		name,
		value: { start: valueStart, end: valueStart + value!.length },
		column,
		begins: dash !== '',
	};
}

/** Items of a YAML sequence: a dash begins each, and their keys stand below one another. */
function* sequenceRecords(lines: TableText, own: TextLine): Steps<Records> {
	const column = fieldOf(own)?.column ?? 0;
	const fieldIn = (line: TextLine) => {
		const found = line.text.length > 1024 ? undefined : fieldOf(line);
		return found?.column === column ? found : undefined;
	};
	const fields = (start: number, end: number) =>
		[...lines.linesFrom(start, end)].map(fieldIn).filter(found => found !== undefined);
	const starts: number[] = [];
	if (column === 0) return { starts, end: own.end, fields };
	const belongs = (text: string) => {
		const indent = text.search(/\S/);
		return indent < 0 || indent >= column || /^\s*#/.test(text) || (indent < column && /^\s*-[ \t]+\S/.test(text));
	};
	let passed = 0;
	let end = own.end;
	for (const line of yield* lines.block(own, belongs)) {
		if (++passed % linesOfStep === 0) yield;
		if (fieldIn(line)?.begins === true) starts.push(line.first);
		({ end } = line);
	}
	return { starts, end, fields };
}
