import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softmaxEntropyNats } from '../../../../src/core/math/entropy.ts';
import { softmax } from '../../../../src/core/math/softmax.ts';
import { temperatureCurves } from '../../../../webview/views/compare/temperatureCurves.ts';
import { scrambledLogits } from '../../madeUpSubject.ts';

test('the curves are entropy and top probability at every temperature, of short and of long vectors', () => {
	for (const length of [1, 4, 1000, 5000]) {
		const logits = scrambledLogits(length);
		const { temperatures, entropies, tops } = temperatureCurves(logits, 0.05, 20);
		assert.ok(Math.abs(temperatures[0]! - 0.05) < 1e-15 && Math.abs(temperatures.at(-1)! - 20) < 1e-9);
		for (const point of [0, 30, 60, 96]) {
			const temperature = temperatures[point]!;
			assert.ok(Math.abs(entropies[point]! - softmaxEntropyNats(logits, temperature)) < 1e-9);
			assert.ok(Math.abs(tops[point]! - Math.max(...softmax(logits, temperature))) < 1e-9);
		}
	}
});

test('at T = 1 there is the point of the scores alone', () => {
	const logits = [Math.log(0.5), Math.log(0.3)];
	const { entropyNats, topProbability } = temperatureCurves(Float64Array.from(logits), 0.05, 20).atOne;
	assert.ok(Math.abs(topProbability - 0.625) < 1e-12);
	assert.ok(Math.abs(entropyNats - softmaxEntropyNats(logits)) < 1e-12);
});

test('masked scores are not counted', () => {
	assert.equal(temperatureCurves(Float64Array.of(1, -Infinity, 2), 0.05, 20).unmasked, 2);
});
