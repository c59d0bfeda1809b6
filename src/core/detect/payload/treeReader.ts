import type { Steps } from '../../steps.ts';
import { isDigit } from '../characters.ts';
import type { TextView } from './textView.ts';
import type { GroupNode, TreeNode } from './tree.ts';
import { commit, type Frame, splitAtKey, take } from './treeFrame.ts';
import { triviaEnd } from './treeTrivia.ts';
import { isBeforeEntry, isWordUnit, matchAt, nameBefore, number, numberSuffix, word } from './treeTokens.ts';

const deepest = 64;
const unitsOfStep = 2 ** 15;
/** `{| … |}` of F#, `[| … |]` of OCaml, `<<"Hi">>` of Erlang, `@{…}` of PowerShell, `@"Hi"` and `@-0.25` of Objective-C. */
const mark = /(?<=[[{<])\||\|(?=[\]}>])|<<(?=["'])|(?<=["'])>>|[#@](?=[[{("'\d-])/y;
/** What turns a literal into a string that owns its text. */
const conversion = /\.(?:into|to_string|to_owned|toString|clone)\(\)/y;

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

	/** The brackets that open at `open`, as far as they go before `limit`; undefined where none do. One reading at a time. */
	*read(open: number, limit = this.farthest): Steps<GroupNode | undefined> {
		const { text, frames } = this;
		this.limit = Math.min(limit, this.farthest);
		const first = this.openGroup(open, nameBefore(text, open));
		if (first === undefined) return undefined;
		this.position = open + 1;
		let pause = open + unitsOfStep;
		while (frames.length > 0) {
			if (!this.step()) {
				this.breakOff();
				break;
			}
			if (this.position < pause) continue;
			yield;
			pause = this.position + unitsOfStep;
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
				return this.takeKeyword(frame) || this.takeKey(frame);
			case 0x3d: // =
				return this.takeKey(frame);
			case 0x2d: // - of Scala's and Mathematica's `"token" -> "Hi"`
				return this.text.charCodeAt(at + 1) === 0x3e ? this.takeKey(frame) : this.readBare(frame, at, c);
			case 0x22: // "
			case 0x27: // '
			case 0x60: // `
				return this.readText(frame, at, at);
			case 0x23: // #
			case 0x3c: // <
			case 0x3e: // >
			case 0x40: // @
			case 0x7c: // |
				return this.readMark(frame, at, c);
			case 0x25: // % of Elixir: `%{…}`, `%Name{…}`
			case 0x2e: // . of C and Zig: `{ .label = "cat" }`, `.{ … }`
				return this.isMark(frame, at) ? this.skipMark(at) : this.readBare(frame, at, c);
			case 0x2026: // …
				return this.elide(frame, at, 1);
			default:
				return this.readBare(frame, at, c);
		}
	}

	private openGroup(open: number, name: { readonly start: number; readonly text: string }): GroupNode | undefined {
		const opener = this.text.charCodeAt(open);
		const closer = opener === 0x28 ? 0x29 : opener === 0x5b || opener === 0x7b || opener === 0x3c ? opener + 2 : 0;
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
			if (outer !== undefined) take(this.text, outer, frame.group);
			if (closed) break;
		}
		this.position++;
		return true;
	}

	/** A mark before brackets or a name, behind no value. */
	private isMark({ value }: Frame, at: number): boolean {
		const next = this.text.charCodeAt(at + 1);
		return value === undefined && (next === 0x7b || (isWordUnit(next) && !isDigit(next)));
	}

	/** The brackets of Mathematica's associations, and marks that say nothing. */
	private readMark(frame: Frame, at: number, c: number): boolean {
		const { text } = this;
		if (c === 0x3c && text.charCodeAt(at + 1) === 0x7c) return this.open(frame, at);
		if (c === 0x3e && text.charCodeAt(at - 1) === 0x7c && this.close(c)) return true;
		const found = matchAt(mark, text, at);
		return found === undefined ? this.readBare(frame, at, c) : this.skipMark(at + found.length - 1);
	}

	private skipMark(at: number): true {
		this.position = at + 1;
		return true;
	}

	/**
	 * A name with its colon before it: a key of Clojure, `{:token "Hi" :logprob -0.25}`, or a symbol of Ruby; false for
	 * any other colon.
	 */
	private takeKeyword(frame: Frame): boolean {
		const { text, position } = this;
		const before = text.charCodeAt(position - 1);
		if (frame.opaque || (before > 0x20 && !isBeforeEntry(before))) return false;
		const name = matchAt(word, text, position + 1);
		if (name === undefined) return false;
		const start = position + 1;
		const node: TreeNode = { kind: 'word', start, end: start + name.length, opaque: false };
		this.position = node.end;
		if (frame.key !== undefined && frame.value === undefined) frame.value = node;
		else {
			commit(text, frame);
			frame.key = node;
			this.skipTrivia();
			if (text.startsWith('=>', this.position)) this.position += 2;
		}
		return true;
	}

	private takeKey(frame: Frame): boolean {
		const { text } = this;
		splitAtKey(text, frame, this.position);
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
				take(text, frame, { kind: 'text', start, end: this.position, innerStart, innerEnd: i });
				this.position += matchAt(conversion, text, this.position)?.length ?? 0;
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
		// `"token" to "Hi"` of Kotlin.
		if (match === 'to' && frame.value?.kind === 'text' && frame.key === undefined) {
			this.position = end - 1;
			return this.takeKey(frame);
		}
		this.position = end;
		const next = text.charCodeAt(end);
		if (!isNumber && (next === 0x22 || next === 0x27) && match.length <= 2) return this.readText(frame, at, end);
		if (isNumber && (isWordUnit(next) || next === 0x2e)) {
			const suffix = matchAt(numberSuffix, text, end);
			if (suffix === undefined) return this.passOver(frame, at, end);
			this.position += suffix.length;
		}
		if (isNumber) take(text, frame, { kind: 'number', start: at, end });
		else take(text, frame, { kind: 'word', start: at, end, opaque: false });
		return true;
	}

	/** Something that is no value, at least one unit of it. */
	private passOver(frame: Frame, at: number, end = at + 1): boolean {
		const { text } = this;
		if (text.startsWith('...', at)) return this.elide(frame, at, 3);
		let i = end;
		while (i < this.limit && isWordUnit(text.charCodeAt(i))) i++;
		this.position = i;
		frame.opaque = true;
		frame.value ??= { kind: 'word', start: at, end: i, opaque: true };
		return true;
	}

	private elide({ group }: Frame, at: number, length: number): boolean {
		(group.ellipses ??= []).push(at);
		this.position = at + length;
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
		this.position = triviaEnd(this.text, this.position, this.limit);
	}
}
