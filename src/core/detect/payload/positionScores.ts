import type { Steps } from '../../steps.ts';
import { candidateScores } from './candidateScores.ts';
import { extentOf, hasCandidates } from './recordList.ts';
import { indexOfSampled, type Score, type ScoreList, scoresOfStep } from './scores.ts';
import type { TextView } from './textView.ts';
import { candidatesIn, scoreOf, tokenOf } from './tokenRecord.ts';
import { type GroupNode, isList, isRecord } from './tree.ts';

/**
 * A list of positions that have candidates and no score of their own, as older llama.cpp has them: the score of each is
 * that of the candidate that was taken, and missing where it is none of them. Undefined for other lists.
 */
export function* positionScores(view: TextView, list: GroupNode): Steps<ScoreList | undefined> {
	if (!isList(list) || !hasCandidates(list)) return undefined;
	const scores: Score[] = [];
	let scale: ScoreList['scale'] | undefined;
	for (const { value } of list.entries) {
		if (!isRecord(value)) return undefined;
		const found = candidatesIn(value);
		const candidates = found && (yield* candidateScores(view, found.group, -1, [found.field]));
		const token = scoreOf(view, tokenOf(value), undefined);
		if (candidates === undefined || token.label === undefined) return undefined;
		scale ??= candidates.scale;
		const taken = candidates.scores[indexOfSampled(candidates.scores, token)];
		scores.push(taken ?? token);
		if (scores.length % scoresOfStep === 0) yield;
	}
	return scale && { scores, scale, ...extentOf(view, list), general: false };
}
