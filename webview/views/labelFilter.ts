import { labelAt, type Vector } from '../vector.ts';

/**
 * The entries whose label holds a text, in document order, whatever the case and the width of letters; `undefined` for
 * all of them, where nothing is typed or there are no labels. O(n).
 */
export function matchesOf(vector: Vector, typed: string): Uint32Array | undefined {
	const part = plain(typed.trim());
	if (part === '' || vector.subject.labels === undefined) return undefined;
	const matches: number[] = [];
	for (let entry = 0; entry < vector.values.length; entry++) {
		const label = labelAt(vector, entry);
		if (label !== undefined && plain(label).includes(part)) matches.push(entry);
	}
	return Uint32Array.from(matches);
}

function plain(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}
