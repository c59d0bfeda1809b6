import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { finish } from '../../../../src/core/steps.ts';
import { energiesOf } from '../../../../webview/views/maximumEntropy/energies.ts';
import { ensembleSteps } from '../../../../webview/views/maximumEntropy/ensemble.ts';
import { betaOf, settingOf } from '../../../../webview/views/maximumEntropy/betaSetting.ts';
import { itemScale } from '../../../../webview/views/maximumEntropy/itemScale.ts';
import { meanScale } from '../../../../webview/views/maximumEntropy/meanScale.ts';

const scale = meanScale({ lowest: -4, highest: -1, average: -2.255 });

describe('the slider of the mean energy', () => {
	test('catches the ends and the plain average', () => {
		assert.equal(scale.valueAt(0.001), -4);
		assert.equal(scale.valueAt(0.999), -1);
		assert.equal(scale.valueAt(scale.positionOf(-2.25)), -2.255);
	});

	test('rests on round values elsewhere', () => {
		assert.equal(scale.valueAt(scale.positionOf(-3.2034)), -3.2);
	});

	test('steps from end to end, by way of the plain average, in both directions', () => {
		for (const direction of [1, -1] as const) {
			const walked = [direction === 1 ? -4 : -1];
			while (walked.length < 1000) {
				const next = scale.step(walked.at(-1)!, direction, 'fine');
				if (next === walked.at(-1)) break;
				walked.push(next);
			}
			assert.equal(walked.at(-1), direction === 1 ? -1 : -4);
			assert.ok(walked.includes(-2.255));
			assert.ok(walked.length > 100 && walked.length < 400);
		}
	});

	test('never stands still on a mean that came back from a temperature of six digits', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 9 }),
				fc.double({ min: 0.05, max: 0.95, noNaN: true }),
				fc.constantFrom(1, -1),
				(logits, share, direction) => {
					const energies = energiesOf(Float64Array.from(logits));
					fc.pre(energies.highest - energies.lowest > 0.1);
					const ensemble = finish(ensembleSteps(energies));
					const own = meanScale(energies);
					const meanAfter = (mean: number) => ensemble.at(betaOf(settingOf(ensemble.betaOf(mean)))).meanEnergy;
					const start = meanAfter(own.valueAt(share));
					const next = meanAfter(own.step(start, direction === 1 ? 1 : -1, 'fine'));
					assert.ok(direction * (next - start) > 0, `${start} to ${next}`);
				},
			),
		);
	});
});

test('a β becomes a temperature of six digits, and its limits their names', () => {
	assert.deepEqual(settingOf(3), { temperature: 0.333333, negative: false });
	assert.deepEqual(settingOf(-0.5), { temperature: 2, negative: true });
	assert.deepEqual(settingOf(0), { temperature: 'uniform', negative: false });
	assert.deepEqual(settingOf(Infinity), { temperature: 'argmax', negative: false });
	assert.deepEqual(settingOf(-Infinity), { temperature: 'argmax', negative: true });
	for (const beta of [0.5, -0.5, 0, Infinity, -Infinity]) assert.equal(betaOf(settingOf(beta)), beta);
});

test('the slider of N gives whole numbers from 1 to a million', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), position => {
			const items = itemScale.valueAt(position);
			assert.ok(Number.isSafeInteger(items) && items >= 1 && items <= 1_000_000, String(items));
		}),
	);
	assert.equal(itemScale.step(100, 1, 'fine'), 150);
	assert.equal(itemScale.step(100, -1, 'coarse'), 10);
	assert.equal(itemScale.step(1_000_000, 1, 'fine'), 1_000_000);
});
