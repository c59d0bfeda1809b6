import type { FloatFormatName } from '../../src/core/math/floatFormat.ts';
import type { SoftmaxForm } from '../../src/core/math/precision.ts';
import { isRecord } from '../../src/protocol/viewState.ts';
import type { Slice } from './slice.ts';

/** From the finest to the coarsest. */
export const formatNames: readonly FloatFormatName[] = ['float64', 'float32', 'float16', 'bfloat16'];

export const formNames: readonly SoftmaxForm[] = ['naive', 'stable'];

/** The scores may be shifted by so much to either side: past the ends of float64. */
export const GREATEST_SHIFT = 1000;

export interface PrecisionState {
	readonly format: FloatFormatName;
	readonly form: SoftmaxForm;
	/** Added to every score. */
	readonly shift: number;
}

export type PrecisionChange = Partial<PrecisionState>;

/** What the view of float formats keeps. */
export const precisionSlice: Slice<PrecisionState, PrecisionChange> = {
	initial: { format: 'float32', form: 'naive', shift: 0 },
	reduce: (state, change) => ({ ...state, ...change }),
	parse(stored) {
		if (!isRecord(stored)) return undefined;
		const { shift } = stored;
		const format = formatNames.find(name => name === stored['format']);
		const form = formNames.find(name => name === stored['form']);
		if (format === undefined || form === undefined) return undefined;
		if (typeof shift !== 'number' || !(Math.abs(shift) <= GREATEST_SHIFT)) return undefined;
		return { format, form, shift };
	},
	store: state => state,
};
