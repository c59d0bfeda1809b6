import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import type { Steps } from '../steps.ts';
import { columnRole } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const field = /^(\s*)([A-Za-z_]\w*)\s*:\s*([-+]?(?:\d[\w.+-]*|\.\d+\w*|inf(?:inity)?|nan)f?)\s*,?\s*(?:#.*)?$/i;
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
	if (own === undefined) return undefined;
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
	const around = message.exec(lines.above(block[0]!)?.text ?? '')?.[1] ?? '';
	const called = columnRole(own.name) === 'score' ? own.name : around;
	return array.detection({
		start: block[0]!.start + own.indent.length,
		name: columnRole(own.name) === 'index' ? own.name : called,
		evidence: 'array',
	});
}

function fieldOf(lines: TableText, line: TextLine): Field | undefined {
	if (line.text.length > 1024) return undefined;
	const match = field.exec(line.text);
	if (match === null) return undefined;
	const start = line.start + line.text.indexOf(match[3]!, line.text.indexOf(':'));
	const end = start + match[3]!.length;
	// The format allows the suffix of C's floats.
	const suffixed = /\df$/i.test(match[3]!) && !/^[-+]?0x/i.test(match[3]!);
	const number = tableNumber(lines.text, start, suffixed ? end - 1 : end);
	return number && { indent: match[1]!, name: match[2]!, number: { ...number, end } };
}
