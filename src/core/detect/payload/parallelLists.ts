import type { Steps } from '../../steps.ts';
import { parallelLabels, parallelScores, type Scale } from './fields.ts';
import { extentOf } from './recordList.ts';
import { scalarOf } from './scalar.ts';
import { type Score, type ScoreList, scoresOfStep } from './scores.ts';
import type { TextView } from './textView.ts';
import { textOf } from './tokenRecord.ts';
import { type Entry, type GroupNode, isList, isRecord, type TreeNode } from './tree.ts';

interface ListEntry extends Entry {
	readonly value: GroupNode;
}

/** Two lists of a record, of equal length: the names and the scores. */
export interface ParallelLists extends ScoreList {
	readonly labels: ListEntry;
	readonly values: ListEntry;
}

/**
 * A record with its names in one list and its scores in another: `{"tokens": [" a", " b"], "token_logprobs": [null,
 * -0.5]}`, `{'labels': ['urgent', 'spam'], 'scores': [0.75, 0.25]}`. Undefined where their lengths differ, or an entry
 * is neither a name nor a number. Cost: linear.
 */
export function* parallelLists(view: TextView, record: GroupNode): Steps<ParallelLists | undefined> {
	if (!isRecord(record)) return undefined;
	const lists = record.entries.filter((entry): entry is ListEntry => isList(entry.value));
	const labels = entryOf(lists, parallelLabels);
	const values = entryOf(lists, parallelScores.keys());
	if (labels === undefined || values === undefined) return undefined;
	const list = values.value;
	const names = labels.value.entries.map(({ value }) => value);
	const isWhole = list.closed && labels.value.closed;
	if (!areNames(labels, names)) return undefined;
	if (list.entries.length === 0 || (isWhole && names.length !== list.entries.length)) return undefined;
	const scores: Score[] = [];
	for (const [index, { value }] of list.entries.entries()) {
		const scalar = scalarOf(view, value);
		if (scalar === undefined) return undefined;
		const name = names[index];
		scores.push({ ...scalar, ...(name === undefined ? unnamed : nameOf(view, name)) });
		if (scores.length % scoresOfStep === 0) yield;
	}
	const scale: Scale = parallelScores.get(values.field)!;
	return { scores, scale, ...extentOf(view, list), general: false, labels, values };
}

function entryOf(lists: readonly ListEntry[], fields: Iterable<string>): ListEntry | undefined {
	for (const field of fields) {
		const entry = lists.find(each => each.field === field);
		if (entry !== undefined) return entry;
	}
	return undefined;
}

/** Texts; of tokens ids too, while numbers among labels are the classes of examples. */
function areNames({ field }: Entry, names: readonly TreeNode[]): boolean {
	if (names.length === 0) return false;
	return names.every(({ kind }) => kind === 'text' || kind === 'word') || (isTokens(field) && areNumbers(names));
}

function isTokens(field: string): boolean {
	return field === 'tokens' || field === 'token';
}

function areNumbers(names: readonly TreeNode[]): boolean {
	return names.every(({ kind }) => kind === 'number');
}

const unnamed = { label: undefined, id: undefined };

function nameOf(view: TextView, node: TreeNode): Pick<Score, 'label' | 'id'> {
	if (node.kind === 'text') return { label: textOf(view, node), id: undefined };
	const label = view.text.slice(node.start, node.end);
	return { label, id: node.kind === 'number' ? Number(label) : undefined };
}
