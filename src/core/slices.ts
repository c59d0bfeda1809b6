import type { Steps } from './steps.ts';

/** How work is interrupted. */
export interface Slicing {
	/** Resolves when others have had their turn. */
	readonly pause: () => Promise<void>;
	/** True when nobody waits for the result any more; asked after each pause. */
	readonly isCancelled: () => boolean;
}

/** Milliseconds after which a slice ends with the step at hand, which takes a millisecond or so. */
const sliceTime = 4;

/**
 * Does work in slices of some 4 ms with a pause between them, and resolves to what `finish` would return; undefined when
 * it was cancelled. What takes no longer than one slice is done at once, without a pause.
 */
export async function finishInSlices<T>(steps: Steps<T>, { pause, isCancelled }: Slicing): Promise<T | undefined> {
	let end = Date.now() + sliceTime;
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
		if (Date.now() < end) continue;
		await pause();
		if (isCancelled()) return undefined;
		end = Date.now() + sliceTime;
	}
}
