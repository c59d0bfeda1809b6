import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

export interface MatrixState {
	/** What softmax runs along: the entries of each row, or those of each column. */
	readonly along: 'rows' | 'columns';
	/** Colors of powers of ten instead of equal steps. */
	readonly log: boolean;
}

export type MatrixChange = Partial<MatrixState>;

/** What the view of a matrix keeps. Which row, and with it which slice, is the page's. */
export const matrixSlice: Slice<MatrixState, MatrixChange> = {
	initial: { along: 'rows', log: false },
	reduce: (state, change) => ({ ...state, ...change }),
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const { along, log } = stored;
		if ((along !== 'rows' && along !== 'columns') || typeof log !== 'boolean') return undefined;
		return { along, log };
	},
	store: state => state,
};
