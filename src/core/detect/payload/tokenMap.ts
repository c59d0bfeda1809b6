import type { Steps } from '../../steps.ts';
import { stringText } from '../stringText.ts';
import { labelFields, type Scale, scoreFields } from './fields.ts';
import { extentOf } from './recordList.ts';
import { scalarOf } from './scalar.ts';
import { type Score, type ScoreList, scoresOfStep } from './scores.ts';
import type { TextView } from './textView.ts';
import { fieldOf, type GroupNode, isRecord } from './tree.ts';

/**
 * A dictionary from a token's text to its score, as the completions API of old has the candidates of a position:
 * `{" b": -0.5, " c": -1.5}`. Undefined where a value is no number, and for a record of one token. Cost: linear.
 */
export function* tokenMap(view: TextView, map: GroupNode, scale: Scale): Steps<ScoreList | undefined> {
	if (!isRecord(map) || isTokenRecord(map)) return undefined;
	const scores: Score[] = [];
	for (const { key, value } of map.entries) {
		const scalar = scalarOf(view, value);
		if (scalar === undefined || key === undefined) return undefined;
		const { start, end, missing } = scalar;
		scores.push({ label: stringText(key), id: undefined, value: scalar.value, start, end, missing });
		if (scores.length % scoresOfStep === 0) yield;
	}
	return { scores, scale, ...extentOf(view, map), general: false };
}

/** `{"token": "-1", "logprob": -0.5}`: a token that looks like a number. */
function isTokenRecord(record: GroupNode): boolean {
	return fieldOf(record, scoreFields.keys()) !== undefined && fieldOf(record, labelFields) !== undefined;
}
