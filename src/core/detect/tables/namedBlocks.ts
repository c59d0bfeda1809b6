import type { Steps } from '../../steps.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { wordsOfLine } from './columnsOfText.ts';
import { LineBlock } from './lineBlock.ts';
import { numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { isBlank, linesOfStep, type TableText, tableTextOf, type TextLine } from './tableText.ts';

const longestLine = 1024;

/**
 * A named vector that R printed over several pairs of lines: names, and under them, ending at the same columns, their
 * numbers. The parts are as wide as the first, the last may be shorter. Cost: linear in the lines.
 */
export function* detectNamedBlocks(place: Place): Steps<Detection | undefined> {
	const lines = tableTextOf(place);
	if (lines.line === undefined || lines.line.text.length > longestLine) return undefined;
	const [above, own, below] = [lines.above(lines.line), lines.line, lines.below(lines.line)].map(hasReals);
	// In turns: of a line and those beside it, either has numbers.
	if (own ? above || below : !below) return undefined;
	const run = yield* runAround(lines, lines.line);
	if (run.length < 4 || run.length % 2 !== 0) return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	const labels: string[] = [];
	let reals = false;
	for (let i = 0; i < run.length; i += 2) {
		const [names, row] = [wordsOfLine(run.at(i)!), numberRow(run.at(i + 1)!)];
		if (row === undefined || row.numbers.length !== names.length) return undefined;
		labels.push(...names.map(({ start, end }) => lines.text.slice(start, end)));
		reals ||= row.numbers.some(({ real }) => real);
		if (!row.numbers.every(number => array.add(number))) break;
		if (i % linesOfStep === 0) yield;
	}
	const names = labels.every(label => /^\d+$/.test(label)) ? labels.map(Number) : undefined;
	const isNames = names?.every((name, index) => index === 0 || name > names[index - 1]!) ?? labels.every(isWord);
	if (!isNames || !reals) return undefined;
	const first = run.at(0)!;
	return yield* array.detectionSteps({
		start: first.start + first.text.search(/\S/),
		labels,
		name: promptName(lines, first),
		evidence: 'array',
	});
}

function hasReals(line: TextLine | undefined): boolean {
	return line !== undefined && numberRow(line)?.numbers.some(({ real }) => real) === true;
}

function isWord(label: string): boolean {
	return !/^[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?$/i.test(label);
}

/** The lines around one whose words end at the same columns as those of the widest. */
function* runAround(lines: TableText, own: TextLine): Steps<LineBlock> {
	let widest = endsOf(own);
	const isAlike = (line: TextLine): boolean => {
		if (isBlank(line.text) || line.text.length > longestLine) return false;
		const ends = endsOf(line);
		if (!ends.every((end, i) => i >= widest.length || end === widest[i])) return false;
		if (ends.length > widest.length) widest = ends;
		return true;
	};
	const firsts: number[] = [];
	for (let line = lines.above(own); line !== undefined && isAlike(line); line = lines.above(line)) {
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	firsts.reverse();
	firsts.push(own.first);
	for (let line = lines.below(own); line !== undefined && isAlike(line); line = lines.below(line)) {
		if (firsts.push(line.first) % linesOfStep === 0) yield;
	}
	return new LineBlock(lines, firsts);
}

/** Where the words of a line end in it. */
function endsOf(line: TextLine): readonly number[] {
	return wordsOfLine(line).map(({ end }) => end - line.start);
}
