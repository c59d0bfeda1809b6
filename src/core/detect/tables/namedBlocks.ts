import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { wordsOfLine } from './columnsOfText.ts';
import type { Row } from './grid.ts';
import { type NumberRow, numberRow } from './numberRow.ts';
import { promptName } from './promptName.ts';
import { TableArray } from './tableArray.ts';
import { farthestLine, isBlank, type TableText, tableTextOf, type TextLine } from './tableText.ts';

/** A line by its words, and where each ends in the line. */
interface WordLine {
	readonly line: TextLine;
	readonly words: Row;
}

const longestLine = 1024;

/**
 * A named vector that R printed over several pairs of lines: names, and under them, ending at the same columns, their
 * numbers. The parts are as wide as the first, the last may be shorter. Cost: linear in the lines.
 */
export function detectNamedBlocks(place: Place): Detection | undefined {
	const lines = tableTextOf(place);
	if (lines.line === undefined || lines.line.text.length > longestLine) return undefined;
	const below = lines.below(lines.line, farthestLine);
	if (numberRow(lines.line) === undefined && (below === undefined || numberRow(below) === undefined)) return undefined;
	const run = runAround(lines, lines.line);
	if (run.length < 4 || run.length % 2 !== 0) return undefined;
	const labels: string[] = [];
	const rows: NumberRow[] = [];
	for (let i = 0; i < run.length; i += 2) {
		const [names, numbers] = [run[i]!, numberRow(run[i + 1]!.line)];
		if (numbers === undefined || numbers.numbers.length !== names.words.length) return undefined;
		rows.push(numbers);
		labels.push(...names.words.map(({ start, end }) => lines.text.slice(start, end)));
	}
	const names = labels.every(label => /^\d+$/.test(label)) ? labels.map(Number) : undefined;
	const isNames = names?.every((name, index) => index === 0 || name > names[index - 1]!) ?? labels.every(isWord);
	if (!isNames || !rows.some(({ numbers }) => numbers.some(({ real }) => real))) return undefined;
	const array = new TableArray(lines.text, place.limits.values);
	if (!rows.every(({ numbers }) => numbers.every(number => array.add(number)))) return undefined;
	const first = run[0]!.line;
	return array.detection({
		start: first.start + first.text.search(/\S/),
		labels,
		name: promptName(lines, first),
		evidence: 'array',
	});
}

function isWord(label: string): boolean {
	return !/^[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?$/i.test(label);
}

/** The lines around one whose words end at the same columns as those of the widest. */
function runAround(lines: TableText, own: TextLine): readonly WordLine[] {
	const at = wordLine(own);
	if (at === undefined) return [];
	const run = [at];
	let widest = at;
	const isAlike = (line: TextLine | undefined): WordLine | undefined => {
		const other = line && wordLine(line);
		if (other === undefined || !endAlike(widest, other)) return undefined;
		if (other.words.length > widest.words.length) widest = other;
		return other;
	};
	const above = () => isAlike(lines.above(run[0]!.line, farthestLine));
	const below = () => isAlike(lines.below(run.at(-1)!.line, farthestLine));
	for (let next = above(); next !== undefined && run.length < mostLines; next = above()) run.unshift(next);
	for (let next = below(); next !== undefined && run.length < mostLines; next = below()) run.push(next);
	return run;
}

const mostLines = 256;

function wordLine(line: TextLine): WordLine | undefined {
	if (isBlank(line.text) || line.text.length > longestLine) return undefined;
	return { line, words: wordsOfLine(line) };
}

function endAlike(one: WordLine, other: WordLine): boolean {
	const count = Math.min(one.words.length, other.words.length);
	for (let i = 0; i < count; i++) {
		if (one.words[i]!.end - one.line.start !== other.words[i]!.end - other.line.start) return false;
	}
	return true;
}
