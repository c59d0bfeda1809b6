import type { Slice } from './slice.ts';

export type TwoArraysState = undefined;

export type TwoArraysChange = never;

export const twoArraysSlice: Slice<TwoArraysState, TwoArraysChange> = {
	initial: undefined,
	reduce: state => state,
	parse: () => undefined,
	store: () => undefined,
};
