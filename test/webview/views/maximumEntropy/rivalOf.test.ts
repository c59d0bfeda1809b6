import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rivalDistribution } from '../../../../src/core/math/boltzmannRival.ts';
import { entropyNats } from '../../../../src/core/math/entropy.ts';
import { finish } from '../../../../src/core/steps.ts';
import { energiesOf } from '../../../../webview/views/maximumEntropy/energies.ts';
import { ensembleSteps, probabilitiesAt } from '../../../../webview/views/maximumEntropy/ensemble.ts';
import { rivalOf, SHARE } from '../../../../webview/views/maximumEntropy/rivalOf.ts';

const logitsArbitrary = fc
	.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 12 })
	.filter(logits => Math.max(...logits) - Math.min(...logits) > 0.1);

test('a rival is the one of the core, without its arrays', () => {
	fc.assert(
		fc.property(logitsArbitrary, fc.double({ min: -2, max: 2, noNaN: true }), (logits, beta) => {
			const ensemble = finish(ensembleSteps(energiesOf(Float64Array.from(logits))));
			const rival = rivalOf(ensemble.energies, ensemble.at(beta));
			const exact = rivalDistribution(ensemble.energies.energies, probabilitiesAt(ensemble.energies, beta), SHARE);
			assert.ok(rival !== undefined && exact !== undefined);
			for (const [entry, probability] of exact.entries()) {
				assert.ok(Math.abs(rival.listed.entries[entry]! - probability) < 1e-12, `entry ${entry}`);
			}
			assert.ok(Math.abs(rival.entropyNats - entropyNats(exact)) < 1e-11);
		}),
	);
});

test('two outcomes leave no room for a rival, nor does an end', () => {
	const pair = finish(ensembleSteps(energiesOf(Float64Array.of(1, 3))));
	assert.equal(rivalOf(pair.energies, pair.at(0.5)), undefined);
	const example = finish(ensembleSteps(energiesOf(Float64Array.of(2, 4, 2, 1))));
	assert.equal(rivalOf(example.energies, example.at(Infinity)), undefined);
});
