import { type Contender, measureInTurns } from './measure.ts';

/** Times contenders over vectors of one length and prints them, as ratios to the first. */
export async function reportTimes(
	title: string,
	length: number,
	contenders: readonly Contender[],
	rounds: number,
): Promise<void> {
	const timings = await measureInTurns(contenders, rounds);
	const [baseline] = timings;
	console.log(`\n${title}, n = ${length}`);
	for (const { name, least, ratio } of timings) {
		const nanoseconds = ((least * 1e6) / length).toFixed(2).padStart(9);
		const medianRatio = ratio.toFixed(3).padStart(8);
		const leastRatio = (least / baseline!.least).toFixed(3).padStart(8);
		console.log(`  ${name.padEnd(30)}${nanoseconds} ns/value  ${medianRatio} (median)  ${leastRatio} (min)`);
	}
}
