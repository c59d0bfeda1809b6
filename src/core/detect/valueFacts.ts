import { code, isDigit } from './characters.ts';
import type { Nest } from './nest.ts';
import type { SourceText } from './sourceText.ts';

/** What the values of a nest show by themselves, over all rows of its last axis. */
export interface ValueFacts {
	readonly count: number;
	readonly rows: number;
	readonly min: number;
	readonly max: number;
	/** A NaN that is no value left out, or +∞. */
	readonly undefinedValues: boolean;
	/** Smallest and largest sum of a row. */
	readonly leastSum: number;
	readonly greatestSum: number;
	/** How far a sum may be off 1 because the text is rounded. */
	readonly tolerance: number;
	/** Every number is written as an integer. */
	readonly integers: boolean;
	/** Every number is written in hexadecimal, octal or binary. */
	readonly patterns?: boolean;
	/** Every number is a string. */
	readonly quoted?: boolean;
}

const longestSample = 4096;

/**
 * Reads the facts. The nest's ranges count from `origin` units before the source. Cost: one pass over the values, and the
 * texts of at most 4,096 of them.
 */
export function valueFacts(source: SourceText, nest: Nest, values: Float64Array, origin = 0): ValueFacts {
	// A matrix of one column is one vector.
	const last = nest.shape.at(-1) ?? 1;
	const columns = last === 1 && nest.shape.length <= 2 ? values.length : last;
	let min = Infinity;
	let max = -Infinity;
	let leastSum = Infinity;
	let greatestSum = -Infinity;
	let notNumbers = 0;
	for (let row = 0; row < values.length; row += columns) {
		const end = row + columns;
		let sum = 0;
		for (let i = row; i < end; i++) {
			const value = values[i]!;
			if (value < min) min = value;
			if (value > max) max = value;
			if (value === value) sum += value;
			else notNumbers++;
		}
		if (sum < leastSum) leastSum = sum;
		if (sum > greatestSum) greatestSum = sum;
	}
	const missing = nest.sink.missing.filter(index => index >= nest.firstValue && index < nest.lastValue).length;
	return {
		count: values.length,
		rows: values.length / columns,
		min,
		max,
		undefinedValues: notNumbers > missing || max === Infinity,
		leastSum,
		greatestSum,
		...textFacts(source, nest, values, columns, origin),
	};
}

function textFacts(
	source: SourceText,
	nest: Nest,
	values: Float64Array,
	columns: number,
	origin: number,
): Pick<ValueFacts, 'integers' | 'patterns' | 'quoted' | 'tolerance'> {
	const sample = Math.min(values.length, longestSample);
	const sampled = (index: number): boolean => index >= nest.firstValue && index < nest.firstValue + sample;
	const missing = new Set(nest.sink.missing.filter(sampled));
	let integers = true;
	let patterns = true;
	let quoted = true;
	let decimals = exactDecimals;
	source.fill((nest.sink.ranges[(nest.firstValue + sample) * 2 - 1] ?? origin) - origin);
	for (let i = 0; i < sample; i++) {
		const index = nest.firstValue + i;
		const start = nest.sink.ranges[index * 2]! - origin;
		const end = nest.sink.ranges[index * 2 + 1]! - origin;
		// A value that is left out says nothing of the others.
		if (integers && !missing.has(index)) {
			const text = source.slice(start, end);
			integers = Number.isInteger(values[i]!) && isInteger.test(text);
			patterns &&= isPattern.test(text);
			quoted &&= isQuote(source.at(start - 1));
		}
		decimals = Math.min(decimals, decimalsOf(source.codes, start, end));
	}
	return {
		integers,
		patterns: integers && patterns,
		quoted: integers && quoted,
		tolerance: Math.max(1e-3, Math.min(0.02, (columns * 10 ** -decimals) / 2)),
	};
}

const isInteger =
	/^(?:\((?:s?byte|Byte|u?(?:int\d*(?:_t)?|long|short)|char)\)\s*)?[-+]?(?:\d[\d_']*|0[xXoObB][\da-fA-F_']+)(?:_?(?:[uUlLnN]{1,3}|[iu](?:8|16|32|64|128|size)))?$|^[-+]?\d[\d\s()+*-]*$/;
const isPattern = /^(?:\(\w+\)\s*)?[-+]?0[xXoObB]/;

/** Decimals of a plain number's text, whose bytes are there; 17, exact, for everything else. */
function decimalsOf(codes: Uint8Array, start: number, end: number): number {
	let i = start;
	if (codes[i] === code.minus || codes[i] === code.plus) i++;
	while (i < end && isDigit(codes[i]!)) i++;
	if (i >= end || codes[i] !== code.dot) return exactDecimals;
	const fraction = i + 1;
	i = fraction;
	while (i < end && isDigit(codes[i]!)) i++;
	const suffixed = i === end - 1 && floatSuffixes.has(codes[i]! | 0x20);
	if (i < end && !suffixed) return exactDecimals;
	// `0.` and `1.0` are written so because they are exact.
	const exact = i === fraction || (i === fraction + 1 && codes[fraction] === code.zero);
	return exact ? exactDecimals : i - fraction;
}

const exactDecimals = 17;
/** `f` and `d`. */
const floatSuffixes = new Set([0x66, 0x64]);

/** Σ e^x of a row of values; entries left out count as 0. Cost: linear. */
export function exponentialSum(values: Float64Array): number {
	let sum = 0;
	for (const value of values) if (value === value) sum += Math.exp(value);
	return sum;
}

function isQuote(c: number): boolean {
	return c === code.quote || c === code.doubleQuote;
}
