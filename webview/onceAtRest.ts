/** Work that is asked for any number of times and done once, when nobody has asked for it for `rest` ms. */
export function onceAtRest(rest: number, work: () => void): () => void {
	let due = 0;
	let waits = false;

	function wait(time: number): void {
		waits = true;
		setTimeout(() => {
			const left = due - performance.now();
			if (left > 0) return wait(left);
			waits = false;
			work();
		}, time);
	}

	return () => {
		due = performance.now() + rest;
		// One timer goes on: to set another one at every call would cost more than the call.
		if (!waits) wait(rest);
	};
}
