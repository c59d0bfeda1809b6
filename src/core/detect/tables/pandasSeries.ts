import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { areStatistics, columnRole } from './columnRole.ts';
import { LineBlock } from './lineBlock.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { tableNumber, type TableNumber } from './tableNumber.ts';
import { headerReach, linesOfStep, nearby, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const footer = /^(?:Freq: [^,]+, )?(?:Name: (.*?), )?(?:Length: (\d+), )?dtype: (\w+)\s*$/;
const elided = /^\.\.\.\s*$|^\s*\.\.\.\s+\.\.\.\s*$|^\s+\.\.\.\s*$/;

/** An entry of the print: its index and its number. */
interface Entry {
	readonly label: string;
	readonly number: TableNumber;
}

/**
 * A series that pandas printed: lines of an index entry and a number over the footer `Name: logit, dtype: float64`,
 * or under the prompt that shows it. A line of dots stands for what the print leaves out.
 */
export function* detectPandasSeries(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	const own = lines.line;
	if (own === undefined || own.text.length > 256) return undefined;
	const foot = footer.test(own.text) ? own : isEntry(own.text) ? yield* footBelow(lines, own) : undefined;
	if (foot === undefined) return undefined;
	const firsts: number[] = [];
	let truncated = false;
	let first = foot;
	for (const line of lines.linesAbove(foot, isEntry)) {
		if (elided.test(line.text)) truncated = true;
		else {
			if (entryOf(lines.text, line) === undefined) break;
			if (firsts.push(line.first) % linesOfStep === 0) yield;
			first = line;
		}
	}
	const [, name, length, dtype] = footer.exec(foot.text)!;
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	for (const line of new LineBlock(lines, firsts.toReversed())) {
		const { label, number } = entryOf(lines.text, line)!;
		if (labels.push(label) % linesOfStep === 0) yield;
		if (!array.add(number)) break;
	}
	// `describe()`, `mean()` of a frame: what is said of the scores is none of them.
	const statistics = areStatistics(labels) || areFigures(labels);
	return yield* array.detectionSteps({
		start: first.start,
		end: foot.start + foot.text.trimEnd().length,
		labels,
		name: statistics || isRowName(name) ? '' : (name ?? promptName(lines, first)),
		...(length !== undefined && { declaredShape: [Number(length)] }),
		truncated,
		dtype,
		evidence: statistics ? 'measures' : 'array',
	});
}

/** A `logit` and a `prob` are two figures of one thing. */
function areFigures(labels: readonly string[]): boolean {
	return labels.length > 1 && labels.length <= mostFigures && labels.every(label => columnRole(label) === 'score');
}

const mostFigures = 16;

/** A row of a frame goes by its index: `img_003`. */
function isRowName(name = ''): boolean {
	return /\d$/.test(name) && columnRole(name) === 'measure';
}

function isEntry(text: string): boolean {
	if (text.length > 256 || text.length < 3) return false;
	const body = text.trimEnd();
	const last = body.slice(body.lastIndexOf(' ') + 1);
	return last.length < body.length && /^(?:[-+]?(?:[\d.]|inf|nan)|NaN|None|<NA>)/.test(last) && !body.endsWith(':');
}

/** An index and its number. */
const pair = /^\s*\S+\s+\S+\s*$/;

function* footBelow(lines: TableText, own: TextLine): Steps<TextLine | undefined> {
	let passed = 0;
	// The lines of a log may end in a number too.
	const reach = pair.test(own.text) ? headerReach : nearby;
	for (let line: TextLine | undefined = own; line !== undefined; line = lines.below(line, reach)) {
		if (footer.test(line.text)) return line;
		if (!isEntry(line.text)) return undefined;
		if (++passed % linesOfStep === 0) yield;
	}
	return undefined;
}

function entryOf(text: string, { start, text: line }: TextLine): Entry | undefined {
	const body = line.trimEnd();
	const cut = Math.max(body.lastIndexOf(' '), body.lastIndexOf('\t')) + 1;
	const number = tableNumber(text, start + cut, start + body.length);
	return number && { label: body.slice(0, cut).trim(), number };
}
