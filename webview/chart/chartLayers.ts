import { element } from '../element.ts';

/** The canvases of a chart, one above the other: only the one in the middle is drawn anew while a slider moves. */
export interface ChartLayers {
	readonly element: HTMLElement;
	/** Behind the bars: the axis, the names. */
	readonly backdrop: HTMLCanvasElement;
	/** The bars. The one that is pointed at, and that is described. */
	readonly bars: HTMLCanvasElement;
	/** Before the bars: their outlines. */
	readonly outlines: HTMLCanvasElement;
}

export function createChartLayers(): ChartLayers {
	const bars = element('canvas', { role: 'img' });
	const backdrop = element('canvas', { class: 'backdrop', 'aria-hidden': 'true' });
	const outlines = element('canvas', { class: 'outlines', 'aria-hidden': 'true' });
	return { element: element('div', { class: 'chart-layers' }, bars, backdrop, outlines), backdrop, bars, outlines };
}

/**
 * Paints a layer anew, as large as another in pixels and on the page. As an image it is handed to the compositor once; a
 * canvas that might be drawn on would be copied in every frame.
 */
export function paintLayer(
	layer: HTMLCanvasElement,
	{ width, height, style }: HTMLCanvasElement,
	paint: (context: OffscreenCanvasRenderingContext2D) => void,
): void {
	const sheet = new OffscreenCanvas(width, height);
	paint(sheet.getContext('2d')!);
	layer.getContext('bitmaprenderer')!.transferFromImageBitmap(sheet.transferToImageBitmap());
	[layer.style.width, layer.style.height] = [style.width, style.height];
}
