/** A sequence of pseudo-random numbers that is the same in every run: mulberry32 (T. Ettinger, 2017). */
export class Scramble {
	private state: number;

	constructor(seed: number) {
		this.state = seed | 0;
	}

	/** An integer in [0, 2^32). */
	bits(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}

	/** An integer in [0, limit). */
	below(limit: number): number {
		return this.bits() % limit;
	}

	/** One of the choices. */
	pick<T>(choices: readonly T[]): T {
		return choices[this.below(choices.length)]!;
	}

	/** So many decimal digits. */
	digits(count: number): string {
		let text = '';
		while (text.length < count) text += String(this.bits()).padStart(10, '0');
		return text.slice(0, count);
	}
}
