import { type KindReason, kindReasons } from './kindReasons.ts';
import type { ValueFacts } from './valueFacts.ts';

/** Prices, weights and heights reach the second and none is below the first; of scores nothing is known to. */
const magnitudes = { least: 20, greatest: 100 };

/**
 * Why real numbers that nothing calls scores are none, by their values alone: large ones, edges up to infinity, rows
 * with a time, a transformation in homogeneous coordinates. Undefined where they may be scores. Cost: linear in at most
 * 8,192 values, or in edges.
 */
export function dataReason(values: Float64Array, facts: ValueFacts): KindReason | undefined {
	const { max, rows, count } = facts;
	if (max === Infinity) return rows === 1 && count > 3 && isAscending(values) ? kindReasons.unnamed : undefined;
	if (facts.min >= 0 && areTimed(values, facts)) return kindReasons.dateLike;
	const large = facts.min >= magnitudes.least && max >= magnitudes.greatest;
	if (large && values.some(value => !Number.isInteger(value))) return kindReasons.largeNumbers;
	if (isCurve(values, facts) || areLevels(values, facts) || arePlaces(values, facts)) return kindReasons.unnamed;
	return isTransformation(values, rows) ? kindReasons.vector : undefined;
}

/** Each row begins with a Unix time, in seconds or milliseconds, and no other number reaches a tenth of it. */
function areTimed(values: Float64Array, { rows, count }: ValueFacts): boolean {
	const columns = count / rows;
	if (columns < 2 || count > mostPoints || !isTime(values[0]!)) return false;
	return values.every((value, i) => (i % columns === 0 ? isTime(value) : value < values[0]! / 10));
}

function isTime(value: number): boolean {
	return (value >= 1e9 && value < 2e9) || (value >= 1e12 && value < 2e12);
}

/** Longitudes and latitudes: pairs of which one is far from 0, and three numbers in four have four decimals or more. */
function arePlaces(values: Float64Array, { rows, count }: ValueFacts): boolean {
	if (count !== 2 * rows || count > 2 * mostPoints) return false;
	const fine = values.filter(value => Math.abs(value * 1000 - Math.round(value * 1000)) > 1e-6);
	if (fine.length * 4 < count * 3) return false;
	return values.every((value, i) => {
		const [one, other] = [Math.abs(value), Math.abs(values[i ^ 1]!)];
		return Math.min(one, other) <= 90 && Math.max(one, other) > 20 && Math.max(one, other) <= 180;
	});
}

/** Points (x, y) over an x of equal steps. */
function isCurve(values: Float64Array, { rows, count, integers }: ValueFacts): boolean {
	if (integers || rows < 3 || count !== 2 * rows || count > 2 * mostPoints) return false;
	const isStepwise = (column: number): boolean => {
		const step = values[column + 2]! - values[column]!;
		const slack = Math.abs(step) * 0.02;
		if (step === 0) return false;
		for (let i = column + 2; i < count; i += 2)
			if (!(Math.abs(values[i]! - values[i - 2]! - step) <= slack)) return false;
		return true;
	};
	return isStepwise(0) && !isStepwise(1);
}

const mostPoints = 4096;

/**
 * Quantiles and steps to look at: `[0.05, 0.5, 0.95]`, `[0, 0.25, 0.75, 1]` grow, and are their own mirror images
 * around a half.
 */
function areLevels(values: Float64Array, { rows, count, min, max }: ValueFacts): boolean {
	const isWithin = (min > 0 && max < 1) || (min === 0 && max === 1 && count > 3);
	if (rows > 1 || count < 3 || count > mostLevels || !isWithin || !isAscending(values)) return false;
	return values.every((value, index) => Math.abs(value + values[count - 1 - index]! - 1) < 1e-9);
}

const mostLevels = 32;

function isAscending(values: Float64Array): boolean {
	return values.every((value, index) => index === 0 || value > values[index - 1]!);
}

/**
 * A square of 3 or 4, also as one row, whose last row is 0 … 0 1, and of 4 whose last column is; its rows do not all sum to
 * 1. Or the six numbers of a plane that is turned, scaled and moved, by rows or by columns, or the four that turn it.
 */
function isTransformation(values: Float64Array, rows: number): boolean {
	const side = Math.sqrt(values.length);
	if (values.length === 4 && rows === 2) {
		const [a = 0, b = 0, c = 0, d] = values;
		return a === d && b === -c && Math.abs(a * a + b * b - 1) < 0.01;
	}
	if (values.length === 6) {
		const [a, b, c, d, e] = values;
		const isTurn = rows === 1 ? a === d && b === -c! : rows === 2 && a === e && b === -d!;
		return isTurn && (a !== 0 || b !== 0);
	}
	if ((side !== 3 && side !== 4) || (rows !== 1 && rows !== side)) return false;
	const isUnit = (line: Float64Array): boolean => line.every((value, i) => value === (i === side - 1 ? 1 : 0));
	const last = values.length - side;
	if (!isUnit(values.subarray(last)) && !(side === 4 && isUnit(values.filter((_, i) => i % side === side - 1))))
		return false;
	for (let row = 0; row < values.length; row += side) {
		const sum = values.subarray(row, row + side).reduce((total, value) => total + value, 0);
		if (Math.abs(sum - 1) > 0.02) return true;
	}
	return false;
}
