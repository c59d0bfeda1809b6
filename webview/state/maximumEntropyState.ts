import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

export interface MaximumEntropyState {
	/** A mean energy above the plain average: β = −1/T. No temperature says that, so it is kept here. */
	readonly negative: boolean;
	/** N, how many items are dealt out. */
	readonly items: number;
}

export type MaximumEntropyChange = Partial<MaximumEntropyState>;

export const MOST_ITEMS = 1_000_000;

const initial: MaximumEntropyState = { negative: false, items: 100 };

/** What the view of the mean energy keeps. */
export const maximumEntropySlice: Slice<MaximumEntropyState, MaximumEntropyChange> = {
	initial,
	reduce: (state, change) => ({ ...state, ...change }),
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const { negative, items } = stored;
		if (typeof negative !== 'boolean' || typeof items !== 'number') return undefined;
		return Number.isSafeInteger(items) && items >= 1 && items <= MOST_ITEMS ? { negative, items } : undefined;
	},
	store: state => (state === initial ? undefined : state),
};
