import type { Chart } from 'chart.js';
import { type Annotations, placeOfBar, scalesOf } from './annotations.ts';
import { isBeyond, placeOn } from './axis.ts';
import type { ChartTheme } from './theme.ts';

/**
 * Dashes along both axes, with the background's color between them: so they are seen on a bar too. As fillings: browsers
 * stroke a dashed path five times slower than they fill its lines.
 */
interface Dashes {
	readonly across: CanvasPattern;
	readonly down: CanvasPattern;
}

const DASH = 3;
const PERIOD = 5;

const known = new WeakMap<ChartTheme, Dashes>();

function dashesOf(ctx: OffscreenCanvasRenderingContext2D, theme: ChartTheme): Dashes {
	let dashes = known.get(theme);
	if (dashes === undefined) {
		dashes = { across: patternOf(ctx, theme, PERIOD, 1), down: patternOf(ctx, theme, 1, PERIOD) };
		known.set(theme, dashes);
	}
	return dashes;
}

function patternOf(
	ctx: OffscreenCanvasRenderingContext2D,
	{ ghost, background }: ChartTheme,
	width: number,
	height: number,
): CanvasPattern {
	const tile = document.createElement('canvas');
	[tile.width, tile.height] = [width, height];
	const context = tile.getContext('2d')!;
	context.fillStyle = background;
	context.fillRect(0, 0, width, height);
	context.fillStyle = ghost;
	context.fillRect(0, 0, Math.min(width, DASH), Math.min(height, DASH));
	return ctx.createPattern(tile, 'repeat')!;
}

/** Over the softmax bars: the outline of T = 1, from the foot of the axis; beside dots a short line where one stood. */
export function drawGhost(ctx: OffscreenCanvasRenderingContext2D, chart: Chart, annotations: Annotations): void {
	const { picture, layout, theme } = annotations;
	const { ghost, axis, dots } = picture;
	if (ghost === undefined) return;
	const rows = layout.direction === 'rows';
	const { values } = scalesOf(chart, annotations);
	const { across, down } = dashesOf(ctx, theme);
	/** A line of 1 px along the value axis (or across it), whichever way that runs. */
	const line = (along: boolean, start: number, length: number, beside: number) => {
		const [from, place] = [Math.round(start), Math.round(beside)];
		ctx.fillStyle = along === rows ? across : down;
		if (along === rows) ctx.fillRect(from, place, Math.round(length), 1);
		else ctx.fillRect(place, from, 1, Math.round(length));
	};
	for (const bar of ghost.keys()) {
		const place = placeOfBar(chart, annotations, 0, bar);
		if (place === undefined || picture.bars.masked(bar)) continue;
		const end = values.getPixelForValue(placeOn(axis, ghost[bar]!));
		const half = dots ? Math.max(3, Math.min(6, layout.slot / 3)) : place.thickness / 2;
		const low = place.center - half;
		// Cut off by the axis, the outline stays open at its end.
		if (dots || !isBeyond(axis, ghost[bar]!)) line(false, low, 2 * half, end);
		if (dots) continue;
		const [start, length] = [Math.min(end, place.foot), Math.abs(end - place.foot)];
		line(true, start, length, low);
		line(true, start, length, low + 2 * half - 1);
	}
}
