import type { Steps } from '../../steps.ts';
import { candidateScores } from './candidateScores.ts';
import { groupFields, logprobContainer, otherFields, parallelLabels, parallelScores } from './fields.ts';
import { positionScores } from './positionScores.ts';
import type { TextView } from './textView.ts';
import { candidatesIn, scoreFieldOf } from './tokenRecord.ts';
import { type GroupNode, isList, isRecord } from './tree.ts';

/**
 * True where brackets may have one of the forms, as far as their beginning, their names and the name of the brackets
 * inside that hold the cursor can tell. What is no payload is not read to its end.
 */
export function* isPromising(
	view: TextView,
	beginning: GroupNode,
	names: readonly string[],
	innerName: string,
): Steps<boolean> {
	if (names.some(name => otherFields.has(name) || groupFields.has(name))) return true;
	if ((yield* candidateScores(view, beginning, -1, names)) !== undefined) return true;
	if (beginning.keys === 0) {
		return (yield* positionScores(view, beginning)) !== undefined || (yield* hasPromisingEntry(view, beginning));
	}
	if (logprobContainer.test(names[0]!) || logprobContainer.test(beginning.name)) return true;
	if (!isRecord(beginning)) return false;
	return (
		parallelScores.has(innerName) ||
		parallelLabels.includes(innerName) ||
		candidatesIn(beginning) !== undefined ||
		scoreFieldOf(view, beginning, -1) !== undefined ||
		beginning.entries.some(({ field, value }) => isList(value) && parallelScores.has(field))
	);
}

/** The first entry holds scores: the candidates of one position, or a record of it that is too long to be whole. */
function* hasPromisingEntry(view: TextView, list: GroupNode): Steps<boolean> {
	const first = list.entries.map(({ value }) => value).find(value => value.kind === 'group');
	if (first === undefined) return false;
	if ((yield* candidateScores(view, first, -1, [])) !== undefined) return true;
	if (!isRecord(first)) return false;
	const candidates = candidatesIn(first);
	return candidates !== undefined || (!first.closed && scoreFieldOf(view, first, -1) !== undefined);
}
