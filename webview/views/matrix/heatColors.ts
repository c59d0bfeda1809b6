import { contrastRatio, cssColor, mix, parseColor, type Rgba } from '../../chart/contrast.ts';
import type { ChartTheme } from '../../chart/theme.ts';

/** Colors of shares from 0 to 1. */
export interface HeatColors {
	/** 256 colors as the pixels of an `ImageData` hold them. */
	readonly pixels: Uint32Array;
	/** As CSS text, evenly spaced: for the legend. */
	readonly stops: readonly string[];
	/** Of text over a share. */
	textOver(share: number): string;
}

const STEPS = 256;
const WHITE: Rgba = [255, 255, 255, 1];
const BLACK: Rgba = [0, 0, 0, 1];

/**
 * One hue, from the background over softmax's own color to the text's: the lightness runs one way, so that those see it
 * who tell no hues apart, and prints keep it.
 */
export function heatColors(theme: Pick<ChartTheme, 'background' | 'softmax' | 'text'>): HeatColors {
	const background = parseColor(theme.background) ?? [0, 0, 0, 1];
	const middle = parseColor(theme.softmax) ?? [0, 0, 255, 1];
	const text = parseColor(theme.text) ?? [255, 255, 255, 1];
	const end = mix(text, middle, 0.85);
	const start = mix(middle, background, 0.08);
	const colors = Array.from({ length: STEPS }, (_, step) => colorAt(start, middle, end, step / (STEPS - 1)));
	const texts = colors.map(color =>
		cssColor(contrastRatio(color, WHITE) >= contrastRatio(color, BLACK) ? WHITE : BLACK),
	);
	return {
		pixels: Uint32Array.from(colors, pixelOf),
		stops: [0, 0.25, 0.5, 0.75, 1].map(share => cssColor(colors[Math.round(share * (STEPS - 1))]!)),
		textOver: share => texts[stepOf(share)]!,
	};
}

/** The place of a share among the colors. */
export function stepOf(share: number): number {
	return Math.max(0, Math.min(STEPS - 1, Math.round(share * (STEPS - 1))));
}

/** Where softmax's own color stands. */
const MIDDLE = 0.6;

function colorAt(start: Rgba, middle: Rgba, end: Rgba, share: number): Rgba {
	return share < MIDDLE ? mix(middle, start, share / MIDDLE) : mix(end, middle, (share - MIDDLE) / (1 - MIDDLE));
}

/** Engines that draw pages lay words out with the lowest byte first. */
function pixelOf([red, green, blue]: Rgba): number {
	return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
