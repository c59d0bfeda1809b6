/** Something to be timed. What it returns is kept alive, so that no engine drops the work. */
export interface Contender {
	readonly name: string;
	readonly run: () => unknown;
}

/** Times in milliseconds of one run. */
export interface Timing {
	readonly name: string;
	readonly median: number;
	readonly least: number;
}

/** Rounds of a contender shorter than this are repeated within one measurement. */
const SHORTEST_ROUND = 2;

/**
 * Times contenders in turns (A, B, C, A, B, C …), so that a drift of the machine hits them alike, after a warm-up of a
 * tenth of the rounds.
 */
export function measureInTurns(contenders: readonly Contender[], rounds: number): Timing[] {
	const repeats = contenders.map(({ run }) => repeatsFor(run));
	const times = contenders.map(() => new Float64Array(rounds));
	for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
		for (const [index, { run }] of contenders.entries()) {
			const time = timeOf(run, repeats[index]!);
			if (round >= 0) times[index]![round] = time;
		}
	}
	return contenders.map(({ name }, index) => {
		const sorted = times[index]!.toSorted();
		return { name, median: sorted[rounds >> 1]!, least: sorted[0]! };
	});
}

let kept: unknown;

function timeOf(run: () => unknown, repeats: number): number {
	const start = performance.now();
	for (let repeat = 0; repeat < repeats; repeat++) kept = run();
	return (performance.now() - start) / repeats;
}

function repeatsFor(run: () => unknown): number {
	let repeats = 1;
	while (timeOf(run, repeats) * repeats < SHORTEST_ROUND) repeats *= 2;
	if (kept === undefined) throw new RangeError('a contender must return its result, got undefined');
	return repeats;
}
