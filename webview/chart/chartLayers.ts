import { element } from '../element.ts';

/** The canvases of a chart, one above the other: only that of the bars is drawn anew in every frame of a moving slider. */
export interface ChartLayers {
	readonly element: HTMLElement;
	/** Behind the bars: the axis, the names. */
	readonly backdrop: HTMLCanvasElement;
	/** The bars. The one that is pointed at, and that is described. */
	readonly bars: HTMLCanvasElement;
	/** Before the bars: their outlines. */
	readonly outlines: HTMLCanvasElement;
	/** Beside the bars: their figures. */
	readonly figures: HTMLCanvasElement;
}

export function createChartLayers(): ChartLayers {
	const bars = element('canvas', { role: 'img' });
	const [backdrop, outlines, figures] = [createLayer('backdrop'), createLayer(), createLayer()];
	const all = element('div', { class: 'chart-layers' }, bars, backdrop, outlines, figures);
	return { element: all, backdrop, bars, outlines, figures };
}

/** A canvas above or below another one, that is only looked at. */
export function createLayer(name?: string): HTMLCanvasElement {
	return element('canvas', { class: name, 'aria-hidden': 'true' });
}

/**
 * Paints a layer anew, as large as another in pixels and on the page. As an image it is handed to the compositor once; a
 * canvas that might be drawn on would be copied in every frame.
 */
export function paintLayer(
	layer: HTMLCanvasElement,
	{ width, height, style }: { width: number; height: number; style: Pick<CSSStyleDeclaration, 'width' | 'height'> },
	paint: (context: OffscreenCanvasRenderingContext2D) => void,
): void {
	const sheet = new OffscreenCanvas(width, height);
	paint(sheet.getContext('2d')!);
	[layer.width, layer.height] = [width, height];
	layer.getContext('bitmaprenderer')!.transferFromImageBitmap(sheet.transferToImageBitmap());
	[layer.style.width, layer.style.height] = [style.width, style.height];
}

/** Empties a layer, as large as a part of a chart and put there. What is drawn on it has its place in the chart. */
export function clearLayer(
	layer: HTMLCanvasElement,
	ratio: number,
	{ left, top, width, height }: { left: number; top: number; width: number; height: number },
): CanvasRenderingContext2D {
	const context = layer.getContext('2d')!;
	// whole pixels of the screen, so that letters are as sharp as anywhere
	const [x, y] = [Math.floor(left * ratio), Math.floor(top * ratio)];
	const [across, down] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
	// a size that is set costs a layout, also where it is the same
	if (layer.width !== across || layer.height !== down) [layer.width, layer.height] = [across, down];
	context.resetTransform();
	context.clearRect(0, 0, across, down);
	Object.assign(layer.style, {
		left: `${x / ratio}px`,
		top: `${y / ratio}px`,
		width: `${across / ratio}px`,
		height: `${down / ratio}px`,
	});
	context.setTransform(ratio, 0, 0, ratio, -x, -y);
	return context;
}
