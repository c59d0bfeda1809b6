/** Something to be timed. What `run` returns is kept alive, so that no engine drops the work. */
export type Contender = {
	readonly name: string;
} & ({ readonly run: () => unknown } | { readonly timeElsewhere: TimeElsewhere });

/** Runs something so many times in another process, and says how many milliseconds all of them took. */
type TimeElsewhere = (repeats: number) => Promise<number>;

/** Times in milliseconds of one run. */
export interface Timing {
	readonly name: string;
	readonly median: number;
	readonly least: number;
	/** The median over the rounds of its time by that of the first contender in the same round. */
	readonly ratio: number;
}

/** Rounds of a contender shorter than this are repeated within one measurement. */
const SHORTEST_ROUND = 2;

/**
 * Times contenders in turns (A, B, C, A, B, C …), so that a drift of the machine hits them alike, after a warm-up of a
 * tenth of the rounds.
 */
export async function measureInTurns(contenders: readonly Contender[], rounds: number): Promise<Timing[]> {
	const repeats: number[] = [];
	for (const contender of contenders) repeats.push(await repeatsFor(contender));
	const times = contenders.map(() => new Float64Array(rounds));
	for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
		for (const [index, contender] of contenders.entries()) {
			const time = (await timeOf(contender, repeats[index]!)) / repeats[index]!;
			if (round >= 0) times[index]![round] = time;
		}
	}
	return contenders.map(({ name }, index) => {
		const own = times[index]!;
		const ratios = own.map((time, round) => time / times[0]![round]!);
		return { name, median: median(own), least: Math.min(...own), ratio: median(ratios) };
	});
}

function median(figures: Float64Array): number {
	return figures.toSorted()[figures.length >> 1]!;
}

let kept: unknown;

async function timeOf(contender: Contender, repeats: number): Promise<number> {
	return 'run' in contender ? timeHere(contender.run, repeats) : contender.timeElsewhere(repeats);
}

function timeHere(run: () => unknown, repeats: number): number {
	const start = performance.now();
	for (let repeat = 0; repeat < repeats; repeat++) kept = run();
	return performance.now() - start;
}

async function repeatsFor(contender: Contender): Promise<number> {
	let repeats = 1;
	while ((await timeOf(contender, repeats)) < SHORTEST_ROUND) repeats *= 2;
	if ('run' in contender && kept === undefined) {
		throw new RangeError('a contender must return its result, got undefined');
	}
	return repeats;
}
