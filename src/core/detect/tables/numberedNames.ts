/** Names without the numbers before them, and those as ids where they do not only count the names. */
export interface NumberedNames {
	readonly labels: readonly string[];
	readonly ids?: readonly number[];
}

const numberedName = /^(\d{1,6})\s+(\p{L}.*)$/u;

/** The parts of labels that all have a number of their own before their name: `281 tabby cat`; else undefined. */
export function numberedNames(labels: readonly string[]): NumberedNames | undefined {
	const names: string[] = [];
	const ids: number[] = [];
	for (const label of labels) {
		const [, id, name] = numberedName.exec(label) ?? [];
		if (id === undefined || name === undefined) return undefined;
		ids.push(Number(id));
		names.push(name);
	}
	if (ids.length === 0 || new Set(ids).size < ids.length) return undefined;
	return areCounts(ids) ? { labels: names } : { labels: names, ids };
}

/** True for 0, 1, 2, … and 1, 2, 3, …: they count lines, and are no ids. */
export function areCounts(ids: readonly number[]): boolean {
	const [first = 0] = ids;
	return first < 2 && ids.every((id, index) => id === first + index);
}
