import { solveInverseTemperature } from '../../../src/core/math/boltzmann.ts';
import { crossEntropyGradient, crossEntropyNats } from '../../../src/core/math/crossEntropy.ts';
import { entropyNats, perplexity, softmaxEntropyNats } from '../../../src/core/math/entropy.ts';
import { linearNormalize } from '../../../src/core/math/linear.ts';
import { logSumExp } from '../../../src/core/math/logSumExp.ts';
import { logSoftmax, softmax } from '../../../src/core/math/softmax.ts';
import { entmax15, sparsemax } from '../../../src/core/math/sparsemax.ts';
import { boltzmannCases, generatedCases, generatedLogits, referenceCases, ulpDistance, ulpOf } from './vectors.ts';

/** The worst error of one function over all reference vectors. */
export interface Accuracy {
	readonly name: string;
	/** In units of the reference's last place. */
	readonly worst: number;
	/** Where it was met. */
	readonly where: string;
	/** How many results were compared. */
	readonly results: number;
}

/** Compares every function with every reference of `softmax.json` that it has. */
export function accuracies(): Accuracy[] {
	const found = new Map<string, Accuracy>();
	const note = (name: string, distance: number, where: string): void => {
		const before = found.get(name) ?? { name, worst: 0, where: '', results: 0 };
		// Not the larger of two: a NaN must not pass for the smaller.
		const worse = !(distance <= before.worst);
		found.set(name, {
			name,
			worst: worse ? distance : before.worst,
			where: worse ? where : before.where,
			results: before.results + 1,
		});
	};
	const noteAll = (name: string, actual: Float64Array, expected: readonly number[], where: string): void => {
		if (actual.length !== expected.length) note(name, NaN, where);
		for (const [index, reference] of expected.entries()) {
			note(name, ulpDistance(actual[index]!, reference), `${where}, entry ${index}`);
		}
	};

	for (const { name, logits, temperature, target, ...expected } of referenceCases) {
		noteAll('softmax', softmax(logits, temperature), expected.softmax, name);
		noteAll('logSoftmax', logSoftmax(logits, temperature), expected.logSoftmax, name);
		note('logSumExp', ulpDistance(logSumExp(logits, temperature), expected.logSumExp), name);
		note('softmaxEntropyNats', ulpDistance(softmaxEntropyNats(logits, temperature), expected.entropyNats), name);
		note('entropyNats of p', entropyDistance(expected.softmax, expected.entropyNats), name);
		note('perplexity of p', ulpDistance(perplexity(expected.softmax), expected.perplexity), name);
		if (expected.linear) noteAll('linearNormalize', linearNormalize(logits).values, expected.linear, name);
		if (expected.sparsemax) noteAll('sparsemax', sparsemax(logits, temperature), expected.sparsemax, name);
		if (expected.entmax15) noteAll('entmax15', entmax15(logits, temperature), expected.entmax15, name);
		const loss = crossEntropyNats(logits, target, temperature);
		note('crossEntropyNats', ulpDistance(loss, expected.crossEntropyNats), name);
		const gradient = crossEntropyGradient(logits, target, temperature);
		noteAll('crossEntropyGradient', gradient, expected.crossEntropyGradient, name);
	}
	for (const generated of generatedCases) {
		const { n, temperature, samples } = generated;
		const logits = generatedLogits(generated);
		const probabilities = softmax(logits, temperature);
		const logProbabilities = logSoftmax(logits, temperature);
		const where = `generated, n = ${n}`;
		for (const sample of samples) {
			note('softmax', ulpDistance(probabilities[sample.index]!, sample.softmax), where);
			note('logSoftmax', ulpDistance(logProbabilities[sample.index]!, sample.logSoftmax), where);
		}
		note('logSumExp', ulpDistance(logSumExp(logits, temperature), generated.logSumExp), where);
		note('softmaxEntropyNats', ulpDistance(softmaxEntropyNats(logits, temperature), generated.entropyNats), where);
	}
	for (const { name, energies, meanEnergy, ...expected } of boltzmannCases) {
		const { beta, probabilities } = solveInverseTemperature(energies, meanEnergy);
		note('Boltzmann β', ulpDistance(beta, expected.beta), name);
		noteAll('Boltzmann probabilities', probabilities, expected.probabilities, name);
		note('Boltzmann entropy', ulpDistance(entropyNats(probabilities), expected.entropyNats), name);
	}
	return Array.from(found.values());
}

/**
 * The error of the entropy of rounded probabilities in units of the last place of its largest term −p ln p. A subnormal
 * p has fewer digits than its term, and gives it no more than it has: one unit of p is worth |ln p| in the term.
 */
function entropyDistance(probabilities: readonly number[], expected: number): number {
	let unit = 0;
	let largest = 0;
	for (const probability of probabilities) {
		const surprisal = -Math.log(probability);
		if (probability === 0 || probability * surprisal < largest) continue;
		largest = probability * surprisal;
		unit = Math.max(ulpOf(largest), ulpOf(probability) * surprisal);
	}
	const error = Math.abs(entropyNats(probabilities) - expected);
	return error === 0 ? 0 : error / unit;
}
