/**
 * Follows the width of an element's content, in whole pixels (Chart.js rounds its sizes): asking for it while drawing
 * would cost a layout of the page every frame. 0 until it has been in sight; `changed` hears of every other width.
 */
export function measuredWidth(target: Element, changed: () => void): () => number {
	let width = 0;
	new ResizeObserver(([entry]) => {
		const measured = Math.floor(entry!.contentRect.width);
		// Out of sight it has none.
		if (measured === width || measured === 0) return;
		width = measured;
		changed();
	}).observe(target);
	return () => width;
}
