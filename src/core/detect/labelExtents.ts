/** Where the text of a label stands, or of a comment that may be one. */
export interface LabelExtent {
	readonly start: number;
	readonly end: number;
	/** The text stands between the quotes of a string literal. */
	readonly quoted: boolean;
}

const leastRoom = 64;

/** Extents by the index of the number that they name: 8 bytes an index, and no object that the garbage collector moves. */
export class LabelExtents {
	/** How many numbers have one. */
	size = 0;
	/** Start, and twice the end with a bit for the quotes; 0 where there is none. */
	#bounds = new Uint32Array(0);

	get(index: number): LabelExtent | undefined {
		const end = this.#bounds[index * 2 + 1] ?? 0;
		if (end === 0) return undefined;
		return { start: this.#bounds[index * 2]!, end: end >>> 1, quoted: (end & 1) === 1 };
	}

	set(index: number, { start, end, quoted }: LabelExtent): void {
		if (index * 2 >= this.#bounds.length) {
			const grown = new Uint32Array(Math.max(leastRoom, index * 4));
			grown.set(this.#bounds);
			this.#bounds = grown;
		}
		if (this.#bounds[index * 2 + 1] === 0) this.size++;
		this.#bounds[index * 2] = start;
		this.#bounds[index * 2 + 1] = end * 2 + (quoted ? 1 : 0);
	}

	clear(): void {
		this.#bounds = new Uint32Array(0);
		this.size = 0;
	}
}
