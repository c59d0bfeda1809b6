import type { Steps } from '../../steps.ts';
import { candidatesAnswer } from './candidatesAnswer.ts';
import { candidateScores } from './candidateScores.ts';
import type { Enclosure } from './enclosure.ts';
import { groupFields } from './fields.ts';
import { parallelLists } from './parallelLists.ts';
import { extentOf } from './recordList.ts';
import type { FoundScores, Score, ScoreList } from './scores.ts';
import { candidatesIn } from './tokenRecord.ts';
import { fieldOf, type GroupNode, isList, isRecord } from './tree.ts';

/**
 * A list with the candidates of one position in each entry, for a cursor outside of them: the candidates where there is
 * one position only, else the score of the token sampled at each, from the list beside that has them (TGI, Gemini,
 * SGLang, the completions API of old); vLLM has it first in each entry.
 */
export function* groupsAnswer(at: Enclosure): Steps<FoundScores | undefined> {
	const node = yield* at.read();
	if (!isList(node)) return undefined;
	const groups = node.entries.map(({ value }) => value).filter(value => value.kind === 'group');
	if (groups.length === 0 || groups.length < node.entries.length - 1) return undefined;
	if (groups.length === 1) return yield* only(at, node, groups[0]!);
	return (yield* besideGroups(at, node)) ?? (yield* firstOfEach(at, node));
}

function* only(at: Enclosure, { start, end }: GroupNode, group: GroupNode): Steps<FoundScores | undefined> {
	const inner = at.inside(group);
	const wrapped = isRecord(group) ? candidatesIn(group) : undefined;
	const found = yield* candidatesAnswer(wrapped === undefined ? inner : inner.inside(wrapped.group));
	return found && { ...found, ...hull(found, start, end) };
}

function* besideGroups(at: Enclosure, { start, end }: GroupNode): Steps<FoundScores | undefined> {
	const around = at.parent && (yield* at.parent.read());
	const tokens = groupFields.get(at.name);
	if (around === undefined || tokens === undefined || at.parent === undefined) return undefined;
	const lists = yield* parallelLists(at.reader.view, around);
	if (lists?.values.field === 'tokenlogprobs')
		return { list: lists, role: 'sequence', name: at.name, ...hull(lists, start, end) };
	const beside = fieldOf(around, tokens);
	if (!isList(beside)) return undefined;
	const found = yield* candidatesAnswer(at.parent.inside(beside));
	return found?.role === 'sequence' ? { ...found, ...hull(found, start, end) } : undefined;
}

function hull(list: { readonly start: number; readonly end: number }, start: number, end: number) {
	return { start: Math.min(list.start, start), end: Math.max(list.end, end) };
}

function* firstOfEach(at: Enclosure, node: GroupNode): Steps<FoundScores | undefined> {
	const { view } = at.reader;
	const scores: Score[] = [];
	let scale: ScoreList['scale'] | undefined;
	for (const { value } of node.entries) {
		if (value.kind !== 'group') {
			const { start, end } = value;
			scores.push({ label: undefined, id: undefined, value: NaN, start, end, missing: true });
			continue;
		}
		const candidates = isRecord(value) ? yield* candidateScores(view, value, -1, []) : undefined;
		const first = candidates?.scores[0];
		if (candidates?.scale !== 'logprob' || first?.id === undefined) return undefined;
		scale = candidates.scale;
		scores.push(first);
	}
	if (scale === undefined) return undefined;
	const extent = extentOf(view, node);
	const list: ScoreList = { scores, scale, ...extent, general: false };
	return { list, role: 'sequence', name: at.name, start: extent.start, end: extent.end };
}
