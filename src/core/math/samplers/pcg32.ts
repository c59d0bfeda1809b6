const MULTIPLIER = 6364136223846793005n;

/**
 * The random generator PCG-XSH-RR with 64 bits of state and 32 of output: small, of known quality, the same on every
 * machine. Not for secrets. Source: M. E. O'Neill, Harvey Mudd College HMC-CS-2014-0905 (2014), pcg-random.org.
 */
export class Pcg32 {
	#state = 0n;
	readonly #increment: bigint;

	/** The `stream` picks one of 2⁶³ sequences; 54 is the one of the generator's own demonstration. */
	constructor(seed: bigint, stream = 54n) {
		this.#increment = BigInt.asUintN(64, (stream << 1n) | 1n);
		this.#advance();
		this.#state = BigInt.asUintN(64, this.#state + seed);
		this.#advance();
	}

	/** The next 32 random bits, as a whole number from 0 to 2³² − 1. */
	next(): number {
		const state = this.#state;
		this.#advance();
		const shifted = Number(BigInt.asUintN(32, ((state >> 18n) ^ state) >> 27n));
		const turn = Number(state >> 59n);
		return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
	}

	/** The next random number from 0 up to but not 1, a multiple of 2⁻⁵³, from two outputs. */
	nextUnit(): number {
		const high = this.next() >>> 5;
		const low = this.next() >>> 6;
		return (high * 2 ** 26 + low) / 2 ** 53;
	}

	#advance(): void {
		this.#state = BigInt.asUintN(64, this.#state * MULTIPLIER + this.#increment);
	}
}
