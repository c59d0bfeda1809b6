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

/** Makes a layer as large as another, in pixels and on the page, and empties it. */
export function fitLayer(layer: HTMLCanvasElement, to: HTMLCanvasElement): CanvasRenderingContext2D {
	const context = layer.getContext('2d')!;
	context.resetTransform();
	if (layer.width !== to.width || layer.height !== to.height) {
		[layer.width, layer.height] = [to.width, to.height];
		[layer.style.width, layer.style.height] = [to.style.width, to.style.height];
	} else context.clearRect(0, 0, layer.width, layer.height);
	return context;
}
