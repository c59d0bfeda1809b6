/**
 * Where a key leads from a place in a row of tabs: around its ends by the arrows, to them by Home and End; `undefined`
 * for any other key.
 */
export function placeAfterKey(key: string, place: number, count: number): number | undefined {
	switch (key) {
		case 'ArrowRight':
			return (place + 1) % count;
		case 'ArrowLeft':
			return (place - 1 + count) % count;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return undefined;
	}
}
