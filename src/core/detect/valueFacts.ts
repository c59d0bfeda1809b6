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
}

const longestSample = 4096;

/** Reads the facts. Cost: one pass over the values, and the texts of at most 4,096 of them. */
export function valueFacts(source: SourceText, nest: Nest, values: Float64Array): ValueFacts {
	const columns = nest.shape.at(-1) ?? values.length;
	let min = Infinity;
	let max = -Infinity;
	let undefinedValues = false;
	let leastSum = Infinity;
	let greatestSum = -Infinity;
	const left = new Set(nest.sink.missing);
	for (let row = 0; row < values.length; row += columns) {
		let sum = 0;
		for (let i = row; i < row + columns; i++) {
			const value = values[i]!;
			if (value < min) min = value;
			if (value > max) max = value;
			if (value === value) sum += value;
			else if (!left.has(i + nest.firstValue)) undefinedValues = true;
		}
		if (sum < leastSum) leastSum = sum;
		if (sum > greatestSum) greatestSum = sum;
	}
	return {
		count: values.length,
		rows: values.length / columns,
		min,
		max,
		undefinedValues: undefinedValues || max === Infinity,
		leastSum,
		greatestSum,
		...textFacts(source, nest, values, columns),
	};
}

function textFacts(
	source: SourceText,
	nest: Nest,
	values: Float64Array,
	columns: number,
): { readonly integers: boolean; readonly tolerance: number } {
	let integers = true;
	let decimals = 17;
	const sample = Math.min(values.length, longestSample);
	for (let i = 0; i < sample; i++) {
		const index = nest.firstValue + i;
		const text = source.slice(nest.sink.ranges[index * 2]!, nest.sink.ranges[index * 2 + 1]!);
		integers &&= Number.isInteger(values[i]!) && /^[-+]?(?:\d[\d_']*|0[xXob][\da-fA-F]+)$/.test(text);
		decimals = Math.min(decimals, decimalsOf(text));
	}
	return { integers, tolerance: Math.max(1e-3, Math.min(0.02, (columns * 10 ** -decimals) / 2)) };
}

/** Decimals of a plain number's text; 17, exact, for everything else. */
function decimalsOf(text: string): number {
	const match = /^[-+]?\d*\.(\d*)[fFdD]?$/.exec(text);
	// `0.` and `1.` are written so because they are exact.
	return match === null || match[1] === '' || match[1] === '0' ? 17 : match[1]!.length;
}

/** Σ e^x of a row of values; entries left out count as 0. Cost: linear. */
export function exponentialSum(values: Float64Array): number {
	let sum = 0;
	for (const value of values) if (value === value) sum += Math.exp(value);
	return sum;
}
