import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import { areMeasures, columnRole } from './columnRole.ts';
import { LineBlock } from './lineBlock.ts';
import { TableArray } from './tableArray.ts';
import type { TableNumber } from './tableNumber.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';
import { yamlEntry, yamlKey, yamlNumber } from './yamlScalar.ts';

const documentEnd = /^(?:---|\.\.\.)\s*$/;

/** Labels that tell what the entries are. */
const mostJudged = 256;

/** An entry of the mapping. */
interface Entry {
	readonly indent: number;
	readonly isItem: boolean;
	readonly key: string;
	readonly number: TableNumber | undefined;
}

/**
 * A block mapping of YAML whose entries all are numbers: `cat: 2.25` over `dog: -0.5`, keys as labels. The key above
 * it names it. Settings and counters are none, and whole numbers only where that key speaks of scores.
 */
export function* detectYamlMapping(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 1024) return undefined;
	const { indent, isItem, number } = entryOf(lines.text, own) ?? {};
	if (indent === undefined || number === undefined) return undefined;
	const above = isItem === true ? alone : yield* siblings(lines, own, indent, 'above');
	const below = yield* siblings(lines, own, indent, 'below');
	if (above === undefined || below === undefined) return undefined;
	const block = new LineBlock(lines, [...above.firsts.toReversed(), own.first, ...below.firsts]);
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	let reals = false;
	let signed = false;
	for (const line of block) {
		const { key, number } = entryOf(lines.text, line)!;
		reals ||= number!.real;
		signed ||= number!.value < 0;
		if (labels.push(key) % linesOfStep === 0) yield;
		if (!array.add(number!)) break;
	}
	const parent = above.stop === undefined ? undefined : yamlKey(above.stop.text);
	const name = indent > 0 ? (parent ?? '') : '';
	const called = columnRole(name) === 'score';
	const some = labels.slice(0, mostJudged);
	if (!called && (!reals || areMeasures(some) || areSettings(some) || columnRole(name) === 'measure')) return undefined;
	return yield* array.detectionSteps({
		start: block.at(0)!.start + indent,
		labels,
		name,
		evidence: called || signed ? 'array' : 'table',
	});
}

function entryOf(text: string, line: TextLine): Entry | undefined {
	const entry = yamlEntry(line.text);
	const number = entry && yamlNumber(text, line.start + entry.value, line.start + entry.valueEnd);
	return entry && { indent: entry.indent, isItem: entry.isItem, key: entry.key, number };
}

/** The first line of an item has none above it. */
const alone = { firsts: [], stop: undefined } as const;

/** Where the lines beside `own` in its mapping begin; undefined where one of them is no number. */
function* siblings(
	lines: TableText,
	own: TextLine,
	indent: number,
	direction: 'above' | 'below',
): Steps<{ readonly firsts: readonly number[]; readonly stop: TextLine | undefined } | undefined> {
	const firsts: number[] = [];
	let line = lines[direction](own);
	for (; line !== undefined; line = lines[direction](line)) {
		const column = line.text.length - line.text.trimStart().length;
		if (column === line.text.length || line.text[column] === '#') continue;
		if (direction === 'above' && column < indent) {
			// The first line of the mapping may have the dash of its item before it.
			const first = entryOf(lines.text, line);
			if (first?.isItem === true && first.indent === indent) {
				if (first.number === undefined) return undefined;
				firsts.push(line.first);
			}
		}
		if (column < indent || (column === 0 && documentEnd.test(line.text))) break;
		if (column > indent || entryOf(lines.text, line)?.number === undefined) return undefined;
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	return { firsts, stop: line };
}
