import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { columnRole } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const field = /^(\s*)([A-Za-z_]\w*)\s*:\s*([-+]?(?:\d[\w.+-]*|\.\d+\w*|inf(?:inity)?|nan)f?)\s*,?\s*(?:#.*)?$/i;
const fieldOnLine =
	/([A-Za-z_]\w*)[ \t]*:[ \t]*([-+]?(?:\d[\w.+-]*|\.\d+\w*|inf(?:inity)?|nan)f?)(?:[ \t]*[,;])?(?:[ \t]+|(?=[}>])|$)/gi;
const longestLine = 8192;
const message = /^\s*([A-Za-z_]\w*)\s*:?\s*[{<]\s*$/;

/** A field of a message: its name, and its number. */
interface Field {
	readonly indent: string;
	readonly name: string;
	readonly number: TableNumber;
}

/**
 * A repeated field in the text format of Protocol Buffers: lines of one name, `value: 0.1` over `value: 0.7`; the
 * message around them (`logits {`) names them where the field says nothing.
 */
export function* detectRepeatedField(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line && fieldOf(lines, lines.line);
	if (own === undefined) return runOnLine(place, lines);
	const passes = (text: string) => {
		const match = field.exec(text);
		return match !== null && match[1] === own.indent && match[2] === own.name;
	};
	const block = yield* lines.block(lines.line!, passes);
	if (block.length < 2) return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	for (const line of block) {
		const number = fieldOf(lines, line)?.number;
		if (number === undefined) return undefined;
		if (!array.add(number)) break;
		if (array.count % linesOfStep === 0) yield;
	}
	const first = block.at(0)!;
	const around = message.exec(lines.above(first)?.text ?? '')?.[1] ?? '';
	const called = columnRole(own.name) === 'score' ? own.name : around;
	return yield* array.detectionSteps({
		start: first.start + own.indent.length,
		name: columnRole(own.name) === 'index' ? own.name : called,
		evidence: 'array',
	});
}

/** `value: 0.5 value: -1.5 value: 2` on one line: the run of one field around the cursor. */
function runOnLine(place: Place, { line, text, cursor }: TableText): Detection | undefined {
	if (line === undefined || line.text.length > longestLine) return undefined;
	let run: RegExpExecArray[] = [];
	for (const match of line.text.matchAll(fieldOnLine)) {
		const last = run.at(-1);
		const goesOn = last !== undefined && last[1] === match[1] && last.index + last[0].length === match.index;
		if (!goesOn && last !== undefined && line.start + last.index + last[0].length > cursor) break;
		run = goesOn ? [...run, match] : [match];
	}
	const [first] = run;
	if (first === undefined || run.length < 2 || line.start + first.index > cursor) return undefined;
	const array = new TableArray(text, place.limits.values);
	for (const match of run) {
		const start = line.start + match.index + match[0].indexOf(match[2]!, match[1]!.length);
		const number = numberOf(text, start, start + match[2]!.length);
		if (number === undefined || !array.add(number)) return undefined;
	}
	const name = first[1]!;
	const around = /([A-Za-z_]\w*)\s*:?\s*[{<]\s*$/.exec(line.text.slice(0, first.index))?.[1] ?? '';
	return array.detection({
		start: line.start + first.index,
		name: columnRole(name) === 'class' ? around : name,
		evidence: 'array',
	});
}

function fieldOf(lines: TableText, line: TextLine): Field | undefined {
	if (line.text.length > 1024) return undefined;
	const match = field.exec(line.text);
	if (match === null) return undefined;
	const start = line.start + line.text.indexOf(match[3]!, line.text.indexOf(':'));
	const number = numberOf(lines.text, start, start + match[3]!.length);
	return number && { indent: match[1]!, name: match[2]!, number };
}

/** The format allows the suffix of C's floats. */
function numberOf(text: string, start: number, end: number): TableNumber | undefined {
	const digits = text.slice(start, end);
	const suffixed = /\df$/i.test(digits) && !/^[-+]?0x/i.test(digits);
	const number = tableNumber(text, start, suffixed ? end - 1 : end);
	return number && { ...number, end };
}
