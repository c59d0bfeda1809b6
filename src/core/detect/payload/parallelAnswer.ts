import type { Steps } from '../../steps.ts';
import type { Enclosure } from './enclosure.ts';
import { parallelLists } from './parallelLists.ts';
import type { FoundScores } from './scores.ts';
import { entryAt } from './tree.ts';

/**
 * The scores of a record that has names and scores in two lists, for a cursor on one of them, on its key, or on the
 * brackets of the record.
 */
export function* parallelAnswer(at: Enclosure): Steps<FoundScores | undefined> {
	const { reader, cursor, name } = at;
	const node = yield* at.read();
	if (node === undefined) return undefined;
	const lists = yield* parallelLists(reader.view, node);
	if (lists === undefined) return undefined;
	const here = entryAt(node, cursor);
	if (here === undefined ? !isOnBracket(node.open, node.end, cursor) : here !== lists.labels && here !== lists.values)
		return undefined;
	const side = here === undefined ? node : here.value;
	return {
		list: lists,
		role: lists.values.field === 'tokenlogprobs' ? 'sequence' : 'list',
		name: lists.scale === 'score' ? name : lists.values.field,
		start: Math.min(side.start, lists.start),
		end: Math.max(side.end, lists.end),
	};
}

function isOnBracket(open: number, end: number, cursor: number): boolean {
	return cursor <= open || cursor >= end - 1;
}
