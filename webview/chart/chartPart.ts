import type { Bars } from './bars.ts';
import { type ChartLayout, VALUE_AXIS } from './layout.ts';
import type { Picture } from './picture.ts';
import type { ViewportPart } from './viewportPart.ts';

/** A stretch of the bars of a chart: what stands in the window or near it. */
export interface ChartPart {
	readonly whole: { readonly bars: Bars; readonly layout: ChartLayout };
	/** The first bar, and the one after the last. */
	readonly first: number;
	readonly end: number;
	readonly bars: Bars;
	/** Of these bars alone. */
	readonly layout: ChartLayout;
	/** Where it begins in the whole chart, in pixels. */
	readonly top: number;
}

/** The bars of lying ones that are in sight; all of standing ones. The part before, where that is the same. */
export function partInSight(
	bars: Bars,
	layout: ChartLayout,
	{ top, bottom }: ViewportPart,
	before: ChartPart | undefined,
): ChartPart {
	const count = bars.names.length;
	const barAt = (y: number) => Math.floor((y - VALUE_AXIS.height) / layout.slot);
	const lies = layout.direction === 'rows';
	const first = lies ? Math.max(0, Math.min(count - 1, barAt(top))) : 0;
	const end = lies ? Math.max(first + 1, Math.min(count, barAt(bottom) + 1)) : count;
	const whole = { bars, layout };
	const kept =
		before?.whole.bars === bars && before.whole.layout === layout && before.first === first && before.end === end;
	if (kept) return before;
	if (first === 0 && end === count) return { whole, first, end, bars, layout, top: 0 };
	const left = (count - end + first) * layout.slot;
	return {
		whole,
		first,
		end,
		bars: {
			...bars,
			entries: bars.entries.slice(first, end),
			names: bars.names.slice(first, end),
			others: inPart(bars.others, first, end),
			masked: bar => bars.masked(first + bar),
		},
		layout: { ...layout, height: layout.height - left },
		top: first * layout.slot,
	};
}

/** A picture of a part of its bars; places among them count from its first. */
export function picturePart(picture: Picture, { bars, first, end }: ChartPart): Picture {
	if (bars === picture.bars) return picture;
	const place = (bar: number) => inPart(bar, first, end);
	return {
		...picture,
		bars,
		lengths: picture.lengths.subarray(first, end),
		figureOf: bar => picture.figureOf(first + bar),
		rival: picture.rival?.subarray(first, end),
		ghost: picture.ghost?.subarray(first, end),
		largest: picture.largest.map(place).filter(bar => bar >= 0),
		selected: place(picture.selected),
		tried: picture.tried.map(place),
	};
}

function inPart(bar: number, first: number, end: number): number {
	return bar >= first && bar < end ? bar - first : -1;
}
