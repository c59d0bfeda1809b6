import type { Steps } from '../../steps.ts';
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
export function* candidateScores(
	view: TextView,
	group: GroupNode,
	cursor: number,
	names: readonly string[],
): Steps<ScoreList | undefined> {
	const found =
		(yield* recordList(view, group, cursor)) ??
		(yield* scoreTuples(view, group, names)) ??
		(yield* idMap(view, group, cursor));
	if (found !== undefined) return found;
	const mapped = names.map(name => tokenMapFields.get(name)).find(scale => scale !== undefined);
	return mapped && (yield* tokenMap(view, group, mapped));
}
