import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

export interface LossState {
	/** The true class of each row as the reader chose it, −1 where not; after an edit some may not fit the array. */
	readonly chosen: readonly number[];
}

export type LossChange =
	| { readonly type: 'choose'; readonly row: number; readonly target: number }
	| { readonly type: 'chooseAll'; readonly targets: readonly number[] };

/** Rows beyond these take their class from the document only. */
export const MOST_CHOSEN = 10_000;

const initial: LossState = { chosen: [] };

/** What the view of the loss keeps: the true classes. */
export const lossSlice: Slice<LossState, LossChange> = {
	initial,
	reduce(state, change) {
		switch (change.type) {
			case 'choose': {
				const { row, target } = change;
				if (row >= MOST_CHOSEN) return state;
				const missing = Array.from({ length: Math.max(0, row - state.chosen.length + 1) }, () => -1);
				return { chosen: [...state.chosen, ...missing].with(row, target) };
			}
			case 'chooseAll':
				return { chosen: change.targets.slice(0, MOST_CHOSEN) };
			default:
				return change satisfies never;
		}
	},
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const { chosen } = stored;
		if (!Array.isArray(chosen) || chosen.length > MOST_CHOSEN) return undefined;
		const targets = chosen.filter((target): target is number => Number.isSafeInteger(target) && target >= -1);
		return targets.length === chosen.length ? { chosen: targets } : undefined;
	},
	store: state => (state.chosen.length === 0 ? undefined : state),
};
