import type { Slice } from './slice.ts';

export type MaximumEntropyState = undefined;

export type MaximumEntropyChange = never;

export const maximumEntropySlice: Slice<MaximumEntropyState, MaximumEntropyChange> = {
	initial: undefined,
	reduce: state => state,
	parse: () => undefined,
	store: () => undefined,
};
