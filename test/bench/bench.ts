// Times the core against what a user could have instead, as ratios in one interleaved run, and reports its accuracy.
//
//   npm run bench
//   npm run bench -- --detection   only what concerns detection
//   npm run bench -- --no-panel    without the page in a browser
//   npm run bench -- --python      NumPy, SciPy and PyTorch take their turns too, where python3 has them
import { histogramOf, histogramStep } from '../../src/core/math/logitHistogram.ts';
import { topIndices } from '../../src/core/math/ranking.ts';
import { softmax } from '../../src/core/math/softmax.ts';
import { reportAccuracy, reportHistogramError } from './accuracyReport.ts';
import { scrambledLogits } from '../webview/madeUpSubject.ts';
import { naiveSoftmax, tightSoftmax } from './baselines.ts';
import { reportDetection } from './detection.ts';
import { reportPanelTimes } from './panelBench.ts';
import { startPythonPeers } from './pythonPeers.ts';
import { reportTimes } from './report.ts';

const TEMPERATURE = 0.7;
const VOCABULARY = 131_072;

/** Logits of the shape that a model gives: normal, σ = 3. */
function normalLogits(length: number): Float64Array {
	const uniform = scrambledLogits(length).map(logit => (logit + 8 + 2 ** -13) / 16);
	return uniform.map((share, index) => {
		const angle = 2 * Math.PI * uniform[(7 * index + 1) % length]!;
		return 3 * Math.sqrt(-2 * Math.log(share)) * Math.cos(angle);
	});
}

if (process.argv.includes('--detection')) {
	await reportDetection();
	process.exit();
}

const peers = process.argv.includes('--python') ? await startPythonPeers() : undefined;

for (const [length, rounds] of [
	[10, 200],
	[1000, 200],
	[VOCABULARY, 60],
	[1_048_576, 15],
] as const) {
	const logits = scrambledLogits(length);
	const plain = Array.from(logits);
	const contenders = [
		{ name: 'tight Math.exp loop', run: () => tightSoftmax(logits, TEMPERATURE) },
		{ name: 'naive map/reduce', run: () => naiveSoftmax(plain, TEMPERATURE) },
		{ name: 'softmax', run: () => softmax(logits, TEMPERATURE) },
		...(peers?.contenders(length) ?? []),
	];
	await reportTimes('softmax, ratio to the tight loop', length, contenders, rounds);
}
peers?.end();

for (const length of [32_768, VOCABULARY, 1_048_576]) {
	for (const [shape, logits] of [
		['uniform', scrambledLogits(length)],
		['normal', normalLogits(length)],
	] as const) {
		const histogram = histogramOf(logits)!;
		const contenders = [
			{ name: 'softmax', run: () => softmax(logits, TEMPERATURE) },
			{ name: 'histogramStep', run: () => histogramStep(histogram, TEMPERATURE) },
			{ name: 'histogramOf, once a vector', run: () => histogramOf(logits) },
		];
		await reportTimes(`a step of T, ${shape} logits, ratio to the exact core`, length, contenders, 30);
		reportHistogramError(shape, logits);
	}
}

const logits = scrambledLogits(VOCABULARY);
const ranked = [
	{ name: 'full sort', run: () => logits.toSorted() },
	{ name: 'topIndices, k = 50', run: () => topIndices(logits, 50) },
];
await reportTimes('the largest 50, ratio to sorting', logits.length, ranked, 30);

await reportDetection();

// Last: the types of array that it brings would slow the engine's code for the others.
reportAccuracy();

if (!process.argv.includes('--no-panel')) await reportPanelTimes();
