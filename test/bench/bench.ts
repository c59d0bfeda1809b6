import { topIndices } from '../../src/core/math/ranking.ts';
import { softmax } from '../../src/core/math/softmax.ts';
import { naiveSoftmax, tightSoftmax } from './baselines.ts';
import { type Contender, measureInTurns } from './measure.ts';

const TEMPERATURE = 0.7;

/** Logits of −8 to 8 in a fixed scramble, so that every run of the bench has the same work. */
function scrambledLogits(length: number): Float64Array {
	return Float64Array.from({ length }, (_, index) => ((27759 * index + 27312) % 65536) / 4096 - 8);
}

/** Prints the timings of some contenders over vectors of one length, as ratios to the first. */
function report(title: string, length: number, contenders: readonly Contender[], rounds: number): void {
	const timings = measureInTurns(contenders, rounds);
	const [baseline] = timings;
	console.log(`\n${title}, n = ${length}`);
	for (const { name, median, least } of timings) {
		const nanoseconds = ((median * 1e6) / length).toFixed(2).padStart(8);
		const medianRatio = (median / baseline!.median).toFixed(3).padStart(7);
		const leastRatio = (least / baseline!.least).toFixed(3).padStart(7);
		console.log(`  ${name.padEnd(28)}${nanoseconds} ns/value  ${medianRatio} (median)  ${leastRatio} (min)`);
	}
}

for (const [length, rounds] of [
	[10, 200],
	[1000, 200],
	[131_072, 60],
	[1_048_576, 15],
] as const) {
	const logits = scrambledLogits(length);
	const plain = Array.from(logits);
	const contenders = [
		{ name: 'tight Math.exp loop', run: () => tightSoftmax(logits, TEMPERATURE) },
		{ name: 'naive map/reduce', run: () => naiveSoftmax(plain, TEMPERATURE) },
		{ name: 'softmax', run: () => softmax(logits, TEMPERATURE) },
	];
	report('softmax, ratio to the tight loop', length, contenders, rounds);
}

const logits = scrambledLogits(131_072);
const ranked = [
	{ name: 'full sort', run: () => logits.toSorted() },
	{ name: 'topIndices, k = 50', run: () => topIndices(logits, 50) },
];
report('the largest 50, ratio to sorting', logits.length, ranked, 30);
