/**
 * Follows how many pixels of the screen a pixel of the page has, which changes with the zoom and from one screen to
 * another: a canvas is to be drawn anew then, though its size on the page is as before. Returns what ends it.
 */
export function watchPixelRatio(changed: () => void): () => void {
	let query = follow();

	function follow(): MediaQueryList {
		const next = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
		next.addEventListener('change', heard, { once: true });
		return next;
	}

	function heard(): void {
		query = follow();
		changed();
	}

	return () => query.removeEventListener('change', heard);
}
