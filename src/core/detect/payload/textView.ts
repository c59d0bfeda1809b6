/**
 * Text to be read, and where each of its units stands in the document: the document itself, or what a string literal of
 * it quotes.
 */
export class TextView {
	readonly text: string;
	/** Document offsets of each unit's start and end; undefined where the view is the document. */
	private readonly starts: Uint32Array | undefined;
	private readonly ends: Uint32Array | undefined;

	/** A view of `text`, whose unit i stands at [starts[i], ends[i]) of the document; without them, at [i, i + 1). */
	constructor(text: string, starts?: Uint32Array, ends?: Uint32Array) {
		this.text = text;
		this.starts = starts;
		this.ends = ends;
	}

	/** The document's offset of the beginning of a unit; behind the last unit, the end of that. */
	startAt(position: number): number {
		if (this.starts === undefined) return position;
		return this.starts[position] ?? this.endAt(position);
	}

	/** The document's offset behind the unit before `position`. */
	endAt(position: number): number {
		if (this.ends === undefined) return position;
		return position === 0 ? (this.starts?.[0] ?? 0) : this.ends[Math.min(position, this.ends.length) - 1]!;
	}

	/** The position of the unit at or behind a document's offset. Cost: logarithmic. */
	positionOf(offset: number): number {
		if (this.ends === undefined) return offset;
		let low = 0;
		let high = this.ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.ends[middle]! <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
