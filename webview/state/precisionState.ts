import type { Slice } from './slice.ts';

export type PrecisionState = undefined;

export type PrecisionChange = never;

export const precisionSlice: Slice<PrecisionState, PrecisionChange> = {
	initial: undefined,
	reduce: state => state,
	parse: () => undefined,
	store: () => undefined,
};
