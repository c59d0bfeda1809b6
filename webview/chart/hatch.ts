import type { ChartTheme } from './theme.ts';

/** From a line to the next along an axis, in pixels. */
const SPACING = 6;

/**
 * Draws thin lines of 45° within a rectangle, in place of what is masked; `crossed` by others for what is undefined. They
 * lie alike all over a picture: those of rectangles side by side meet.
 */
export function drawHatch(
	context: Pick<
		CanvasRenderingContext2D,
		'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'lineWidth' | 'strokeStyle' | 'globalAlpha'
	>,
	x: number,
	y: number,
	width: number,
	height: number,
	{ theme, crossed = false }: { readonly theme: ChartTheme; readonly crossed?: boolean },
): void {
	const [right, bottom] = [x + width, y + height];
	context.beginPath();
	for (let sum = firstBeyond(x + y); sum < right + bottom; sum += SPACING) {
		const [start, end] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
		context.moveTo(start, sum - start);
		context.lineTo(end, sum - end);
	}
	const last = crossed ? right - y : -Infinity;
	for (let difference = firstBeyond(x - bottom); difference < last; difference += SPACING) {
		const [start, end] = [Math.max(x, difference + y), Math.min(right, difference + bottom)];
		context.moveTo(start, start - difference);
		context.lineTo(end, end - difference);
	}
	context.lineWidth = 1;
	context.strokeStyle = theme.quietText;
	context.globalAlpha = 0.6;
	context.stroke();
	context.globalAlpha = 1;
}

function firstBeyond(place: number): number {
	return (Math.floor(place / SPACING) + 1) * SPACING;
}
