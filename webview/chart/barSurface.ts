/** A drawn bar chart, for who drags its bars. Places are in pixels of the canvas. */
export interface BarSurface {
	/** The entry whose bar stands at a place; `undefined` beside them all, and for "others". */
	entryAt(x: number, y: number): number | undefined;
	/** What a bar that ends at a place shows. */
	valueAt(x: number, y: number): number;
	/** Bars stand (`columns`) or lie (`rows`). */
	direction(): 'columns' | 'rows';
}

/** The bar chart on a canvas. */
export const barSurfaces = new WeakMap<EventTarget, BarSurface>();
