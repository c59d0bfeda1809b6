import { tokenMapFields } from './fields.ts';
import { idMap } from './idMap.ts';
import { recordList } from './recordList.ts';
import { scoreTuples } from './scoreTuples.ts';
import type { ScoreList } from './scores.ts';
import type { TextView } from './textView.ts';
import { tokenMap } from './tokenMap.ts';
import type { GroupNode } from './tree.ts';

/**
 * The scores between one pair of brackets, in whichever form they are: records, triples, a dictionary of records, or,
 * where the name of the brackets or of the list around them says so, a dictionary of tokens.
 */
export function candidateScores(
	view: TextView,
	group: GroupNode,
	cursor: number,
	names: readonly string[],
): ScoreList | undefined {
	const found = recordList(view, group, cursor) ?? scoreTuples(view, group, names) ?? idMap(view, group);
	if (found !== undefined) return found;
	const mapped = names.map(name => tokenMapFields.get(name)).find(scale => scale !== undefined);
	return mapped && tokenMap(view, group, mapped);
}
