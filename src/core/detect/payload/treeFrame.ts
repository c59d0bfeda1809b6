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

/** Takes a value: the next one of the entry, or of the next entry where nothing separates them but space. */
export function take(text: string, frame: Frame, value: TreeNode): void {
	const before = frame.value;
	if (before !== undefined && !frame.opaque) {
		if (before.kind === 'word' && value.kind === 'word' && isSameLine(text, before.end, value.start)) {
			before.end = value.end;
			return;
		}
		commit(text, frame);
	}
	frame.value = value;
}

function isSameLine(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x0a) return false;
	return true;
}

/**
 * Go prints `{Label:tabby cat Score:0.75}`: the word that touches the colon at `position` is a key, and ends the value
 * before it.
 */
export function splitAtKey(text: string, frame: Frame, position: number): void {
	const { key, value, opaque } = frame;
	if (key === undefined || opaque || value?.kind !== 'word' || value.end !== position) return;
	if (value.start !== key.end + 1) return;
	const blank = text.lastIndexOf(' ', value.end);
	if (blank < value.start) return;
	const { end } = value;
	value.end = blank;
	commit(text, frame);
	frame.value = { kind: 'word', start: blank + 1, end, opaque: false };
}

function unnamed(value: TreeNode): Entry {
	return { key: undefined, field: '', keyStart: value.start, value };
}

function named(text: string, key: TreeNode, value: TreeNode): Entry {
	const inner = key.kind === 'text' ? text.slice(key.innerStart, key.innerEnd) : text.slice(key.start, key.end);
	return { key: inner, field: fieldName(inner), keyStart: key.start, value };
}
