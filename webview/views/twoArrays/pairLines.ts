import { topIndices } from '../../../src/core/math/ranking.ts';
import type { Series } from '../../../src/core/present/series.ts';
import type { Vector } from '../../vector.ts';
import type { Pairing } from './pairing.ts';

/** Up to so many outcomes all have a line, in order; above, the largest of both arrays. */
const MOST_LINES = 20;
const LARGEST = 10;

/** Which outcomes have a line of their own. */
export interface PairLines {
	readonly outcomes: readonly number[];
	/** The entries of A and of B on these lines, and how many others each has. */
	readonly left: Series;
	readonly right: Series;
}

/** O(n), once a pair: no temperature changes which scores are the largest. */
export function pairLines(pairing: Pairing, left: Vector, right: Vector): PairLines {
	const count = pairing.left.length;
	const outcomes =
		count <= MOST_LINES ? Array.from({ length: count }, (_, outcome) => outcome) : largestOf(pairing, left, right);
	const seriesOf = (entries: Int32Array, { values }: Vector): Series => {
		const indices = Uint32Array.from(outcomes.map(outcome => entries[outcome]!).filter(entry => entry >= 0));
		return { indices, othersCount: values.length - indices.length };
	};
	return { outcomes, left: seriesOf(pairing.left, left), right: seriesOf(pairing.right, right) };
}

/** Those of A, then those that only B has among its largest. */
function largestOf(pairing: Pairing, left: Vector, right: Vector): readonly number[] {
	const outcomeOf = new Map<number, number>();
	const wanted = new Set(topIndices(left.values, LARGEST));
	for (const [outcome, entry] of pairing.left.entries()) if (wanted.has(entry)) outcomeOf.set(entry, outcome);
	const ofLeft = Array.from(wanted, entry => outcomeOf.get(entry)!);
	// An entry of B is its own outcome: those of B come first in a pairing.
	return [...new Set([...ofLeft, ...topIndices(right.values, LARGEST)])];
}
