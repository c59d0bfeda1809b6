/** What decides how the bars are laid out. Lengths in CSS pixels. */
export interface LayoutNeeds {
	readonly count: number;
	/** Of the whole chart. */
	readonly width: number;
	/** Of the longest name on the category axis. */
	readonly widestName: number;
	/** Names are a plain count 0, 1, 2 …: some of them may be left out. */
	readonly counted: boolean;
}

/** Where everything of the chart stands. Fixed for a vector and a width, whatever the temperature. */
export interface ChartLayout {
	/** Bars stand (`columns`) or lie (`rows`). */
	readonly direction: 'columns' | 'rows';
	readonly height: number;
	/** Room around the bars: names and figures stand in it. The value axis is inside. */
	readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
	/** Length of the slot of one entry along the category axis. */
	readonly slot: number;
	/** Whether there is room for figures beside all bars: in full, or in a few characters. */
	readonly figures: boolean | 'tight';
	/** Every so many names one is drawn. */
	readonly nameStep: number;
	/** The longest a name may be; a longer one ends in "…". */
	readonly nameLength: number;
}

/** Room for the numbers of the value axis: beside standing bars, above lying ones. */
export const VALUE_AXIS = { width: 44, height: 22 } as const;

const FIGURES = 62;
const GAP = 8;
const STRIP = 20;
/** Seven characters, and a gap; five of them. */
const FIGURE_SLOT = 52;
const TIGHT_SLOT = 35;
const NARROWEST_NAMED = 26;
const NARROWEST_COUNTED = 8;

/**
 * Lays the chart out so that every name can be read: standing bars where each name fits under its bar, or where names
 * are mere counts and some can be left out; lying bars otherwise, one line each.
 */
export function layoutChart({ count, width, widestName, counted }: LayoutNeeds): ChartLayout {
	const slot = (width - VALUE_AXIS.width) / Math.max(1, count);
	const named = slot >= Math.max(NARROWEST_NAMED, widestName + GAP);
	if (named || (counted && slot >= NARROWEST_COUNTED)) {
		return {
			direction: 'columns',
			height: Math.round(Math.min(400, Math.max(200, width * 0.6))),
			padding: { left: 0, right: 0, top: slot >= TIGHT_SLOT ? STRIP : GAP, bottom: STRIP },
			slot,
			figures: slot >= FIGURE_SLOT || (slot >= TIGHT_SLOT && 'tight'),
			nameStep: named ? 1 : roundStep((widestName + GAP) / slot),
			nameLength: Infinity,
		};
	}
	const thickness = count <= 12 ? 28 : count <= 60 ? 19 : 15;
	const nameLength = Math.ceil(Math.min(widestName, Math.max(48, width * 0.34)));
	return {
		direction: 'rows',
		height: count * thickness + VALUE_AXIS.height,
		padding: { left: nameLength + GAP, right: FIGURES, top: 0, bottom: 2 },
		slot: thickness,
		figures: true,
		nameStep: 1,
		nameLength,
	};
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below a number. */
function roundStep(least: number): number {
	for (let decade = 1; ; decade *= 10) {
		const step = [1, 2, 5].map(mantissa => mantissa * decade).find(candidate => candidate >= least);
		if (step !== undefined) return step;
	}
}
