import type { Steps } from '../../steps.ts';
import type { Enclosure } from './enclosure.ts';
import { otherFields } from './fields.ts';
import { extentOf } from './recordList.ts';
import { scalarOf } from './scalar.ts';
import { type FoundScores, type Score, type ScoreList, scoresOfStep } from './scores.ts';
import { isList } from './tree.ts';

/** The numbers of a payload that are no scores: bytes of a token, ids, offsets in the text. */
export function* otherNumbers(at: Enclosure): Steps<FoundScores | undefined> {
	const { name, reader } = at;
	if (!otherFields.has(name)) return undefined;
	const node = yield* at.read();
	if (!isList(node)) return undefined;
	const scores: Score[] = [];
	for (const { value } of node.entries) {
		const scalar = scalarOf(reader.view, value);
		if (scalar === undefined) return undefined;
		scores.push({ ...scalar, label: undefined, id: undefined });
		if (scores.length % scoresOfStep === 0) yield;
	}
	const list: ScoreList = { scores, scale: 'plain', ...extentOf(reader.view, node), general: false };
	return { list, role: 'other', name, start: list.start, end: list.end };
}
