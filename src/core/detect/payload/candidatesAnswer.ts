import { candidateScores } from './candidateScores.ts';
import type { Enclosure } from './enclosure.ts';
import { candidateFields, groupFields, sequenceFields } from './fields.ts';
import { positionScores } from './positionScores.ts';
import { hasCandidates } from './recordList.ts';
import { sampledCandidates, sampledToken } from './sampledToken.ts';
import { type FoundScores, indexOfSampled, type Role, type ScoreList } from './scores.ts';

/**
 * The scores between the brackets themselves: the candidates of one position, a list of labelled scores, or one score
 * for each position of a text. A cursor on the record of one position is answered with its candidates, where the payload
 * keeps them in a list beside.
 */
export function candidatesAnswer(at: Enclosure): FoundScores | undefined {
	const { node, reader, cursor } = at;
	if (node === undefined) return undefined;
	const { view } = reader;
	const outer = at.listName;
	const list = candidateScores(view, node, cursor, [at.name, outer]) ?? positionScores(view, node);
	if (list === undefined) return undefined;
	const { start, end } = list;
	const role = roleOf(at, outer, list);
	const name = at.name === '' ? outer : at.name;
	if (role === 'sequence') return sampledCandidates(at) ?? { list, role, name, start, end };
	const sampled = sampledToken(at);
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

function roleOf({ node, name }: Enclosure, outer: string, list: ScoreList): Role {
	if (candidateFields.includes(name) || groupFields.has(outer)) return 'candidates';
	if (sequenceFields.has(name) || hasCandidates(node!)) return 'sequence';
	if (list.scale !== 'logprob') return 'list';
	if (node!.keys > 0) return 'candidates';
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
