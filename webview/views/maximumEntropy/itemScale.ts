import type { SliderScale } from '../../controls/sliderScale.ts';
import { MOST_ITEMS } from '../../state/maximumEntropyState.ts';

const SPAN = Math.log(MOST_ITEMS);
const RUNGS = [0, 1, 2, 3, 4, 5].flatMap(decade =>
	[1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9].map(mantissa => mantissa * 10 ** decade).filter(Number.isInteger),
);
const positionOf = (items: number) => Math.log(Math.min(MOST_ITEMS, Math.max(1, items))) / SPAN;

/** The slider of N: whole numbers from 1 to a million, round ones under the thumb. */
export const itemScale: SliderScale = {
	lowest: 1,
	highest: MOST_ITEMS,
	ticks: [1, 100, 10_000, MOST_ITEMS],
	positionOf,
	valueAt: position =>
		Number(
			Math.exp(SPAN * Math.min(1, Math.max(0, position)))
				.toPrecision(2)
				.replace(/\..*/, ''),
		),
	step(items, direction, stride) {
		if (stride === 'coarse') return Math.min(MOST_ITEMS, Math.max(1, Math.round(items * 10 ** direction)));
		return direction === 1
			? (RUNGS.find(rung => rung > items) ?? MOST_ITEMS)
			: (RUNGS.findLast(rung => rung < items) ?? 1);
	},
};
