/** Bounds of the work of one detection. Every one may be narrowed or widened by the caller. */
export interface DetectionLimits {
	/** Numbers read at most; of a longer array the first ones are kept, with a note `cut`. */
	readonly values: number;
	/** UTF-16 units before the cursor from which strings, comments and open brackets are established. */
	readonly lookBehind: number;
	/** UTF-16 units that a run of bare numbers may reach back beyond `lookBehind`. */
	readonly numberRun: number;
}

/** 2^18 numbers, 128 KB of context, and a run of numbers of 8 MB before the cursor. */
export const defaultLimits: DetectionLimits = { values: 2 ** 18, lookBehind: 2 ** 17, numberRun: 2 ** 23 };

/** Brackets nested deeper than this are no array: nothing in the reader recurses, and its stack stays this small. */
export const deepestNest = 64;
