import type { Steps } from '../../steps.ts';
import type { Scale } from './fields.ts';
import { extentOf, isBrokenOff } from './recordList.ts';
import { type Score, type ScoreList, scoresOfStep } from './scores.ts';
import { stringText } from '../stringText.ts';
import type { TextView } from './textView.ts';
import { isNamed, type ScoreField, scoreFieldOf, scoreOf } from './tokenRecord.ts';
import { entryAt, type GroupNode, isRecord } from './tree.ts';

/**
 * A dictionary of records, as vLLM has the candidates of a position: `{"791": {"logprob": -0.75, "rank": 1,
 * "decoded_token": "The"}, …}`, `{785: Logprob(logprob=0.0, …), …}`. A key that is a whole number is the token's id;
 * a record without a text is named by its key. Of several scores the one at the cursor counts. Undefined where a value is
 * something else. Cost: linear.
 */
export function* idMap(view: TextView, map: GroupNode, cursor: number): Steps<ScoreList | undefined> {
	if (!isRecord(map)) return undefined;
	const scores: Score[] = [];
	const here = entryAt(map, cursor)?.value;
	let field = isRecord(here) ? scoreFieldOf(view, here, cursor) : undefined;
	for (const { key, value } of map.entries) {
		if (isBrokenOff(value)) continue;
		if (!isRecord(value) || key === undefined) return undefined;
		field ??= scoreFieldOf(view, value, -1);
		if (field === undefined || !(mapped.has(field.scale) || isScoreAlone(field, value))) return undefined;
		const score = scoreOf(view, value, field);
		if (score.missing && !value.closed) continue;
		const id = /^\d{1,15}$/.test(key) ? Number(key) : score.id;
		// Its rank is no name of it: `Logprob(logprob=-1.5, rank=2, decoded_token=None)`.
		scores.push({ ...score, label: isNamed(view, value) ? score.label : stringText(key), id });
		if (scores.length % scoresOfStep === 0) yield;
	}
	if (field === undefined || scores.every(score => score.missing)) return undefined;
	return { scores, scale: field.scale, ...extentOf(view, map), general: false };
}

/** `{"cat": {"score": 1.5}, …}`: beside other numbers a score may be of anything. */
function isScoreAlone({ scale }: ScoreField, record: GroupNode): boolean {
	return scale === 'score' && record.entries.length === 1;
}

/** What such records hold: tokens with log-probabilities, classes with confidences. */
const mapped: ReadonlySet<Scale> = new Set<Scale>(['logprob', 'prob', 'logit', 'confidence']);
