import type { ViewState } from '../../../src/protocol/viewState.ts';
import { labelAt, type Vector } from '../../vector.ts';

/**
 * Entries of a vector in the order of the table. Probabilities are in the order of the values at every temperature, and
 * so is a rival that follows it: one order serves the whole way of the slider. `rival` has the values of any other one.
 * Equal ones keep document order, NaN and missing labels come last, whichever the direction. Of the `listed` entries
 * alone where not all are. O(n log n).
 */
export function orderOf(
	vector: Vector,
	{ column, descending }: ViewState['sort'],
	language: string,
	rival: Float64Array | undefined,
	listed: Uint32Array | undefined,
): Uint32Array {
	const order = listed ?? allEntries(vector.values.length);
	switch (column) {
		case 'index':
			return descending ? order.toReversed() : order;
		case 'logit':
		case 'probability':
			return sortByNumber(order, vector.values, descending);
		case 'linear':
			return sortByNumber(order, rival ?? vector.values, descending);
		case 'label':
			return sortByLabel(order, vector, descending, language);
		default:
			return column satisfies never;
	}
}

/** In a plain loop: an iterator over a long vector takes ten times as long, before the first picture. */
function allEntries(count: number): Uint32Array {
	const entries = new Uint32Array(count);
	for (let entry = 0; entry < count; entry++) entries[entry] = entry;
	return entries;
}

function sortByNumber(order: Uint32Array, keys: Float64Array, descending: boolean): Uint32Array {
	const sign = descending ? -1 : 1;
	return order.toSorted((one, other) => {
		const first = keys[one]!;
		const second = keys[other]!;
		if (first < second) return -sign;
		if (first > second) return sign;
		return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || one - other;
	});
}

function sortByLabel(order: Uint32Array, vector: Vector, descending: boolean, language: string): Uint32Array {
	const { compare } = new Intl.Collator(language, { numeric: true });
	const labels = Array.from(order, entry => labelAt(vector, entry));
	const sign = descending ? -1 : 1;
	return order.toSorted((one, other) => {
		const first = labels[one];
		const second = labels[other];
		if (first === undefined || second === undefined) {
			return Number(first === undefined) - Number(second === undefined) || one - other;
		}
		return sign * compare(first, second) || one - other;
	});
}
