import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import { areMeasures, columnRole } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { farthestLine, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const entry = /^(\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w.-]+))\s*=\s*)([^\s#]+)\s*(?:#.*)?$/;
const skipped = /^\s*(?:#.*)?$/;
const header = /^\s*\[{1,2}([^\]]*)\]{1,2}\s*(?:#.*)?$/;

/**
 * A table of TOML whose entries all are numbers: `cat = 1.25` under `[scores]`, keys as labels. Its header names it.
 * Settings and counters are none, and whole numbers only where that header speaks of scores.
 */
export function* detectTomlTable(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || numberOf(lines, own) === undefined) return undefined;
	const inside = yield* lines.block(own, isInside);
	const stop = lines.above(inside.at(0)!, farthestLine);
	const name = stop === undefined ? '' : nameOf(stop.text);
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	let reals = false;
	let signed = false;
	let start = own.start;
	for (const line of inside) {
		if (skipped.test(line.text)) continue;
		const number = numberOf(lines, line);
		if (number === undefined) return undefined;
		const match = entry.exec(line.text)!;
		if (labels.push(match[2] ?? match[3] ?? match[4]!) === 1) start = line.start;
		reals ||= number.real;
		signed ||= number.value < 0;
		if (!array.add(number)) break;
		if (array.count % linesOfStep === 0) yield;
	}
	const some = labels.slice(0, mostJudged);
	if (columnRole(name) !== 'score' && (!reals || areMeasures(some) || areSettings(some))) return undefined;
	const called = columnRole(name) === 'score' || (name !== '' && signed);
	return yield* array.detectionSteps({ start, labels, name, evidence: called ? 'array' : 'table' });
}

/** Labels that tell what the entries are. */
const mostJudged = 256;

/** The last part of the name in a header: `scores` of `[model."scores"]`. */
function nameOf(line: string): string {
	const name = header.exec(line)?.[1] ?? '';
	return name
		.slice(name.lastIndexOf('.') + 1)
		.trim()
		.replaceAll(/^["']|["']$/g, '');
}

function isInside(text: string): boolean {
	return !header.test(text);
}

function numberOf(lines: TableText, line: TextLine): TableNumber | undefined {
	const match = line.text.length > 1024 ? null : entry.exec(line.text);
	if (match === null) return undefined;
	const start = line.start + match[1]!.length;
	const number = tableNumber(lines.text, start, start + match[5]!.length);
	return number?.missing === true || number?.percent === true ? undefined : number;
}
