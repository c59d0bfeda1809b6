import { stringText } from '../stringText.ts';
import {
	candidateFields,
	generalLabels,
	idFields,
	labelFields,
	orderFields,
	type Scale,
	sampledFields,
	scoreFields,
} from './fields.ts';
import { missingWord, scalarOf } from './scalar.ts';
import type { Score } from './scores.ts';
import type { TextView } from './textView.ts';
import { type Entry, fieldOf, type GroupNode, isRecord, type TreeNode } from './tree.ts';

/** The field that holds the scores of the records of a list. */
export interface ScoreField {
	readonly field: string;
	readonly scale: Scale;
}

/** The score of a record that comes first in the order of preference, or the one at `cursor`. */
export function scoreFieldOf(view: TextView, record: GroupNode, cursor: number): ScoreField | undefined {
	let best: ScoreField | undefined;
	let bestOrder = Infinity;
	for (const { field, keyStart, value } of record.entries) {
		const order = scoreOrder.get(field);
		if (order === undefined || scalarOf(view, value) === undefined) continue;
		const here = { field, scale: scoreFields.get(field)! };
		if (keyStart <= cursor && cursor < value.end) return here;
		if (order >= bestOrder) continue;
		best = here;
		bestOrder = order;
	}
	return best;
}

function orderOf(fields: Iterable<string>): ReadonlyMap<string, number> {
	return new Map([...fields].map((field, order) => [field, order]));
}

const scoreOrder = orderOf(scoreFields.keys());
const labelOrder = orderOf(labelFields);
// `token` is the id where another field has the text.
const idOrder = orderOf([...idFields, 'token']);

/** What a record says of one token or class: its text, id and score. Without the score's field, NaN as one left out. */
export function scoreOf(view: TextView, record: GroupNode, field: ScoreField | undefined): Score {
	const value = field && record.entries.find(each => each.field === field.field)?.value;
	const scalar = value && scalarOf(view, value);
	return {
		label: labelOf(view, record),
		id: idOf(view, record),
		value: scalar?.value ?? NaN,
		start: scalar?.start ?? record.start,
		end: scalar?.end ?? record.end,
		missing: scalar === undefined || scalar.missing,
	};
}

/** The record of the token itself: where a position has it in a field of its own, that one. */
export function tokenOf(position: GroupNode): GroupNode {
	const sampled = fieldOf(position, sampledFields);
	return isRecord(sampled) ? sampled : position;
}

/** The brackets in which a record of one position holds its candidates, and their field. */
export function candidatesIn(record: GroupNode): { readonly field: string; readonly group: GroupNode } | undefined {
	for (const { field, value } of record.entries) {
		if (value.kind === 'group' && candidateFields.includes(field)) return { field, group: value };
	}
	return undefined;
}

/** True where the field that names a record says little: `name`, `text`. */
export function hasGeneralLabel(view: TextView, record: GroupNode): boolean {
	const entry = labelEntry(view, record);
	return entry === undefined || generalLabels.has(entry.field);
}

/** True where a text of a record names it, and not only its id or rank. */
export function isNamed(view: TextView, record: GroupNode): boolean {
	return labelEntry(view, record) !== undefined;
}

function labelOf(view: TextView, record: GroupNode): string | undefined {
	const value = labelEntry(view, record)?.value ?? fieldOf(record, [...idFields, ...orderFields]);
	// `{"document": {"text": "…"}, "score": 4.1}`.
	const inner = value === undefined ? fieldOf(record, rankedFields) : undefined;
	if (isRecord(inner)) return labelOf(view, inner);
	if (value?.kind === 'text') return textOf(view, value);
	return value && isLabel(view, value) ? view.text.slice(value.start, value.end) : undefined;
}

/**
 * The entry that names a record: the first text in the order of preference; without one, a name without quotes, as
 * classes print themselves, or a number.
 */
function labelEntry(view: TextView, record: GroupNode): Entry | undefined {
	let best: Entry | undefined;
	let bestOrder = Infinity;
	for (const entry of record.entries) {
		const order = labelOrder.get(entry.field);
		if (order === undefined || !isLabel(view, entry.value)) continue;
		const { value } = entry;
		// MediaPipe's `display_name=''` says nothing beside `category_name='cat'`.
		const isSaid = value.kind === 'text' && value.innerStart < value.innerEnd;
		const rank = isSaid ? order : order + labelOrder.size;
		if (rank >= bestOrder) continue;
		best = entry;
		bestOrder = rank;
	}
	return best;
}

/** Fields of what a reranker scores. */
const rankedFields: readonly string[] = ['document', 'passage', 'item'];

function isLabel(view: TextView, value: TreeNode): boolean {
	if (value.kind === 'group') return false;
	return value.kind !== 'word' || (!value.opaque && !missingWord.test(view.text.slice(value.start, value.end)));
}

function idOf(view: TextView, record: GroupNode): number | undefined {
	let best: number | undefined;
	let bestOrder = Infinity;
	for (const { field, value } of record.entries) {
		const order = idOrder.get(field);
		if (order === undefined || order >= bestOrder || value.kind !== 'number') continue;
		const id = Number(view.text.slice(value.start, value.end));
		if (!Number.isSafeInteger(id)) continue;
		best = id;
		bestOrder = order;
	}
	return best;
}

/** The text that a string literal stands for. */
export function textOf(view: TextView, node: TreeNode & { readonly kind: 'text' }): string {
	return stringText(view.text.slice(node.innerStart, node.innerEnd));
}
