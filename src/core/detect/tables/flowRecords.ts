import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { type Field, recordsDetection } from './fieldRecords.ts';
import { tableTextOf, type TextLine } from './tableText.ts';

const flowRecord = /^(\s*-[ \t]+)\{([^{}[\]#]*)\}[ \t]*(?:#.*)?$/;
const entry =
	/("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z_][\w.-]*)\s*:\s+("(?:[^"\\]|\\.)*"|'[^']*'|[^,"'\s][^,]*?)\s*(?:,|$)/g;
const longestRecord = 1024;

/**
 * Records of a YAML sequence, each in braces on its own line: `- {name: cat, score: 2.5}` over
 * `- {name: dog, score: -1}`.
 */
export function* detectFlowRecords(place: Place): Steps<Detection | undefined> {
	if (place.traits.bareForms !== 'yaml') return undefined;
	const lines = tableTextOf(place);
	const own = lines.line;
	const lead = own === undefined ? undefined : leadOf(own.text);
	if (own === undefined || lead === undefined) return undefined;
	const { firsts } = yield* lines.block(own, text => leadOf(text) === lead);
	const fields = (start: number) => fieldsOf(lines.lineFrom(start)!);
	return yield* recordsDetection(place, { starts: firsts, end: lines.end, fields });
}

function leadOf(text: string): string | undefined {
	return text.length > longestRecord ? undefined : flowRecord.exec(text)?.[1];
}

function fieldsOf({ start, text }: TextLine): readonly Field[] {
	const [, lead = '', inside = ''] = flowRecord.exec(text) ?? [];
	const base = start + lead.length + 1;
	return Array.from(inside.matchAll(entry), match => {
		const [whole, key = '', value = ''] = match;
		const keyStart = base + match.index;
		const valueStart = keyStart + whole.indexOf(value, key.length + 1);
		return {
			start: keyStart,
			end: valueStart + value.length,
			key: { start: keyStart, end: keyStart + key.length },
			name: key.replaceAll(/^["']|["']$/g, ''),
			value: { start: valueStart, end: valueStart + value.length },
		};
	});
}
