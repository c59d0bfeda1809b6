import type { Steps } from '../../steps.ts';
import { isPromising } from './promise.ts';
import { fieldName, type GroupNode } from './tree.ts';
import type { TreeReader } from './treeReader.ts';

/** Units read for one answer, all attempts together. */
const mostWork = 2 ** 19 + 2 ** 18;
/** Units of longer brackets that are read first, to see whether they have one of the forms at all. */
const firstLook = 4096;
/** How far from the cursor `readNear` looks, both ways. */
const near = 2 ** 17;

/**
 * One pair of brackets around the cursor. Its inside is read when it is asked for, so that an answer that stands in the
 * innermost brackets costs no more than these; and of long brackets only the beginning, unless that has one of the forms.
 */
export class Enclosure {
	readonly reader: TreeReader;
	readonly cursor: number;
	/** The field or name that the brackets belong to: `toplogprobs`; empty where there is none. */
	readonly name: string;
	readonly parent: Enclosure | undefined;
	private readonly open: number;
	private group: GroupNode | undefined;
	/** The name of the brackets inside that hold the cursor. */
	private innerName = '';

	constructor(reader: TreeReader, cursor: number, open: number, parent: Enclosure | undefined) {
		this.reader = reader;
		this.cursor = cursor;
		this.open = open;
		this.parent = parent;
		this.name = nameOf(reader.view.text, open);
		if (parent?.cursor === cursor) parent.innerName = this.name;
	}

	/** The name of the list around these brackets, where they have none of their own. */
	get listName(): string {
		return this.name === '' && this.parent?.isList === true ? this.parent.name : '';
	}

	/**
	 * What stands between the brackets; their beginning only where that has none of the forms, and undefined where too
	 * much has been read already.
	 */
	*read(): Steps<GroupNode | undefined> {
		if (this.group !== undefined || this.reader.work >= mostWork) return this.group;
		const beginning = yield* this.reader.read(this.open, this.open + firstLook);
		const isWhole =
			beginning === undefined ||
			beginning.closed ||
			!(yield* isPromising(this.reader.view, beginning, [this.name, this.listName], this.innerName));
		this.group = isWhole ? beginning : yield* this.reader.read(this.open);
		return this.group;
	}

	/** What stands between the brackets where they open and close near the cursor: for what is good to know, but no more. */
	*readNear(): Steps<GroupNode | undefined> {
		if (this.group?.closed === true) return this.group;
		if (this.cursor - this.open > near || this.reader.work >= mostWork) return undefined;
		const group = yield* this.reader.read(this.open, this.cursor + near);
		if (group?.closed !== true) return undefined;
		this.group = group;
		return group;
	}

	/** Brackets that stand in these and have been read, with the cursor outside of them. */
	inside(group: GroupNode): Enclosure {
		const inner = new Enclosure(this.reader, -1, group.open, this);
		inner.group = group;
		return inner;
	}

	private get isList(): boolean {
		return this.reader.view.text.charCodeAt(this.open) !== 0x7b;
	}
}

const longestName = 96;
const key = /(?:(["'`])([^"'`\\\n]{1,64})\1|([\w$]{1,64}))[ \t\r\n]*(?::|=>?)[ \t\r\n]*(?:[A-Za-z_][\w.]*[ \t]*)?$/;

/** The key or variable whose value opens at `open`, as a field's name; over a constructor's name before the bracket. */
function nameOf(text: string, open: number): string {
	const match = key.exec(text.slice(Math.max(0, open - longestName), open));
	return fieldName(match?.[2] ?? match?.[3] ?? '');
}
