import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { TableArray } from './tableArray.ts';
import { tableTextOf } from './tableText.ts';

/** How a language writes a vector without brackets: what assigns it, its numbers, what may follow it on the line. */
interface VectorForm {
	/** Its groups: the name, and the axes where the vector is reshaped. */
	readonly head: RegExp;
	readonly number: RegExp;
	readonly rest: RegExp;
	/** The number as other languages write it. */
	readonly plain: (text: string) => string;
}

/** PowerShell: `$x = 0.1, -0.2`. */
const powerShell: VectorForm = {
	head: /^\s*(?:\[\w+\[\]\]\s*)?\$(\w+)\s*=\s*/,
	number:
		/(?:\s*,)?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\[(?:double|float|single)\]::(?:NaN|(?:Posi|Nega)tiveInfinity))(?![\w.])/y,
	rest: /^\s*(?:#.*|;.*)?$/,
	plain: text => text.replace(/^.*::(?:Positive)?/, '').replace('Negative', '-'),
};

const forms: readonly VectorForm[] = [
	// J: `x =: 1.5 _2.5 __`, where `_` is the minus and infinity; `m =: 2 2 $ 1.5 _2.5 0 3`.
	{
		head: /^\s*(\w+)\s*=[:.]\s*(?:(\d+(?: +\d+)*) *\$\s*)?/,
		number: /\s*(__?(?![\w.])|_?\d+(?:\.\d+)?(?:e_?\d+)?)(?![\w.])/y,
		rest: /^\s*(?:NB\..*)?$/,
		plain: text => (text === '_' ? 'Infinity' : text === '__' ? '-Infinity' : text.replaceAll('_', '-')),
	},
	// APL: `v ← 1.5 ¯2.5`, `m ← 2 2⍴1.5 ¯2.5 0 3`.
	{
		head: /^\s*([\w\u2206\u2359]+)\s*\u2190\s*(?:(\d+(?: +\d+)*) *\u2374\s*)?/,
		number: /\s*(\u00af?(?:\d+\.?\d*|\.\d+)(?:E\u00af?\d+)?|\u00af?\u221e)(?![\w.])/y,
		rest: /^\s*(?:\u235d.*)?$/,
		plain: text => text.replaceAll('\u00af', '-').replace('\u221e', 'Infinity'),
	},
	// Eigen: `v << 0.1, -0.2;`.
	{
		head: /^\s*(\w+)\s*<<\s*/,
		number: /(?:\s*,)?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?:f|F)?(?![\w.])/y,
		rest: /^\s*;/,
		plain: text => text,
	},
	powerShell,
];

/** A parameter of PowerShell that is given real numbers: `Get-Softmax -Logits 0.5, -1.5 -Temperature 0.7`. */
const parameter: VectorForm = {
	...powerShell,
	head: /^.*?\s-([A-Za-z]\w*)[ \t:]+(?=(?:[-+]?\d+[ \t]*,[ \t]*)*[-+]?\d*\.\d[^\s,]*[ \t]*,|(?:[-+]?\d+[ \t]*,[ \t]*)+[-+]?\d*\.\d)/,
	rest: /^(?:\s|$)/,
};

/** The vector without brackets that a line assigns, in the languages that have such. Two numbers at least. */
export function detectAssignedVector(place: Place): Detection | undefined {
	const { line, text, cursor } = tableTextOf(place);
	if (line === undefined || line.text.length > longestLine) return undefined;
	for (const form of place.traits.bracketedTypes ? [...forms, parameter] : forms) {
		const head = form.head.exec(line.text);
		if (head === null) continue;
		const array = new TableArray(text, place.limits.values);
		let end = head[0].length;
		for (;;) {
			form.number.lastIndex = end;
			const match = form.number.exec(line.text);
			if (match === null) break;
			end = form.number.lastIndex;
			const start = end - match[0].length + match[0].indexOf(match[1]!);
			const value = Number(form.plain(match[1]!));
			const real = /\D/.test(match[1]!);
			const range = { start: line.start + start, end: line.start + start + match[1]!.length };
			array.add({ value, ...range, missing: false, percent: false, real, oddity: undefined });
		}
		if (!form.rest.test(line.text.slice(end)) || cursor > line.start + end) return undefined;
		const shape = head[2]?.split(/ +/).map(Number) ?? [array.count];
		// Fewer numbers than places are repeated, more are cut off: they are not the array.
		if (shape.reduce((product, axis) => product * axis, 1) !== array.count) return undefined;
		return array.detection({ shape, name: head[1]!, evidence: 'array' });
	}
	return undefined;
}

const longestLine = 2 ** 16;
