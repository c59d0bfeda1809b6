/** How long something that follows in its own time may take, in ms: a slow machine under load has its turn as well. */
const LIMIT = 45_000;
/** Between two attempts, in ms. */
const PAUSE = 10;
/** What an attempt that waits may take at first, in ms. */
const PATIENCE = 1000;

/**
 * Attempts something again and again until it no longer throws, and resolves to what it gave; after 45 s it fails as the
 * last attempt did. For a look at what is drawn a frame later or arrives as a message, and for an act that a busy window
 * may miss: an attempt that waits does so for `patience` ms, which doubles, so that no machine is too slow for each.
 */
export async function eventually<T>(attempt: (patience: number) => T | Promise<T>): Promise<T> {
	const deadline = performance.now() + LIMIT;
	for (let patience = PATIENCE; ; patience = Math.min(2 * patience, LIMIT)) {
		try {
			return await attempt(patience);
		} catch (error) {
			if (performance.now() > deadline) throw error;
			await new Promise(resolve => setTimeout(resolve, PAUSE));
		}
	}
}
