/** The part of an element that is in sight, in its own pixels. */
export interface ViewportPart {
	readonly top: number;
	readonly bottom: number;
}

/** Drawn beyond what is seen, so that scrolling does not outrun it. */
const MARGIN = 200;

/**
 * Follows which part of an element stands in the window or near it; `moved` hears of it once what is in sight comes near
 * the end of that. Measured when the page scrolls or changes its size, since to ask while drawing would cost a layout.
 */
export function viewportPart(target: Element, moved: () => void): () => ViewportPart {
	let part: ViewportPart | undefined;

	function measured(): ViewportPart {
		const { top } = target.getBoundingClientRect();
		return { top: -top - MARGIN, bottom: window.innerHeight - top + MARGIN };
	}

	function measure(): void {
		const next = measured();
		if (part === undefined) return;
		if (next.top - part.top >= -MARGIN / 2 && part.bottom - next.bottom >= -MARGIN / 2) return;
		part = next;
		moved();
	}

	window.addEventListener('scroll', measure, { passive: true });
	new ResizeObserver(measure).observe(document.documentElement);
	return () => (part ??= measured());
}
