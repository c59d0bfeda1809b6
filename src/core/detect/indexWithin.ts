/**
 * The first place of `word` in [start, end) of the text, or −1: no unit behind `end` is looked at, however far away the
 * word is there.
 */
export function indexWithin(text: string, word: string, start: number, end: number): number {
	const found = text.slice(start, end).indexOf(word);
	return found < 0 ? -1 : start + found;
}
