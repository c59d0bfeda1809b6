import { code } from './characters.ts';

/** What the core needs of the host's `TextEncoder`; every host has it. */
declare class TextEncoder {
	encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

const encoder = new TextEncoder();
const firstReach = 4096;
const farthestReach = 16384;
const chunk = 16384;
/** Units that the native encoder is tried on first. */
const probe = 256;
/** The 0 behind the last byte, and room to read a word that begins there. */
const spare = 4;

/** Longer room is not kept for the next text. */
const mostKept = 2 ** 22;
/** The room of a text that is read no more: memory that the system must first give costs as much as filling it. */
let kept = new ArrayBuffer(0);

/**
 * A stretch of a document as bytes, filled as far as a reader has come: one byte per UTF-16 unit, ASCII as it is,
 * every other unit as `code.foreign`. Positions are local: 0 is the document's offset `base`.
 *
 * `codes[filled]` is 0, so that a tight loop over known classes of characters needs no bound check; whoever meets a 0
 * asks `at`, which fills further and tells a real NUL from the end. Cost: a native copy where the text is ASCII, some
 * 3 ns a unit elsewhere; memory: 1–2 bytes a unit read, nothing for text that is not reached.
 */
export class SourceText {
	readonly text: string;
	readonly base: number;
	/** Number of units of the stretch. */
	readonly length: number;
	codes: Uint8Array<ArrayBuffer>;
	/** The same bytes for reading four at once, up to `codes[filled]` as the first of them. */
	words: DataView;
	filled = 0;
	/** False where the chunk read last had other units: the native encoder then is slow, and fails on the next one too. */
	private ascii = true;

	/** The stretch [start, end) of `text`; both must lie in it. */
	constructor(text: string, start: number, end: number) {
		this.text = text;
		this.base = start;
		this.length = end - start;
		this.codes = new Uint8Array(Math.min(firstReach, this.length) + spare);
		this.words = new DataView(this.codes.buffer);
	}

	/** The stretch [start, end) of this one, with what is filled of it. */
	part(start: number, end: number): SourceText {
		const part = new SourceText(this.text, this.base + start, this.base + end);
		const known = Math.min(this.filled, end) - start;
		if (known <= 0) return part;
		part.expect(known);
		part.codes.set(this.codes.subarray(start, start + known));
		part.filled = known;
		part.codes[known] = 0;
		part.ascii = this.ascii;
		return part;
	}

	/** The code at a position, or −1 outside the stretch. */
	at(position: number): number {
		if (position < this.filled) return position < 0 ? -1 : this.codes[position]!;
		if (position >= this.length) return -1;
		this.fill(position + 1);
		return this.codes[position]!;
	}

	/** The UTF-16 unit at a position inside the stretch. */
	unit(position: number): number {
		return this.text.charCodeAt(this.base + position);
	}

	/** The text between two positions. */
	slice(start: number, end: number): string {
		return this.text.slice(this.base + start, this.base + end);
	}

	/** Makes room for units up to `needed`, which are likely to be read: at once, instead of by doubling. */
	expect(needed: number): void {
		if (needed + spare > this.codes.length) this.grow(needed);
	}

	/** Makes `codes` valid up to `needed` at least; room grows by doubling, so that the copies stay linear. */
	fill(needed: number): void {
		if (needed <= this.filled) return;
		const ahead = Math.min(Math.max(this.filled, firstReach), farthestReach);
		const target = Math.min(this.length, Math.max(needed, this.filled + ahead));
		if (target + spare > this.codes.length) this.grow(Math.max(target + farthestReach, this.codes.length * 2));
		for (let from = this.filled; from < target; from += chunk) this.encode(from, Math.min(target, from + chunk));
		this.filled = target;
		this.codes[target] = 0;
	}

	/** Leaves its room to the next text; whoever reads on all the same fills it anew. */
	release(): void {
		const { buffer } = this.codes;
		if (buffer.byteLength <= mostKept && buffer.byteLength > kept.byteLength) kept = buffer;
		this.codes = new Uint8Array(spare);
		this.words = new DataView(this.codes.buffer);
		this.filled = 0;
	}

	private encode(from: number, to: number): void {
		// The beginning of a text tells most often what the rest has.
		const probed = Math.min(to, from + probe);
		if (this.ascii && this.isEncoded(from, probed) && this.isEncoded(probed, to)) return;
		this.ascii = copyUnits(this.text, this.base, this.codes, from, to) < code.foreign;
	}

	/** As many bytes as units means ASCII only: any other unit takes two bytes or more. */
	private isEncoded(from: number, to: number): boolean {
		const { read, written } = encoder.encodeInto(this.slice(from, to), this.codes.subarray(from, to));
		return read === to - from && written === read;
	}

	private grow(needed: number): void {
		const { buffer } = this.codes;
		const size = Math.min(this.length, needed) + spare;
		const grown = new Uint8Array(size <= buffer.byteLength ? buffer : roomOf(size), 0, size);
		if (grown.buffer !== buffer) grown.set(this.codes.subarray(0, this.filled));
		this.codes = grown;
		this.words = new DataView(grown.buffer);
	}
}

function roomOf(size: number): ArrayBuffer {
	if (size > kept.byteLength) return new ArrayBuffer(size);
	const room = kept;
	kept = new ArrayBuffer(0);
	return room;
}

/**
 * Copies units one by one and returns the bits that any of them has. A function of its own: what follows such a loop is
 * compiled anew in every call.
 */
function copyUnits(text: string, base: number, codes: Uint8Array, from: number, to: number): number {
	let seen = 0;
	for (let i = from; i < to; i++) {
		const unit = text.charCodeAt(base + i);
		seen |= unit;
		codes[i] = unit < code.foreign ? unit : code.foreign;
	}
	return seen;
}
