import type { Steps } from '../../steps.ts';
import { candidateScores } from './candidateScores.ts';
import type { Enclosure } from './enclosure.ts';
import { candidateFields, groupFields } from './fields.ts';
import { tokenTriple } from './scoreTuples.ts';
import { type FoundScores, indexOfSampled, type Score } from './scores.ts';
import type { TextView } from './textView.ts';
import { candidatesIn, scoreFieldOf, scoreOf, textOf, tokenOf } from './tokenRecord.ts';
import { fieldOf, type GroupNode, isList, isRecord, type TreeNode } from './tree.ts';

/** The token sampled at a position, and the brackets that stand for the position where its candidates are in them. */
export interface Sampled {
	readonly token: Partial<Score>;
	readonly position: GroupNode | undefined;
}

/**
 * The token that was sampled where `candidates` are the brackets around the candidates: of the record that holds them
 * (OpenAI, llama.cpp, Ollama, watsonx), else of a list beside the list of all positions (TGI, Gemini, SGLang, the
 * completions API of old, vLLM's token ids). Undefined where the text does not say.
 */
export function* sampledToken(candidates: Enclosure): Steps<Sampled | undefined> {
	const { parent, listName } = candidates;
	const { view } = candidates.reader;
	if (parent === undefined) return undefined;
	if (groupFields.has(listName)) {
		const node = yield* candidates.read();
		const token = node && (yield* siblingToken(parent, node));
		return token && { token, position: undefined };
	}
	const around = candidateFields.includes(candidates.name) ? yield* parent.read() : undefined;
	if (!isRecord(around)) return undefined;
	const record = tokenOf(around);
	const token = scoreOf(view, record, scoreFieldOf(view, record, -1));
	if (token.label !== undefined || token.id !== undefined) return { token, position: around };
	// Gemini wraps the candidates of each position in a record of their own.
	const positions = parent.listName === '' ? undefined : parent.parent;
	const sibling = positions && (yield* siblingToken(positions, around));
	return { token: sibling ?? {}, position: around };
}

/** Of the list beside that of all positions, the token with the index of `position`. */
function* siblingToken(positions: Enclosure, position: GroupNode): Steps<Partial<Score> | undefined> {
	const fields = groupFields.get(positions.name) ?? [];
	const container = fields.length > 0 && positions.parent ? yield* positions.parent.readNear() : undefined;
	const groups = container && fieldOf(container, [positions.name]);
	if (container === undefined || !isList(groups)) return undefined;
	const index = groups.entries.findIndex(({ value }) => value.start <= position.open && position.open < value.end);
	const tokens = fieldOf(container, fields);
	const token = isList(tokens) ? tokens.entries[index]?.value : undefined;
	return token && tokenIn(positions.reader.view, token);
}

/**
 * The candidates of the position whose record in the list `tokens` the cursor stands on, from the list beside that has
 * those of all positions. Undefined where the payload has none, or the cursor stands between the records.
 */
export function* sampledCandidates(tokens: Enclosure): Steps<FoundScores | undefined> {
	const { parent, cursor, name } = tokens;
	const node = yield* tokens.read();
	const around = parent && (yield* parent.read());
	if (around === undefined || node === undefined) return undefined;
	const index = node.entries.findIndex(({ value }) => value.start <= cursor && cursor < value.end);
	const token = node.entries[index]?.value;
	if (token?.kind !== 'group') return undefined;
	for (const { field, value } of around.entries) {
		if (!isList(value) || !groupFields.get(field)?.includes(name)) continue;
		const group = value.entries[index]?.value;
		const wrapped = isRecord(group) ? candidatesIn(group)?.group : undefined;
		const candidates = wrapped ?? (group?.kind === 'group' ? group : undefined);
		const list = candidates && (yield* candidateScores(tokens.reader.view, candidates, -1, [field]));
		if (list === undefined || list.scores.length === 0) continue;
		const chosen = indexOfSampled(list.scores, tokenIn(tokens.reader.view, token) ?? {});
		const start = Math.min(token.start, list.start);
		const end = Math.max(token.end, list.end);
		return { list, role: 'candidates', name: field, start, end, ...(chosen >= 0 && { chosen }) };
	}
	return undefined;
}

function tokenIn(view: TextView, node: TreeNode): Partial<Score> | undefined {
	switch (node.kind) {
		case 'text':
			return { label: textOf(view, node) };
		case 'number':
			return { id: Number(view.text.slice(node.start, node.end)) };
		case 'word':
			return undefined;
		case 'group':
			return isRecord(node) ? scoreOf(view, node, scoreFieldOf(view, node, -1)) : tokenTriple(view, node);
		default:
			return node satisfies never;
	}
}
