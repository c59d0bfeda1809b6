import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areSettings } from '../settingWords.ts';
import { stringText } from '../stringText.ts';
import { areMeasures, columnRole } from './columnRole.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const entry = /^(\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w.-]+))\s*=\s*)([^\s#]+)\s*(?:#.*)?$/;
/** `scores.cat = 1.25`: the name of a table before the key. */
const dotted = /^\s*[A-Za-z][\w.-]*\.(?=(?:[\w-]+|"[^"]*"|'[^']*')\s*=)/;
const longestLine = 1024;
const blank = /^\s*(?:#.*)?$/;
const header = /^\s*\[{1,2}([^\]]*)\]{1,2}\s*(?:#.*)?$/;

/**
 * A table of TOML whose entries all are numbers: `cat = 1.25` under `[scores]`, or `scores.cat = 1.25`, keys as labels. Its
 * header names it. Settings and counters are none, and whole numbers only where that header speaks of scores.
 */
export function* detectTomlTable(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	const prefix = own && dotted.exec(own.text.slice(0, longestLine))?.[0];
	const skipped = prefix?.length ?? 0;
	if (own === undefined || numberOf(lines, own, skipped) === undefined) return undefined;
	const inside = yield* lines.block(own, text => (prefix === undefined ? isInside(text) : text.startsWith(prefix)));
	const stop = lines.above(inside.at(0)!);
	const name = nameOf(prefix === undefined ? (stop?.text ?? '') : `[${prefix.trim().slice(0, -1)}]`);
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	let reals = false;
	let signed = false;
	let start = own.start;
	for (const line of inside) {
		if (blank.test(line.text)) continue;
		const number = numberOf(lines, line, skipped);
		if (number === undefined) return undefined;
		const match = entry.exec(line.text.slice(skipped))!;
		if (labels.push((match[2] && stringText(match[2])) ?? match[3] ?? match[4]!) === 1) start = line.start;
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

/** The number of a line's entry, which begins behind the units to skip. */
function numberOf(lines: TableText, line: TextLine, skipped: number): TableNumber | undefined {
	const match = line.text.length > longestLine ? null : entry.exec(line.text.slice(skipped));
	if (match === null) return undefined;
	const start = line.start + skipped + match[1]!.length;
	const number = tableNumber(lines.text, start, start + match[5]!.length);
	return number?.missing === true || number?.percent === true ? undefined : number;
}
