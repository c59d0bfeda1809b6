import type { Steps } from '../../steps.ts';
import { candidateScores } from './candidateScores.ts';
import { candidatesAnswer } from './candidatesAnswer.ts';
import type { Enclosure } from './enclosure.ts';
import { type FoundScores, indexOfSampled } from './scores.ts';
import { candidatesIn, scoreFieldOf, scoreOf, tokenOf } from './tokenRecord.ts';
import { entryAt, isRecord } from './tree.ts';

/**
 * A record of one position that holds its candidates: `{"token": "Hi", "logprob": -0.25, "top_logprobs": […]}` of
 * OpenAI, Ollama and llama.cpp, `{"content": " to", "probs": […]}` of older llama.cpp, `{"text": …, "top_tokens": […]}`
 * of watsonx, `{"token": {…}, "top_tokens": […]}` of TGI's stream. Of a record without a token of its own only its
 * brackets and the candidates' key answer.
 */
export function* positionAnswer(at: Enclosure): Steps<FoundScores | undefined> {
	const { reader, cursor } = at;
	const node = yield* at.read();
	if (!isRecord(node)) return undefined;
	const candidates = candidatesIn(node);
	if (candidates === undefined || candidates.group.entries.length === 0) return undefined;
	const { view } = reader;
	const record = tokenOf(node);
	const token = scoreOf(view, record, scoreFieldOf(view, record, -1));
	const isPosition = token.label !== undefined && (!token.missing || record !== node || candidates.field === 'probs');
	const here = entryAt(node, cursor);
	if (!isPosition && here !== undefined && here.value !== candidates.group) return undefined;
	// Brackets of something else: `"details": {"generated_tokens": 2}`; of the token itself only their inside.
	if (here?.value.kind === 'group' && here.value !== candidates.group && here.value !== record) {
		if (record !== node || cursor > here.value.open) return undefined;
	}
	// What was sampled there stands elsewhere.
	if (token.label === undefined) return yield* candidatesAnswer(at.inside(candidates.group));
	const list = yield* candidateScores(view, candidates.group, cursor, [candidates.field]);
	if (list === undefined) return undefined;
	const chosen = indexOfSampled(list.scores, token);
	const { start, end } = node;
	return { list, role: 'candidates', name: candidates.field, start, end, ...(chosen >= 0 && { chosen }) };
}
