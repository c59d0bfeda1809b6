import type { Detection } from '../detection.ts';
import { namesBeside } from '../parallelNames.ts';
import type { Place } from '../place.ts';
import { TableArray } from './tableArray.ts';
import { type TableText, tableTextOf, type TextLine } from './tableText.ts';

/** How a language writes a vector without brackets: what assigns it, its numbers, what may follow it on the line. */
interface VectorForm {
	/** Its groups: the name, and the axes where the vector is reshaped. */
	readonly head: RegExp;
	readonly number: RegExp;
	readonly rest: RegExp;
	/** The number as other languages write it. */
	readonly plain: (text: string) => string;
	/** Where it may go on over several lines, a line of it; each is a row. */
	readonly lines?: RegExp;
}

/** PowerShell: `$x = 0.1, -0.2`; Python's tuple without parentheses, `x = 0.1, -0.2`. */
const powerShell: VectorForm = {
	head: /^\s*(?:(?:\[\w+\[\]\]\s*)?\$|(?=\w+\s*=[-+\s\d.,eE]*\d\.\d))(\w+)\s*=\s*/,
	number:
		/(?:\s*,)?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\[(?:double|float|single)\]::(?:NaN|(?:Posi|Nega)tiveInfinity))(?![\w.])/y,
	rest: /^\s*(?:#.*|;.*)?$/,
	plain: text => text.replace(/^.*::(?:Positive)?/, '').replace('Negative', '-'),
};

const forms: readonly VectorForm[] = [
	// J: `x =: 1.5 _2.5 __`, where `_` is the minus and infinity; `m =: 2 2 $ 1.5 _2.5 0 3`; `1.5 _2.5` as it is printed.
	{
		head: /^\s*(?:(\w+)\s*=[:.]\s*(?:(\d+(?: +\d+)*) *\$\s*)?|(?=_?\d))/,
		number: /\s*(__?(?![\w.])|_?\d+(?:\.\d+)?(?:e_?\d+)?)(?![\w.])/y,
		rest: /^\s*(?:NB\..*)?$/,
		plain: text => (text === '_' ? 'Infinity' : text === '__' ? '-Infinity' : text.replaceAll('_', '-')),
	},
	// APL: `v ← 1.5 ¯2.5`, `m ← 2 2⍴1.5 ¯2.5 0 3`.
	{
		head: /^\s*(?:([\w\u2206\u2359]+)\s*\u2190\s*(?:(\d+(?: +\d+)*) *\u2374\s*)?|(?=\u00af?\d))/,
		number: /\s*(\u00af?(?:\d+\.?\d*|\.\d+)(?:E\u00af?\d+)?|\u00af?\u221e)(?![\w.])/y,
		rest: /^\s*(?:\u235d.*)?$/,
		plain: text => text.replaceAll('\u00af', '-').replace('\u221e', 'Infinity'),
	},
	// Eigen: `v << 0.1, -0.2;`, `m << 1, 2,` above `3, 4;`; OpenCV: `Mat w = (Mat_<float>(1, 2) << 0.1, -0.2);`. A stream
	// is written to in the same way.
	{
		head: /^(?:[^\n]*;)?\s*(?:[\w:<>]+[ \t]+){0,3}(?!(?:c?out|c?err|clog|os|o?ss|fout|\w*stream)\b)(\w+)\s*(?:=\s*\([\w:]+(?:<\w+>)?\((\d+(?:, ?\d+)*)?\)\s*)?<<\s*/,
		number:
			/(?:\s*,)?(?:\s|\/\/.*(?!.)|\/\*(?:(?!\*\/).)*\*\/)*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?:f|F)?(?:\s*\/\*(?:(?!\*\/).)*\*\/)?(?![\w.])/y,
		rest: /^\s*\)?(?:\.finished\(\))?\s*;/,
		plain: text => text,
		lines: /<<|^[\s\d.,;eEfF+)-]*(?:\/[/*].*)?$/,
	},
	powerShell,
	// fish: `set -l x 1.5 -2.25`, `set logits 1.5 -2.25`. Other languages set things too.
	{
		head: /^\s*set(?:(?:\s+-{1,2}[a-z-]+)+|(?=\s+\w*(?:logit|score|prob)))\s+(\w+)\s+(?=[-\d. ]*\d\.\d)/,
		number: /\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?![\w.])/y,
		rest: /^\s*(?:#.*|;.*)?$/,
		plain: text => text,
	},
];

/** A parameter of PowerShell that is given real numbers: `Get-Softmax -Logits 0.5, -1.5 -Temperature 0.7`. */
const parameter: VectorForm = {
	...powerShell,
	head: /^.*?\s-([A-Za-z]\w*)[ \t:]+(?=(?:[-+]?\d+[ \t]*,[ \t]*)*[-+]?\d*\.\d[^\s,]*[ \t]*,|(?:[-+]?\d+[ \t]*,[ \t]*)+[-+]?\d*\.\d)/,
	rest: /^(?:\s|$)/,
};

/** The vector without brackets that a line assigns, in the languages that have such. Two numbers at least. */
export function detectAssignedVector(place: Place): Detection | undefined {
	const lines = tableTextOf(place);
	const { line: own, text, cursor } = lines;
	if (own === undefined || own.text.length > longestLine) return undefined;
	for (const form of place.traits.bracketedTypes ? [...forms, parameter] : forms) {
		const line = form.lines?.test(own.text) === true ? statementAt(lines, own) : own;
		const head = form.head.exec(line.text);
		if (head === null) continue;
		const array = new TableArray(text, place.limits.values);
		let end = head[0].length;
		const rowEnds: number[] = [];
		for (;;) {
			form.number.lastIndex = end;
			const match = form.number.exec(line.text);
			if (match === null) break;
			end = form.number.lastIndex;
			if (array.count > 0 && match[0].includes('\n')) rowEnds.push(array.count);
			const start = end - match[0].length + match[0].indexOf(match[1]!);
			const value = Number(form.plain(match[1]!));
			const real = /\D/.test(match[1]!);
			const range = { start: line.start + start, end: line.start + start + match[1]!.length };
			array.add({ value, ...range, missing: false, percent: false, real, oddity: undefined });
		}
		const isWhole = form.rest.test(line.text.slice(end));
		if (head[1] === undefined && !(isWhole && isPrinted(lines, own))) continue;
		if (!isWhole || cursor > line.start + end) return undefined;
		const shape = head[2]?.split(/\D+/).map(Number) ?? shapeOfRows([...rowEnds, array.count]);
		// Fewer numbers than places are repeated, more are cut off: they are not the array.
		if (shape.reduce((product, axis) => product * axis, 1) !== array.count) return undefined;
		const { source, traits } = place;
		const extent = { start: line.start - source.base, end: line.start + end - source.base };
		const name = head[1] ?? '';
		const labels = namesBeside(source, extent, shape.at(-1)!, name, !traits.arithmetic);
		return array.detection({ shape, ...(labels && { labels }), name, evidence: 'array' });
	}
	return undefined;
}

/** One row of numbers, not of a matrix, some of them with the minus of J or APL. */
function isPrinted(lines: TableText, own: TextLine): boolean {
	if (!/(?:^|\s)[_\u00af]\d/.test(own.text)) return false;
	return [lines.above(own), lines.below(own)].every(
		line => !/\d/.test(line?.text ?? '') || notNumbers.test(line!.text),
	);
}

const notNumbers = /[^ \d.eE_\u00af]/;

/** Rows and columns, where rows that end behind so many numbers have several and are of one length. */
function shapeOfRows(ends: readonly number[]): readonly number[] {
	const columns = ends[0]!;
	const even = ends.length > 1 && columns > 1 && ends.every((end, row) => end === (row + 1) * columns);
	return even ? [ends.length, columns] : [ends.at(-1)!];
}

/** The lines up to the one that ends with `;`, from the one above which none ends with a comma. */
function statementAt(lines: TableText, own: TextLine): Pick<TextLine, 'start' | 'text'> {
	let first = own;
	let last = own;
	for (let i = 0; i < mostLines; i++) {
		const above = lines.above(first);
		if (above === undefined || !goesOn.test(above.text)) break;
		first = above;
	}
	for (let i = 0; i < mostLines && goesOn.test(last.text); i++) {
		const below = lines.below(last);
		if (below === undefined) break;
		last = below;
	}
	return { start: first.start, text: lines.text.slice(first.start, last.end) };
}

const goesOn = /(?:,|<<)\s*(?:\/[/*].*)?$/;
const longestLine = 2 ** 16;
const mostLines = 64;
