import { topIndices } from '../../../src/core/math/ranking.ts';
import type { Series } from '../../../src/core/present/series.ts';

/** Up to so many entries are listed in document order; of more, the largest. */
const MOST_IN_ORDER = 12;
const MOST_LINES = 50;
/** How many have a row of the Jacobian. */
const MOST_CELLS = 6;

/** Which entries have a line. */
export interface LossLines {
	/** The largest, or those that were looked for; the target among them. */
	seriesOf(target: number, matches: Uint32Array | undefined): Series;
	/** The largest few and the target, for the Jacobian: in the order of the lines. */
	cellsOf(target: number): Uint32Array;
}

/** O(n) once a vector. */
export function createLossLines(logits: Float64Array): LossLines {
	const { length } = logits;
	const inOrder = length <= MOST_IN_ORDER;
	const largest = inOrder ? Uint32Array.from(logits.keys()) : topIndices(logits, MOST_LINES);
	const ranked = topIndices(logits, MOST_CELLS);
	return {
		seriesOf(target, matches) {
			const shown = matches?.subarray(0, MOST_LINES) ?? largest;
			const indices = shown.includes(target) ? shown : Uint32Array.of(target, ...shown);
			return { indices, othersCount: length - indices.length };
		},
		cellsOf(target) {
			const cells = ranked.includes(target) ? ranked : Uint32Array.of(...ranked.subarray(0, MOST_CELLS - 1), target);
			return inOrder ? cells.toSorted() : cells;
		},
	};
}
