import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

/** What can stand in place of exp: nothing at all (linear normalization), or another map. */
export const rivalMapNames = ['linear', 'expExp', 'expExpExp', 'softplus', 'square', 'relu'] as const;

export type RivalMapName = (typeof rivalMapNames)[number];

export interface WhyExpState {
	/** c, added to every score. */
	readonly shift: number;
	readonly rival: RivalMapName;
	/** A base below 1, which turns the order round: ψ = e^{−1/T}. No temperature says that, so it is kept here. */
	readonly reversed: boolean;
}

export type WhyExpChange = Partial<WhyExpState>;

/** Beyond so large a shift nothing new is seen. */
export const MOST_SHIFT = 1000;

const initial: WhyExpState = { shift: 0, rival: 'linear', reversed: false };

/** What the view of exp and its rivals keeps. */
export const whyExpSlice: Slice<WhyExpState, WhyExpChange> = {
	initial,
	reduce: (state, change) => ({ ...state, ...change }),
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const { shift, reversed } = stored;
		const rival = rivalMapNames.find(name => name === stored['rival']);
		if (typeof shift !== 'number' || !(Math.abs(shift) <= MOST_SHIFT)) return undefined;
		if (rival === undefined || typeof reversed !== 'boolean') return undefined;
		return { shift, rival, reversed };
	},
	store: state => (state === initial ? undefined : state),
};
