/**
 * Where in a list a dragged item belongs: after every other item whose middle its top edge has passed, with the others
 * closed up. `heights` are those of the others, in order; `top` is measured from the top of the list. An item that has
 * not been moved stays where it is, and half the height of a neighbor is the way to change places with it.
 */
export function dragPlace(heights: readonly number[], top: number): number {
	let above = 0;
	let place = 0;
	for (const height of heights) {
		if (top <= above + height / 2) break;
		above += height;
		place++;
	}
	return place;
}
