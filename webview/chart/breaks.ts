import type { Bars } from './bars.ts';

/**
 * The bars before which the text leaves values out, as many as there are for the end; none among bars that do not stand
 * in the order of the text. O(bars).
 */
export function breaksOf({ entries, gaps }: Pick<Bars, 'entries' | 'gaps'>): readonly number[] {
	const listed = entries.filter(entry => entry !== undefined);
	if (listed.some((entry, place) => entry < listed[place - 1]!)) return [];
	return gaps.map(gap => listed.filter(entry => entry < gap).length);
}
