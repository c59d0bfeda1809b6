/**
 * Which tabs stand in a row, in their order: all where all fit; else the open one, and of the first as many as leave room
 * for the list of all. Widths are in any one unit; `open` is a place among them, or −1.
 */
export function tabsInRoom(
	widths: readonly number[],
	open: number,
	room: number,
	listWidth: number,
): readonly boolean[] {
	let left = room - widths.reduce((sum, width) => sum + width, 0);
	if (left >= 0) return widths.map(() => true);
	left = room - listWidth - (widths[open] ?? 0);
	return widths.map((width, place) => {
		if (place === open) return true;
		// what stands behind one that does not fit is not drawn before it
		left = width <= left ? left - width : -1;
		return left >= 0;
	});
}
