import { type Entry, fieldName, type GroupNode, type TreeNode } from './tree.ts';

/** Brackets that are open while reading, innermost last. */
export interface Frame {
	readonly group: GroupNode;
	readonly closer: number;
	key: TreeNode | undefined;
	/** The value read since the last separator. */
	value: TreeNode | undefined;
	/** Something that is no value stands beside it. */
	opaque: boolean;
}

/** Ends an entry: its key and value go to the group. */
export function commit(text: string, frame: Frame): void {
	const { group, key, value, opaque } = frame;
	frame.key = undefined;
	frame.value = undefined;
	frame.opaque = false;
	if (value === undefined) return;
	const kept: TreeNode = opaque ? { kind: 'word', start: value.start, end: value.end, opaque: true } : value;
	group.entries.push(key === undefined ? unnamed(kept) : named(text, key, kept));
	if (key !== undefined) group.keys++;
}

function unnamed(value: TreeNode): Entry {
	return { key: undefined, field: '', keyStart: value.start, value };
}

function named(text: string, key: TreeNode, value: TreeNode): Entry {
	const inner = key.kind === 'text' ? text.slice(key.innerStart, key.innerEnd) : text.slice(key.start, key.end);
	return { key: inner, field: fieldName(inner), keyStart: key.start, value };
}
