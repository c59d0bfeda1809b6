import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

/** What softmax can be compared with, in the order in which a reader is offered them. */
export const rivalNames = [
	'linear',
	'hardmax',
	'sparsemax',
	'entmax15',
	'expExp',
	'softplus',
	'square',
	'relu',
	'none',
] as const;

export type RivalName = (typeof rivalNames)[number];

/** How many bars a reader may ask for. */
export const barCounts: readonly number[] = [5, 10, 20, 50, 100, 200];

export interface CompareState {
	readonly rival: RivalName;
	readonly dots: boolean;
	readonly log: boolean;
	/** `'auto'`: by value where only the largest are drawn. */
	readonly order: 'auto' | 'index' | 'value';
	/** The most bars but for "others"; `undefined` for all of a short array, the top 50 of a long one. */
	readonly most: number | undefined;
	/** Part of a label, as typed; not stored. */
	readonly filter: string;
}

export type CompareChange = Partial<CompareState>;

const orders: readonly CompareState['order'][] = ['auto', 'index', 'value'];

export const compareSlice: Slice<CompareState, CompareChange> = {
	initial: { rival: 'linear', dots: false, log: false, order: 'auto', most: undefined, filter: '' },
	reduce: (state, change) => ({ ...state, ...change }),
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const rival = rivalNames.find(name => name === stored['rival']);
		const order = orders.find(name => name === stored['order']);
		const most = barCounts.find(count => count === stored['most']);
		const { dots, log } = stored;
		if (rival === undefined || order === undefined || typeof dots !== 'boolean' || typeof log !== 'boolean') {
			return undefined;
		}
		if (stored['most'] !== undefined && most === undefined) return undefined;
		return { rival, dots, log, order, most, filter: '' };
	},
	store: ({ rival, dots, log, order, most }) => ({ rival, dots, log, order, most }),
};
