/** A value of a payload. Positions are those of the view it was read from, half open. */
export type TreeNode = NumberNode | TextNode | WordNode | GroupNode;

interface NumberNode {
	readonly kind: 'number';
	readonly start: number;
	end: number;
}

/** A string literal. */
interface TextNode {
	readonly kind: 'text';
	readonly start: number;
	end: number;
	readonly innerStart: number;
	readonly innerEnd: number;
}

/** Bare text: `null`, `None`, `-inf`, a name, or an expression that is not followed further. */
interface WordNode {
	readonly kind: 'word';
	readonly start: number;
	end: number;
	/** More than one name: `a + 1`. It has no value. */
	readonly opaque: boolean;
}

/** Brackets and what is in them: a list, a record (`{…}`, `Name(field=…)`), or a call. */
export interface GroupNode {
	readonly kind: 'group';
	/** Of the name before the bracket, where there is one. */
	readonly start: number;
	/** The bracket itself. */
	readonly open: number;
	/** Behind the closing bracket; where the text breaks off, the end of what was read. */
	end: number;
	/** The name before the bracket: `TopLogprob`, `np.float64`; or empty. */
	readonly name: string;
	readonly entries: Entry[];
	/** How many of the entries have a key. */
	keys: number;
	/** Its closing bracket was read. */
	closed: boolean;
	/** Where dots leave entries out, ascending; none in most. */
	ellipses?: number[];
}

/** What a group holds: a value, and its key where it has one. */
export interface Entry {
	/** The text between the key's quotes, not decoded; undefined in a list. */
	readonly key: string | undefined;
	/** The key without case and separators: `topLogprobs` and `top_logprobs` are `toplogprobs`. Empty without a key. */
	readonly field: string;
	readonly keyStart: number;
	readonly value: TreeNode;
}

/** A name in lower case, letters and digits only; empty for one that is too long to be a field's. */
export function fieldName(key: string): string {
	if (plainField.test(key)) return key;
	return key.length > longestField ? '' : key.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}

const longestField = 48;
const plainField = /^[a-z\d]{1,48}$/;

/** True for brackets in which every entry has a key, and that have one. */
export function isRecord(node: TreeNode | undefined): node is GroupNode {
	return node?.kind === 'group' && node.keys > 0 && node.keys === node.entries.length;
}

/** True for brackets without keys, even empty ones. */
export function isList(node: TreeNode | undefined): node is GroupNode {
	return node?.kind === 'group' && node.keys === 0;
}

/** The value of the first of the fields that a record has. */
export function fieldOf(record: GroupNode, fields: Iterable<string>): TreeNode | undefined {
	for (const field of fields) {
		const entry = record.entries.find(each => each.field === field);
		if (entry !== undefined) return entry.value;
	}
	return undefined;
}

/** The entry of a group in which a position stands: on its key, or in its value. */
export function entryAt(group: GroupNode, position: number): Entry | undefined {
	return group.entries.find(({ keyStart, value }) => keyStart <= position && position < value.end);
}
