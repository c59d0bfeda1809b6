import { MOST_TRIED, type TriedScore } from '../../src/protocol/viewState.ts';

/** What the reader tries after another try: a score that the document has is none, nor is one more than `MOST_TRIED`. */
export function withTry(edits: readonly TriedScore[], { index, from, to }: TriedScore): readonly TriedScore[] {
	const before = edits.find(edit => edit.index === index);
	const others = edits.filter(edit => edit !== before);
	const written = before === undefined ? from : before.from;
	return Object.is(written, to) || others.length >= MOST_TRIED ? others : [...others, { index, from: written, to }];
}

/** Values with all tries in their places, or with what the document has there; the values themselves without tries. */
export function valuesWith(values: Float64Array, edits: readonly TriedScore[], which: 'from' | 'to'): Float64Array {
	if (edits.length === 0) return values;
	const changed = values.slice();
	for (const edit of edits) changed[edit.index] = edit[which];
	return changed;
}

/** Whether a document's values are those that the tries replace. */
export function areOf(edits: readonly TriedScore[], values: Float64Array): boolean {
	// stored, −0 is 0
	return edits.every(({ index, from }) => index < values.length && Object.is(values[index]! + 0, from + 0));
}
