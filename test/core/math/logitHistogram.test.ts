import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { softmaxEntropyNats } from '../../../src/core/math/entropy.ts';
import { histogramOf, histogramStep } from '../../../src/core/math/logitHistogram.ts';
import { logSumExp } from '../../../src/core/math/logSumExp.ts';
import { wildLogitsArbitrary } from './arbitraries.ts';

const LENGTH = 32_768;
/** Uniform in 0 to 1, the same on every run. */
const uniform = Float64Array.from({ length: LENGTH }, (_, index) => ((27759 * index + 27312) % 65536) / 65536);
const normal = uniform.map((share, index) =>
	share === 0 ? 0 : Math.sqrt(-2 * Math.log(share)) * Math.cos(2 * Math.PI * uniform[(index * 7 + 1) % LENGTH]!),
);

/** Logits as models give them, and some as no model does. */
const families: Readonly<Record<string, Float64Array>> = {
	'uniform from −8 to 8': uniform.map(share => 16 * share - 8),
	'normal, σ = 3': normal.map(value => 3 * value),
	'normal, an offset of a million': normal.map(value => 1e6 + value),
	'whole numbers with many ties': normal.map(value => Math.round(4 * value)),
	'quarters, as printed': normal.map(value => Math.round(40 * value) / 4),
	'two groups': normal.map((value, index) => (index % 100 === 0 ? 20 : 0) + value),
	'half masked by −3.4e38': normal.map((value, index) => (index % 2 === 0 ? -3.4e38 : 3 * value)),
	'half masked by −∞': normal.map((value, index) => (index % 2 === 0 ? -Infinity : 3 * value)),
};

const temperatures = Array.from({ length: 41 }, (_, step) => 0.02 * 2500 ** (step / 40));

for (const [name, logits] of Object.entries(families)) {
	test(`over T in 0.02 to 50 a histogram of ${name} is as good as the exact core to 1e-10`, () => {
		const histogram = histogramOf(logits)!;
		for (const temperature of temperatures) {
			const step = histogramStep(histogram, temperature);
			const logNormalizer = logSumExp(
				logits.map(logit => logit - histogram.largest),
				temperature,
			);
			assert.ok(Math.abs(step.logNormalizer - logNormalizer) < 1e-10, `T = ${temperature}`);
			assert.ok(Math.abs(step.topProbability / Math.exp(-logNormalizer) - 1) < 1e-10, `T = ${temperature}`);
			assert.ok(Math.abs(step.entropyNats - softmaxEntropyNats(logits, temperature)) < 1e-10, `T = ${temperature}`);
		}
	});
}

test('a histogram has few bins', () => {
	for (const logits of Object.values(families)) assert.ok(histogramOf(logits)!.centers.length < 1500);
});

test('every score that is not masked is in one bin', () => {
	const usual = wildLogitsArbitrary.map(logits => logits.map(logit => (logit === -Infinity ? logit : logit / 4)));
	fc.assert(
		fc.property(usual, logits => {
			const { moments, centers, largest } = histogramOf(logits)!;
			let count = 0;
			for (let bin = 0; bin < centers.length; bin++) count += moments[4 * bin]!;
			assert.equal(count, logits.filter(logit => logit > -Infinity).length);
			assert.ok(largest === Math.max(...logits), '0 and −0 are the same');
			assert.equal(centers[0], 0);
		}),
	);
});

test('0 and −0 are in the first bin, whichever comes first', () => {
	assert.equal(histogramOf([-0, 0])!.moments[0], 2);
	assert.equal(histogramOf([0, -0])!.moments[0], 2);
});

test('few scores are as exact as many', () => {
	const step = histogramStep(histogramOf([2, 4, 2, 1])!, 1);
	assert.ok(Math.abs(step.topProbability - 0.7573132023431749) < 1e-12);
	assert.ok(Math.abs(step.entropyNats - 0.801056369070154) < 1e-12);
	assert.deepEqual(histogramStep(histogramOf([5])!, 1), { logNormalizer: 0, entropyNats: 0, topProbability: 1 });
});

test('where softmax is undefined there is no histogram', () => {
	for (const logits of [[], [NaN, 1], [Infinity], [-Infinity]]) assert.equal(histogramOf(logits), undefined);
});

test('a temperature that is none is refused', () => {
	assert.throws(() => histogramStep(histogramOf([1])!, 0), { name: 'RangeError', message: /got 0/ });
});
