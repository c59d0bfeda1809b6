/**
 * Work that stops now and then: at each `yield` whoever drives it may wait, or give it up. Between two of them lie some
 * milliseconds at most. A function that works on hands its parts on with `yield*`.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
	}
}
