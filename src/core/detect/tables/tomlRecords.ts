import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Field, recordsDetection } from './fieldRecords.ts';
import { linesOfStep, nearby, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const head = /^\s*\[\[\s*([\w."'-]+)\s*\]\]\s*(?:#.*)?$/;
const field = /^(\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[\w.-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#]+)\s*(?:#.*)?$/;
const other = /^\s*(?:#.*)?$/;
const longestLine = 1024;

/** The tables of one array of TOML: `[[candidates]]` over `token = " yes"` and `logprob = -0.2`, each a record. */
export function* detectTomlRecords(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const first = lines.line && headOf(lines, lines.line);
	const name = first && head.exec(first.text)?.[1];
	if (first === undefined || name === undefined) return undefined;
	const belongs = (text: string) =>
		text.length <= longestLine && (field.test(text) || other.test(text) || head.exec(text)?.[1] === name);
	const starts: number[] = [];
	let isHeaded = false;
	let passed = 0;
	let end = first.end;
	for (const line of yield* lines.block(first, belongs)) {
		if (++passed % linesOfStep === 0) yield;
		if (head.test(line.text)) isHeaded = true;
		else if (isHeaded && field.test(line.text)) {
			starts.push(line.first);
			isHeaded = false;
		}
		({ end } = line);
	}
	const fields = (from: number, to: number) =>
		[...lines.linesFrom(from, to)].map(fieldOf).filter(found => found !== undefined);
	return yield* recordsDetection(place, { starts, end, fields });
}

function headOf(lines: TableText, own: TextLine): TextLine | undefined {
	let line: TextLine | undefined = own;
	for (; line !== undefined && line.text.length <= longestLine; line = lines.above(line, nearby)) {
		if (head.test(line.text)) return line;
		if (!field.test(line.text) && !other.test(line.text)) return undefined;
	}
	return undefined;
}

function fieldOf({ start, text }: TextLine): Field | undefined {
	const match = field.exec(text);
	if (match === null) return undefined;
	const from = start + match[1]!.length;
	const key = { start: from, end: from + match[2]!.length };
	const valueStart = start + text.indexOf(match[3]!, key.end - start);
	const end = valueStart + match[3]!.length;
	return { start: from, end, key, name: match[2]!.replaceAll(/^["']|["']$/g, ''), value: { start: valueStart, end } };
}
