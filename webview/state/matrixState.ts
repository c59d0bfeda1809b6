import type { Slice } from './slice.ts';

export type MatrixState = undefined;

export type MatrixChange = never;

export const matrixSlice: Slice<MatrixState, MatrixChange> = {
	initial: undefined,
	reduce: state => state,
	parse: () => undefined,
	store: () => undefined,
};
