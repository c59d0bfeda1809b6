import type { Steps } from '../../steps.ts';
import type { ArrayReader } from '../arrayReader.ts';
import type { Detection } from '../detection.ts';
import type { Place } from '../place.ts';
import { TableArray } from './tableArray.ts';
import { type TableNumber, tableNumber } from './tableNumber.ts';

const reach = 2 ** 17;
const numbersOfStep = 4096;
const element =
	/(?:(?:"([^"\n]*)"|'([^'\n]*)'|([\p{L}_][\p{L}\p{M}\w.-]*))[ \t]*(?:=[ \t]*|[ \t])|(\d{1,6})[ \t]*\*[ \t]*)?([-+]?(?:\d[\w.+-]*|\.\d[\w+-]*|inf|na|eps))/giu;
/** Comments and the marks that let the line go on are Fortran's. */
const separator = /^(?:\s*,(?:[\s&]|![^\n]*)*|[ \t]*(?:\r?\n\s*)+)$/;
const ofFortran = /\bdata\s+([A-Za-z]\w*)\s*(?:\([^()]*\)\s*)?$/i;
const declared = /(?:^|[;\s])(?:parameters?\s+)?([A-Za-z]\w*)\s*(?:\([^()]*\))?[^;/]*$/i;

/**
 * The data between slashes of GAMS: `Parameter p(i) / cat 0.2, dog 0.3 /`, elements apart by commas or line breaks,
 * their names as labels; and of Fortran: `data x / 0.5, 3*-1.5 /`. Two numbers at least; a scalar is none.
 */
export function* detectSlashList(place: Place): Steps<Detection | undefined> {
	const { source, cursor, limits } = place;
	const before = source.slice(Math.max(0, cursor - reach), cursor);
	const open = before.lastIndexOf('/');
	const behind = source.slice(cursor, Math.min(source.length, cursor + reach));
	const close = behind.indexOf('/');
	if (open < 0 || close < 0 || before.includes(';', open)) return undefined;
	const start = source.base + cursor - before.length + open + 1;
	const end = source.base + cursor + close;
	const text = source.text.slice(start, end);
	const head = source.text.slice(Math.max(0, start - 256), start - 1);
	const fortran = ofFortran.exec(head);
	const array = new TableArray(source.text, limits.values);
	const labels: (string | undefined)[] = [];
	let last = 0;
	for (const match of text.matchAll(element)) {
		if (labels.length === 0 ? text.slice(0, match.index).trim() !== '' : !separator.test(text.slice(last, match.index)))
			return undefined;
		last = match.index + match[0].length;
		const [, single, double, name, times = '1', written = ''] = match;
		const from = start + last - written.length;
		const number = tableNumber(source.text, from, start + last) ?? fortranNumber(written, from);
		// `Set t / 2020*2025 /` of GAMS is a range.
		if (number === undefined || (match[4] !== undefined && fortran === null)) return undefined;
		for (let i = 0; i < Number(times); i++) {
			labels.push(single ?? double ?? name);
			if (!array.add(number)) break;
			if (labels.length % numbersOfStep === 0) yield;
		}
	}
	if (text.slice(last).trim() !== '') return undefined;
	return yield* array.detectionSteps({
		start: start - 1,
		end: end + 1,
		...(labels.some(label => label !== undefined) && { labels }),
		name: (fortran ?? declared.exec(head))?.[1] ?? '',
		evidence: 'array',
	});
}

/** The same in a file of another language: only behind the word that declares such data. */
export function detectDeclaredSlashes(place: Place): ReturnType<ArrayReader> {
	const { source, cursor } = place;
	const before = source.slice(Math.max(0, cursor - farthestWord), cursor);
	return declaration.test(before) ? detectSlashList(place) : undefined;
}

const farthestWord = 512;
const declaration = /(?:^|\n)[ \t]*(?:parameters?|data)[ \t][^\n/;=]*\/[^/;=]*$/i;

/** `1.5d0`, `2.0_dp`: the forms of Fortran. */
function fortranNumber(text: string, start: number): TableNumber | undefined {
	const plain = /^([-+]?(?:\d+\.?\d*|\.\d+))(?:[dq]([-+]?\d+))?(?:_\w+)?$/i.exec(text);
	if (plain === null) return undefined;
	const value = Number(`${plain[1]!}e${plain[2] ?? 0}`);
	return { value, start, end: start + text.length, missing: false, percent: false, real: true, oddity: undefined };
}
