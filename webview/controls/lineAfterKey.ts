/** How many lines PageUp and PageDown skip. */
const PAGE = 10;

/** Where a key leads from a line of a list, up to its ends and not around them; `undefined` for any other key. */
export function lineAfterKey(key: string, line: number, count: number): number | undefined {
	const within = (wanted: number) => Math.max(0, Math.min(count - 1, wanted));
	switch (key) {
		case 'ArrowDown':
			return within(line + 1);
		case 'ArrowUp':
			return within(line - 1);
		case 'PageDown':
			return within(line + PAGE);
		case 'PageUp':
			return within(line - PAGE);
		case 'Home':
			return within(0);
		case 'End':
			return within(count - 1);
		default:
			return undefined;
	}
}
