import type { TextView } from './textView.ts';
import { type Entry, fieldName, type GroupNode, type TreeNode } from './tree.ts';

/** Brackets that are open while reading, innermost last. */
interface Frame {
	readonly group: GroupNode;
	readonly closer: number;
	key: TreeNode | undefined;
	/** The value read since the last separator. */
	value: TreeNode | undefined;
	/** Something that is no value stands beside it. */
	opaque: boolean;
}

const deepest = 64;
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const word = /[-+]?[\p{L}\p{Nl}_$][\p{L}\p{N}\p{M}_$]*(?:(?:\.|::)[\p{L}_$][\p{L}\p{N}\p{M}_$]*)*/uy;

/**
 * Reads brackets into a tree, tolerantly: JSON, Python and JavaScript literals, printed objects (`Name(field=value)`,
 * `Name { field: value }`, `name=value`), with comments. What is no value becomes a word without a meaning, so that one
 * odd field does not spoil the others. Where the text breaks off (its end, a string that is never closed, a bracket of
 * another kind, nesting deeper than 64) everything open ends there, `closed` false.
 *
 * Nothing recurses. Cost: linear, about 10 ns a unit; `work` counts the units read, over all calls.
 */
export class TreeReader {
	readonly view: TextView;
	private readonly text: string;
	work = 0;
	private readonly farthest: number;
	/** No unit from here on is read. */
	private limit: number;
	private readonly frames: Frame[] = [];
	private position = 0;

	/** Reads the view, and no unit of it from `farthest` on. */
	constructor(view: TextView, farthest: number) {
		this.view = view;
		this.text = view.text;
		this.farthest = farthest;
		this.limit = farthest;
	}

	/** The brackets that open at `open`, as far as they go before `limit`; undefined where none open. */
	read(open: number, limit = this.farthest): GroupNode | undefined {
		const { text, frames } = this;
		this.limit = Math.min(limit, this.farthest);
		const first = this.openGroup(open, nameBefore(text, open));
		if (first === undefined) return undefined;
		this.position = open + 1;
		while (frames.length > 0) {
			if (this.step()) continue;
			this.breakOff();
			break;
		}
		this.work += this.position - open;
		return first;
	}

	/** Reads one token; false where the text breaks off. */
	private step(): boolean {
		this.skipTrivia();
		if (this.position >= this.limit) return false;
		const frame = this.frames.at(-1)!;
		const at = this.position;
		const c = this.text.charCodeAt(at);
		switch (c) {
			case 0x28: // (
			case 0x5b: // [
			case 0x7b: // {
				return this.open(frame, at);
			case 0x29: // )
			case 0x5d: // ]
			case 0x7d: // }
				return this.close(c);
			case 0x2c: // ,
			case 0x3b: // ;
				commit(this.text, frame);
				this.position = at + 1;
				return true;
			case 0x3a: // :
			case 0x3d: // =
				return this.takeKey(frame);
			case 0x22: // "
			case 0x27: // '
			case 0x60: // `
				return this.readText(frame, at, at);
			case 0x2026: // …
				frame.group.elided = true;
				this.position = at + 1;
				return true;
			default:
				return this.readBare(frame, at, c);
		}
	}

	private openGroup(open: number, name: { readonly start: number; readonly text: string }): GroupNode | undefined {
		const opener = this.text.charCodeAt(open);
		const closer = opener === 0x28 ? 0x29 : opener === 0x5b || opener === 0x7b ? opener + 2 : 0;
		if (closer === 0) return undefined;
		const group: GroupNode = {
			kind: 'group',
			start: name.start,
			open,
			end: open + 1,
			name: name.text,
			entries: [],
			keys: 0,
			closed: false,
			elided: false,
		};
		this.frames.push({ group, closer, key: undefined, value: undefined, opaque: false });
		return group;
	}

	private open(frame: Frame, at: number): boolean {
		if (this.frames.length >= deepest) return false;
		const before = frame.value;
		// `TopLogprob(`, `Some(`; and `TopLogprob {` as Rust prints it.
		const named = before?.kind === 'word' && !before.opaque && (before.end === at || this.text.charCodeAt(at) === 0x7b);
		if (named) {
			frame.value = undefined;
			this.openGroup(at, { start: before.start, text: this.text.slice(before.start, before.end) });
		} else {
			this.openGroup(at, { start: at, text: '' });
		}
		this.position = at + 1;
		return true;
	}

	private close(closer: number): boolean {
		const { frames } = this;
		if (!frames.some(frame => frame.closer === closer)) return false;
		for (;;) {
			const frame = frames.pop()!;
			const closed = frame.closer === closer;
			commit(this.text, frame);
			frame.group.closed = closed;
			frame.group.end = this.position + (closed ? 1 : 0);
			const outer = frames.at(-1);
			if (outer !== undefined) this.take(outer, frame.group);
			if (closed) break;
		}
		this.position++;
		return true;
	}

	/** A value: the next one of the entry, or of the next entry where nothing separates them but space. */
	private take(frame: Frame, value: TreeNode): void {
		const before = frame.value;
		if (before !== undefined && !frame.opaque) {
			if (before.kind === 'word' && value.kind === 'word' && this.sameLine(before.end, value.start)) {
				before.end = value.end;
				return;
			}
			commit(this.text, frame);
		}
		frame.value = value;
	}

	private sameLine(start: number, end: number): boolean {
		for (let i = start; i < end; i++) if (this.text.charCodeAt(i) === 0x0a) return false;
		return true;
	}

	private takeKey(frame: Frame): boolean {
		const { text } = this;
		this.position++;
		// `=>`, `:=`
		while (text.charCodeAt(this.position) === 0x3d || text.charCodeAt(this.position) === 0x3e) this.position++;
		const isKey = frame.key === undefined && !frame.opaque && frame.value !== undefined && frame.value.kind !== 'group';
		if (isKey) {
			frame.key = frame.value;
			frame.value = undefined;
		} else {
			frame.opaque = true;
		}
		return true;
	}

	/** A string from the quote at `quote`; its prefix, if it has one, begins at `start`. */
	private readText(frame: Frame, start: number, quote: number): boolean {
		const { text, limit } = this;
		const q = text.charCodeAt(quote);
		const triple = q !== 0x60 && text.charCodeAt(quote + 1) === q && text.charCodeAt(quote + 2) === q;
		const manyLines = triple || q === 0x60;
		const innerStart = quote + (triple ? 3 : 1);
		for (let i = innerStart; i < limit; i++) {
			const c = text.charCodeAt(i);
			if (c === 0x5c) i++;
			else if (c === q && (!triple || (text.charCodeAt(i + 1) === q && text.charCodeAt(i + 2) === q))) {
				this.position = i + (triple ? 3 : 1);
				this.take(frame, { kind: 'text', start, end: this.position, innerStart, innerEnd: i });
				return true;
			} else if (!manyLines && (c === 0x0a || c === 0x0d)) return false;
		}
		return false;
	}

	private readBare(frame: Frame, at: number, c: number): boolean {
		const { text } = this;
		const first = c === 0x2b || c === 0x2d ? text.charCodeAt(at + 1) : c;
		const isNumber = isDigit(first) || first === 0x2e;
		const pattern = isNumber ? number : isWordUnit(first) ? word : undefined;
		const match = pattern && matchAt(pattern, text, at);
		if (match === undefined) return this.passOver(frame, at);
		const end = at + match.length;
		// What touches the end of the text may go on behind it.
		if (end >= this.limit) return false;
		this.position = end;
		const next = text.charCodeAt(end);
		if (!isNumber && (next === 0x22 || next === 0x27) && match.length <= 2) return this.readText(frame, at, end);
		const goesOn = isNumber && (isWordUnit(next) || next === 0x2e);
		if (goesOn) return this.passOver(frame, at, end);
		if (isNumber) this.take(frame, { kind: 'number', start: at, end });
		else this.take(frame, { kind: 'word', start: at, end, opaque: false });
		return true;
	}

	/** Something that is no value, at least one unit of it. */
	private passOver(frame: Frame, at: number, end = at + 1): boolean {
		const { text } = this;
		if (text.startsWith('...', at)) {
			frame.group.elided = true;
			this.position = at + 3;
			return true;
		}
		let i = end;
		while (i < this.limit && isWordUnit(text.charCodeAt(i))) i++;
		this.position = i;
		frame.opaque = true;
		frame.value ??= { kind: 'word', start: at, end: i, opaque: true };
		return true;
	}

	private breakOff(): void {
		const end = Math.min(this.position, this.limit);
		for (let frame = this.frames.pop(); frame !== undefined; frame = this.frames.pop()) {
			if (frame.value?.kind === 'group' || frame.value?.kind === 'text') commit(this.text, frame);
			// A number before the break is whole: one that touches the end was not taken.
			else if (frame.value !== undefined && frame.value.end < end) commit(this.text, frame);
			frame.group.end = end;
			const outer = this.frames.at(-1);
			if (outer !== undefined) outer.value = frame.group;
		}
	}

	private skipTrivia(): void {
		const { text, limit } = this;
		let i = this.position;
		while (i < limit) {
			const c = text.charCodeAt(i);
			if (c <= 0x20 || c === 0xa0 || c === 0xfeff || c === 0x2028 || c === 0x2029 || c === 0x3000) i++;
			else if (c === 0x23 || (c === 0x2f && text.charCodeAt(i + 1) === 0x2f && text.charCodeAt(i - 1) !== 0x3a)) {
				const end = text.indexOf('\n', i);
				i = end < 0 ? limit : end;
			} else if (c === 0x2f && text.charCodeAt(i + 1) === 0x2a) {
				const end = text.indexOf('*/', i + 2);
				i = end < 0 ? limit : end + 2;
			} else break;
		}
		this.position = Math.min(i, limit);
	}
}

/** Ends an entry: its key and value go to the group. */
function commit(text: string, frame: Frame): void {
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

/** The name that touches an opening bracket from the left. */
function nameBefore(text: string, open: number): { readonly start: number; readonly text: string } {
	const name = /[A-Za-z_$][\w$.]*$/.exec(text.slice(Math.max(0, open - longestName), open))?.[0] ?? '';
	return { start: open - name.length, text: name };
}

const longestName = 64;

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
	pattern.lastIndex = position;
	return pattern.exec(text)?.[0];
}

function isDigit(c: number): boolean {
	return c >= 0x30 && c <= 0x39;
}

function isWordUnit(c: number): boolean {
	return isDigit(c) || ((c | 0x20) - 0x61) >>> 0 < 26 || c === 0x5f || c === 0x24 || c > 0x7f;
}
