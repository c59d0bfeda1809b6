/** Work that is asked for any number of times and done once, in the next animation frame. */
export function oncePerFrame(work: () => void): () => void {
	let asked = false;
	return () => {
		if (asked) return;
		asked = true;
		requestAnimationFrame(() => {
			asked = false;
			work();
		});
	};
}
