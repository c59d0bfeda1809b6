/** How near to an edge of the window a drag scrolls, in pixels, and how fast at the edge itself, in pixels a frame. */
const REACH = 40;
const FASTEST = 14;

/**
 * How far the page scrolls in a frame while something is dragged at height `y` of a window: negative near the top,
 * positive near the bottom, the faster the nearer, and 0 between.
 */
export function edgeScroll(y: number, height: number): number {
	const above = REACH - y;
	const below = y - (height - REACH);
	const depth = Math.min(REACH, Math.max(above, below));
	if (depth <= 0) return 0;
	return Math.ceil((FASTEST * depth) / REACH) * (below > above ? 1 : -1);
}
