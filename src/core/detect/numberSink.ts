import { LabelExtents } from './labelExtents.ts';

const leastRoom = 64;
/** The part of a sink's room that must be in use for its arrays to be given away. */
const mostlyFull = 0.95;

/**
 * Collects numbers, and where each one's text stands, in typed arrays that grow by doubling: 16 bytes a number, and
 * nothing else is allocated per number. Rare facts (missing values, oddities, labels) are kept beside, by index.
 */
export class NumberSink {
	values = new Float64Array(leastRoom);
	/** Start and end of each value's text, two entries a value. */
	ranges = new Uint32Array(leastRoom * 2);
	count = 0;
	readonly missing: number[] = [];
	readonly overflow: number[] = [];
	readonly underflow: number[] = [];
	readonly rounded: number[] = [];
	private readonly rare = [this.missing, this.overflow, this.underflow, this.rounded];
	readonly labels = new LabelExtents();
	/** The comment that ends the line of a number, by the number's index. */
	readonly comments = new LabelExtents();

	readonly limit: number;

	/** Takes `limit` numbers at most. */
	constructor(limit: number) {
		this.limit = limit;
	}

	/** Room for this many numbers before `reserve` must be asked again. */
	get capacity(): number {
		return Math.min(this.values.length, this.limit);
	}

	/** Makes room for one more number; false where the limit is reached. */
	reserve(): boolean {
		if (this.count < this.values.length) return this.count < this.limit;
		if (this.count >= this.limit) return false;
		this.grow(this.values.length * 2);
		return true;
	}

	/** Makes room for so many numbers in all, which are likely to come: at once, instead of by doubling. */
	expect(count: number): void {
		if (count > this.values.length) this.grow(count);
	}

	private grow(count: number): void {
		const room = Math.min(this.limit, count);
		const values = new Float64Array(room);
		values.set(this.values);
		this.values = values;
		const ranges = new Uint32Array(room * 2);
		ranges.set(this.ranges);
		this.ranges = ranges;
	}

	/**
	 * The numbers [first, last) and their ranges, for good: a copy, or where they are nearly all that the sink has room
	 * for, its own arrays. It then begins anew with others.
	 */
	take(first: number, last: number): { readonly values: Float64Array; readonly ranges: Uint32Array } {
		const { values, ranges } = this;
		if (last - first < mostlyFull * values.length) {
			return { values: values.slice(first, last), ranges: ranges.slice(first * 2, last * 2) };
		}
		this.values = new Float64Array(leastRoom);
		this.ranges = new Uint32Array(leastRoom * 2);
		this.clear();
		return { values: values.subarray(first, last), ranges: ranges.subarray(first * 2, last * 2) };
	}

	/** Adds one number; false where the limit is reached. */
	push(value: number, start: number, end: number): boolean {
		if (!this.reserve()) return false;
		this.values[this.count] = value;
		this.ranges[this.count * 2] = start;
		this.ranges[this.count * 2 + 1] = end;
		this.count++;
		return true;
	}

	/** Takes the number at `index`, one of the last two, out again. */
	remove(index: number): void {
		const last = this.count - 1;
		if (index < last) {
			this.values[index] = this.values[last]!;
			this.ranges[index * 2] = this.ranges[last * 2]!;
			this.ranges[index * 2 + 1] = this.ranges[last * 2 + 1]!;
		}
		for (const indices of this.rare) {
			if (indices.at(-1) === last && index < last) indices[indices.length - 1] = index;
		}
		this.count = last;
	}

	/** Of pairs of numbers from `first` on, the second ones stay, and the first ones become their labels. */
	labelPairs(first: number): void {
		const { values, ranges, labels } = this;
		const count = (this.count - first) >> 1;
		for (let i = 0; i < count; i++) {
			const key = first + 2 * i;
			labels.set(first + i, { start: ranges[key * 2]!, end: ranges[key * 2 + 1]!, quoted: false });
			values[first + i] = values[key + 1]!;
			ranges.copyWithin((first + i) * 2, key * 2 + 2, key * 2 + 4);
		}
		for (const indices of this.rare) {
			const kept = indices.filter(index => index < first || (index - first) % 2 === 1);
			indices.length = 0;
			for (const index of kept) indices.push(index < first ? index : (first + index - 1) / 2);
		}
		this.count = first + count;
	}

	/** Of the last two entries, a word and a number: the word becomes the number's label. */
	labelPair(word: number, start: number, end: number, quoted: boolean): void {
		this.remove(word);
		this.labels.set(this.count - 1, { start, end, quoted });
	}

	/** True where an entry from `first` on is a number, and not only a value left out. */
	hasNumbers(first: number): boolean {
		let missing = 0;
		for (let i = this.missing.length - 1; i >= 0 && this.missing[i]! >= first; i--) missing++;
		return this.count - first > missing;
	}

	/** Repeats the numbers from `first` on until they stand there `times` times; false where the limit cut that short. */
	repeat(first: number, times: number): boolean {
		const slab = this.count - first;
		const last = first + slab * times;
		while (this.count < last) {
			const from = this.count - slab;
			if (!this.push(this.values[from]!, this.ranges[from * 2]!, this.ranges[from * 2 + 1]!)) return false;
		}
		return true;
	}

	/** Forgets everything. Lists that are empty are left alone: to empty them again takes longer than to look. */
	clear(): void {
		this.count = 0;
		for (const indices of this.rare) if (indices.length > 0) indices.length = 0;
		if (this.labels.size > 0) this.labels.clear();
		if (this.comments.size > 0) this.comments.clear();
	}
}
