import type { Axis } from '../../chart/axis.ts';
import { type Heat, MASKED, UNDEFINED } from './heat.ts';
import { type HeatColors, stepOf } from './heatColors.ts';

/** The share of the scale that a probability has: 0 at its foot, 1 at its end. */
export function shareOn({ maximum, decades }: Axis, probability: number): number {
	return decades === undefined ? probability / maximum : 1 + Math.log10(probability) / decades;
}

const DROPPED_BITS = 16;

/**
 * The pixel of every number that a cell can hold, by the upper half of its bits: sign, exponent and seven more, which is
 * finer than 256 colors. Masks and lines without a distribution let what is below through. So a picture of cells costs
 * one look-up each, on a logarithmic scale too.
 */
export function pixelTable(axis: Axis, { pixels }: Pick<HeatColors, 'pixels'>): Uint32Array {
	const bits = new Uint32Array(1);
	const number = new Float32Array(bits.buffer);
	const table = new Uint32Array(2 ** (32 - DROPPED_BITS)).fill(pixels[0]!);
	// Up to 1; the probabilities end there.
	for (let key = 0; number[0]! <= 1; key++) {
		// The middle of the numbers that share a key.
		bits[0] = ((key << DROPPED_BITS) | (1 << (DROPPED_BITS - 1))) >>> 0;
		table[key] = pixels[stepOf(shareOn(axis, number[0]!))]!;
	}
	table[0] = pixels[0]!;
	for (const mark of [MASKED, UNDEFINED]) {
		number[0] = mark;
		table[bits[0]! >>> DROPPED_BITS] = 0;
	}
	return table;
}

/** Paints the cells of a heat map, one pixel each. */
export function paintCells({ cells }: Pick<Heat, 'cells'>, table: Uint32Array, into: Uint32Array): void {
	const bits = new Uint32Array(cells.buffer);
	for (let cell = 0; cell < bits.length; cell++) into[cell] = table[bits[cell]! >>> DROPPED_BITS]!;
}

/** The smallest probability above 0 among the cells; 1 without one. */
export function smallestCell({ cells }: Pick<Heat, 'cells'>): number {
	let smallest = 1;
	for (let cell = 0; cell < cells.length; cell++) {
		const probability = cells[cell]!;
		if (probability > 0 && probability < smallest) smallest = probability;
	}
	return smallest;
}
