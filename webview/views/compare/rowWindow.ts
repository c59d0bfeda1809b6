/** Which rows of a long table stand in the document. */
export interface RowWindow {
	/** First row, and the one after the last. */
	readonly start: number;
	readonly end: number;
}

/** Rows kept ready above and below what is seen. */
const MARGIN = 4;

/**
 * The rows to have in the document for a scroll position. All of up to 60 rows, so that a short table is simply there.
 */
export function rowWindow(count: number, scrollTop: number, height: number, rowHeight: number): RowWindow {
	if (count <= 60) return { start: 0, end: count };
	const first = Math.floor(scrollTop / rowHeight);
	const last = Math.ceil((scrollTop + height) / rowHeight);
	const start = Math.max(0, Math.min(first - MARGIN, count - 1));
	return { start, end: Math.min(count, Math.max(last + MARGIN, start + 1)) };
}
