import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import type { Steps } from '../steps.ts';
import { areMeasures, columnRole } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import type { TableNumber } from './tableNumber.ts';
import { farthestLine, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';
import { yamlEntry, yamlKey, yamlNumber } from './yamlScalar.ts';

const documentEnd = /^(?:---|\.\.\.)\s*$/;

/** Labels that tell what the entries are. */
const mostJudged = 256;

const skipped = /^\s*(?:#.*)?$/;

/** An entry of the mapping. */
interface Entry {
	readonly line: TextLine;
	readonly key: string;
	readonly number: TableNumber;
}

/**
 * A block mapping of YAML whose entries all are numbers: `cat: 2.25` over `dog: -0.5`, keys as labels. The key above
 * it names it. Settings and counters are none, and whole numbers only where that key speaks of scores.
 */
export function* detectYamlMapping(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 1024) return undefined;
	const entry = yamlEntry(own.text);
	const number = entry && yamlNumber(lines.text, own.start + entry.value, own.start + entry.valueEnd);
	if (entry === undefined || number === undefined) return undefined;
	const above = yield* siblings(lines, own, entry.indent, 'above');
	const below = yield* siblings(lines, own, entry.indent, 'below');
	if (above === undefined || below === undefined) return undefined;
	const block = [...above.entries.toReversed(), { line: own, key: entry.key, number }, ...below.entries];
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	let reals = false;
	for (const { key, number } of block) {
		reals ||= number.real;
		if (labels.push(key) % linesOfStep === 0) yield;
		if (!array.add(number)) break;
	}
	const parent = above.stop === undefined ? undefined : yamlKey(above.stop.text);
	const name = entry.indent > 0 ? (parent ?? '') : '';
	const called = columnRole(name) === 'score';
	const some = labels.slice(0, mostJudged);
	if (!called && (!reals || areMeasures(some) || areSettings(some) || columnRole(name) === 'measure')) return undefined;
	return array.detection({
		start: block[0]!.line.start + entry.indent,
		labels,
		name,
		evidence: called || block.some(({ number }) => number.value < 0) ? 'array' : 'table',
	});
}

/** Lines beside `own` in its mapping; undefined where one of them is no number. */
function* siblings(
	lines: TableText,
	own: TextLine,
	indent: number,
	direction: 'above' | 'below',
): Steps<{ readonly entries: Entry[]; readonly stop: TextLine | undefined } | undefined> {
	const entries: Entry[] = [];
	let line = lines[direction](own, farthestLine);
	for (; line !== undefined; line = lines[direction](line, farthestLine)) {
		if (skipped.test(line.text)) continue;
		const column = line.text.search(/\S/);
		if (column < indent || (column === 0 && documentEnd.test(line.text))) break;
		const entry = yamlEntry(line.text);
		if (column > indent || entry === undefined) return undefined;
		const number = yamlNumber(lines.text, line.start + entry.value, line.start + entry.valueEnd);
		if (number === undefined) return undefined;
		if (entries.push({ line, key: entry.key, number }) % linesOfStep === 0) yield;
	}
	return { entries, stop: line };
}
