import type { Steps } from '../../steps.ts';
import { candidatesAnswer } from './candidatesAnswer.ts';
import type { Enclosure } from './enclosure.ts';
import { groupFields, logprobContainer, sequenceFields } from './fields.ts';
import { groupsAnswer } from './groupsAnswer.ts';
import type { FoundScores } from './scores.ts';
import { entryAt, isList, isRecord } from './tree.ts';

/**
 * A record that is all about the scores of a text (`"logprobs": {"content": […]}`, `logprobsResult`), for a cursor on
 * its brackets or on a value that is no list: the score of each position.
 */
export function* containerAnswer(at: Enclosure): Steps<FoundScores | undefined> {
	const { name, cursor } = at;
	const node = yield* at.read();
	if (!isRecord(node) || !(logprobContainer.test(name) || logprobContainer.test(node.name))) return undefined;
	if (entryAt(node, cursor)?.value.kind === 'group') return undefined;
	for (const { field, value } of node.entries) {
		if (!isList(value) || value.entries.length === 0) continue;
		const inner = at.inside(value);
		const found = sequenceFields.has(field) ? yield* candidatesAnswer(inner) : undefined;
		const answer = found ?? (groupFields.has(field) ? yield* groupsAnswer(inner) : undefined);
		if (answer !== undefined) return { ...answer, start: node.start, end: node.end };
	}
	return undefined;
}
