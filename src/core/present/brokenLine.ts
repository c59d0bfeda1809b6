import type { PicturePalette } from './picture.ts';

const TOOTH = 4;
const DEPTH = 3;

/** Where a picture is broken, since values are left out there: a jagged line on a seam of the background. O(length). */
export function brokenLine(
	{
		x,
		y,
		length,
		direction,
	}: { readonly x: number; readonly y: number; readonly length: number; readonly direction: 'across' | 'down' },
	{ background, quiet }: PicturePalette,
): string {
	const across = direction === 'across';
	const start = across ? `M${Math.round(x)} ${y - DEPTH / 2}` : `M${Math.round(x) - DEPTH / 2} ${y}`;
	const teeth = Array.from({ length: Math.floor(length / TOOTH) }, (_, tooth) => {
		const depth = tooth % 2 === 0 ? DEPTH : -DEPTH;
		return across ? `l${TOOTH} ${depth}` : `l${depth} ${TOOTH}`;
	}).join('');
	const line = `<path d="${start}${teeth}" fill="none" stroke=`;
	return `${line}"${background}" stroke-width="4"/>${line}"${quiet}"/>`;
}
