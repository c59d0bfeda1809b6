import { brokenLine } from './brokenLine.ts';
import type { PicturePalette } from './picture.ts';

const HEIGHT = 28;
const MOST_BINS = 64;

/**
 * All values of a vector in document order as one low row of bars: at most 64 bins, each as high as its largest entry,
 * the bin of the overall largest in the accent color. Broken lines stand before the entries of `gaps`, where values are
 * left out. O(n).
 */
export function hoverStrip(
	sizes: Float64Array,
	width: number,
	palette: PicturePalette,
	gaps: readonly number[] = [],
): { readonly svg: string; readonly height: number } {
	const bins = binsOf(sizes);
	const largest = bins.reduce((left, right) => Math.max(left, right), 0);
	// Among equal bins none stands out.
	const top = bins.every(bin => bin === largest) ? Infinity : largest;
	const pitch = width / bins.length;
	const thickness = pitch - 1;
	const draw = (chosen: (bin: number) => boolean): string =>
		Array.from(bins, (bin, index) => {
			if (!(bin > 0) || !chosen(bin)) return '';
			const height = Math.max((bin / largest) * HEIGHT, 1);
			return `M${round(index * pitch)} ${HEIGHT}v-${round(height)}h${round(thickness)}v${round(height)}z`;
		}).join('');
	const svg =
		`<path d="${draw(bin => bin < top)}" fill="${palette.softmaxQuiet}"/>` +
		`<path d="${draw(bin => bin === top)}" fill="${palette.softmax}"/>` +
		`<path d="M0 ${HEIGHT + 0.5}h${width}" stroke="${palette.grid}"/>` +
		gaps
			.map(gap => brokenLine({ x: (gap / sizes.length) * width, y: 0, length: HEIGHT, direction: 'down' }, palette))
			.join('');
	return { svg, height: HEIGHT + 1 };
}

function binsOf(sizes: Float64Array): Float64Array {
	const count = Math.min(sizes.length, MOST_BINS);
	const bins = new Float64Array(count);
	for (let index = 0; index < sizes.length; index++) {
		const size = sizes[index]!;
		const bin = Math.floor((index * count) / sizes.length);
		if (size > bins[bin]! && size < Infinity) bins[bin] = size;
	}
	return bins;
}

function round(coordinate: number): string {
	return String(Math.round(coordinate * 10) / 10);
}
