import { softmaxEntropyNats } from '../../src/core/math/entropy.ts';
import { histogramOf, histogramStep } from '../../src/core/math/logitHistogram.ts';
import { logSumExp } from '../../src/core/math/logSumExp.ts';
import { accuracies } from '../core/math/accuracy.ts';
import { referenceCases, ulpDistance } from '../core/math/vectors.ts';
import { tightSoftmax } from './baselines.ts';

/** Prints the worst error of every function over the reference vectors, and that of the plain loop for comparison. */
export function reportAccuracy(): void {
	console.log('\nworst error over test/fixtures/vectors/softmax.json, in units of the last place');
	for (const { name, worst, where, results } of accuracies()) {
		console.log(
			`  ${name.padEnd(30)}${worst.toFixed(2).padStart(8)}  of ${results} results${worst > 0 ? `; ${where}` : ''}`,
		);
	}
	console.log(
		`  ${'tight Math.exp loop'.padEnd(30)}${worstOfLoop().toFixed(2).padStart(8)}  where its result is no NaN`,
	);
}

function worstOfLoop(): number {
	let worst = 0;
	for (const { logits, temperature, softmax } of referenceCases) {
		const probabilities = tightSoftmax(Float64Array.from(logits), temperature);
		for (const [index, expected] of softmax.entries()) {
			const distance = ulpDistance(probabilities[index]!, expected);
			if (distance < Infinity) worst = Math.max(worst, distance);
		}
	}
	return worst;
}

/** Prints the worst error of the histogram step over T in 0.02 to 50. */
export function reportHistogramError(name: string, logits: Float64Array): void {
	const histogram = histogramOf(logits)!;
	const shifted = logits.map(logit => logit - histogram.largest);
	let ofNormalizer = 0;
	let ofEntropy = 0;
	for (let temperature = 0.02; temperature < 50; temperature *= 1.1) {
		const step = histogramStep(histogram, temperature);
		const normalizerError = Math.abs(Math.expm1(step.logNormalizer - logSumExp(shifted, temperature)));
		ofNormalizer = Math.max(ofNormalizer, normalizerError);
		ofEntropy = Math.max(ofEntropy, Math.abs(step.entropyNats - softmaxEntropyNats(logits, temperature)));
	}
	const errors = `Z ${ofNormalizer.toExponential(1)} (relative), entropy ${ofEntropy.toExponential(1)} nats`;
	console.log(`  ${name}: ${histogram.centers.length} bins; worst error over T in 0.02 to 50: ${errors}`);
}
