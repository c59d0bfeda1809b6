import { type ViewName, viewNames } from '../../src/protocol/viewState.ts';
import { compareSlice, type CompareChange, type CompareState } from './compareState.ts';
import { lossSlice, type LossChange, type LossState } from './lossState.ts';
import { matrixSlice, type MatrixChange, type MatrixState } from './matrixState.ts';
import { maximumEntropySlice, type MaximumEntropyChange, type MaximumEntropyState } from './maximumEntropyState.ts';
import { precisionSlice, type PrecisionChange, type PrecisionState } from './precisionState.ts';
import { samplersSlice, type SamplersChange, type SamplersState } from './samplersState.ts';
import type { Slice } from './slice.ts';
import { twoArraysSlice, type TwoArraysChange, type TwoArraysState } from './twoArraysState.ts';
import { whyExpSlice, type WhyExpChange, type WhyExpState } from './whyExpState.ts';

/** What each view keeps for itself. */
export interface Slices {
	readonly compare: CompareState;
	readonly whyExp: WhyExpState;
	readonly samplers: SamplersState;
	readonly loss: LossState;
	readonly maximumEntropy: MaximumEntropyState;
	readonly precision: PrecisionState;
	readonly matrix: MatrixState;
	readonly twoArrays: TwoArraysState;
}

/** What changes each slice. */
export interface SliceChanges {
	readonly compare: CompareChange;
	readonly whyExp: WhyExpChange;
	readonly samplers: SamplersChange;
	readonly loss: LossChange;
	readonly maximumEntropy: MaximumEntropyChange;
	readonly precision: PrecisionChange;
	readonly matrix: MatrixChange;
	readonly twoArrays: TwoArraysChange;
}

const table: { readonly [Name in ViewName]: Slice<Slices[Name], SliceChanges[Name]> } = {
	compare: compareSlice,
	whyExp: whyExpSlice,
	samplers: samplersSlice,
	loss: lossSlice,
	maximumEntropy: maximumEntropySlice,
	precision: precisionSlice,
	matrix: matrixSlice,
	twoArrays: twoArraysSlice,
};

/** A change of one view's slice. */
export type SliceAction<Name extends ViewName = ViewName> = {
	[Each in Name]: { readonly type: 'changeSlice'; readonly view: Each; readonly change: SliceChanges[Each] };
}[Name];

/** The slices as they were stored, and the views whose part was there and could not be read. */
export function readSlices(stored: Readonly<Partial<Record<ViewName, unknown>>>): {
	readonly slices: Slices;
	readonly dropped: readonly ViewName[];
} {
	const dropped: ViewName[] = [];
	const read = <Name extends ViewName>(name: Name): Slices[Name] => {
		const slice = table[name];
		const part = stored[name];
		if (part === undefined) return slice.initial;
		const state = slice.parse(part);
		if (state === undefined) dropped.push(name);
		return state ?? slice.initial;
	};
	const slices = {
		compare: read('compare'),
		whyExp: read('whyExp'),
		samplers: read('samplers'),
		loss: read('loss'),
		maximumEntropy: read('maximumEntropy'),
		precision: read('precision'),
		matrix: read('matrix'),
		twoArrays: read('twoArrays'),
	};
	return { slices, dropped };
}

/** The slices after a change of one; the same object when nothing changes. */
export function reduceSlices<Name extends ViewName>(slices: Slices, { view, change }: SliceAction<Name>): Slices {
	const before = slices[view];
	const after = table[view].reduce(before, change);
	return after === before ? slices : { ...slices, [view]: after };
}

/** What names entries of an array, and fits no other: a filter of labels, tokens that came, true classes. */
const FORGET: readonly SliceAction[] = [
	{ type: 'changeSlice', view: 'compare', change: { filter: '' } },
	{ type: 'changeSlice', view: 'samplers', change: { type: 'forgetSeen' } },
	{ type: 'changeSlice', view: 'loss', change: { type: 'chooseAll', targets: [] } },
];

/** The slices for another array: what names entries of the one before is gone, what says how to look stays. */
export function forgetEntries(slices: Slices): Slices {
	return FORGET.reduce((before, action) => reduceSlices(before, action), slices);
}

/** What of the slices is stored. */
export function storeSlices(slices: Slices): Partial<Record<ViewName, unknown>> {
	const partOf = <Name extends ViewName>(name: Name): readonly [Name, unknown] => [
		name,
		table[name].store(slices[name]),
	];
	const parts = viewNames.map(name => partOf(name));
	return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}
