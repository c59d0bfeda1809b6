import type { FoundArray } from './foundArray.ts';

/** The arrays that were asked for together: one, or those of several cursors or of a selection, in document order. */
export interface ShownArrays {
	readonly arrays: readonly [FoundArray, ...FoundArray[]];
	/** Index of the one to show first. */
	readonly first: number;
}

/** One array. */
export function onlyOne(found: FoundArray): ShownArrays {
	return { arrays: [found], first: 0 };
}

/** The one to show first. */
export function firstOf({ arrays, first }: ShownArrays): FoundArray {
	return arrays[first] ?? arrays[0];
}
