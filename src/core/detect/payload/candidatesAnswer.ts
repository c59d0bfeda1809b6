import type { Steps } from '../../steps.ts';
import { candidateScores } from './candidateScores.ts';
import type { Enclosure } from './enclosure.ts';
import { candidateFields, groupFields, sequenceFields } from './fields.ts';
import { positionScores } from './positionScores.ts';
import { hasCandidates } from './recordList.ts';
import { sampledCandidates, sampledToken } from './sampledToken.ts';
import { type FoundScores, indexOfSampled, type Role, type ScoreList } from './scores.ts';
import type { GroupNode } from './tree.ts';

/**
 * The scores between the brackets themselves: the candidates of one position, a list of labelled scores, or one score
 * for each position of a text. A cursor on the record of one position is answered with its candidates, where the payload
 * keeps them in a list beside.
 */
export function* candidatesAnswer(at: Enclosure): Steps<FoundScores | undefined> {
	const { reader, cursor } = at;
	const node = yield* at.read();
	if (node === undefined) return undefined;
	const { view } = reader;
	const outer = at.listName;
	const list = (yield* candidateScores(view, node, cursor, [at.name, outer])) ?? (yield* positionScores(view, node));
	if (list === undefined) return undefined;
	const { start, end } = list;
	yield;
	const role = roleOf(at.name, node, outer, list);
	yield;
	const name = at.name === '' ? outer : at.name;
	if (role === 'sequence') return (yield* sampledCandidates(at)) ?? { list, role, name, start, end };
	const sampled = yield* sampledToken(at);
	if (sampled === undefined) return { list, role, name, start, end };
	const chosen = indexOfSampled(list.scores, sampled.token);
	const position = sampled.position ?? list;
	return {
		list,
		role: 'candidates',
		name,
		start: position.start,
		end: position.end,
		...(chosen >= 0 && { chosen }),
	};
}

/** Candidates whose probabilities sum to more than this are one score for each of several positions. */
const greatestSum = 1.02;

function roleOf(name: string, node: GroupNode, outer: string, list: ScoreList): Role {
	if (candidateFields.includes(name) || groupFields.has(outer)) return 'candidates';
	if (sequenceFields.has(name) || hasCandidates(node)) return 'sequence';
	if (list.scale !== 'logprob') return 'list';
	if (node.keys > 0) return 'candidates';
	if (list.scores.length === 1) return name === 'logprobs' ? 'sequence' : 'candidates';
	return exceedsOne(list) || hasRepeats(list) ? 'sequence' : 'candidates';
}

/** True where values are log-probabilities and their exponentials sum to more than those of one position can. */
function exceedsOne({ scores }: ScoreList): boolean {
	if (scores.some(({ value }) => value > 0)) return false;
	return scores.reduce((sum, { value }) => sum + (value === value ? Math.exp(value) : 0), 0) > greatestSum;
}

function hasRepeats({ scores }: ScoreList): boolean {
	const names = scores.map(({ label, id }) => id ?? label).filter(name => name !== undefined);
	return new Set(names).size < names.length;
}
