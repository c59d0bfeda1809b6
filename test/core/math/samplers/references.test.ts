import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runSamplers, type SamplerStep } from '../../../../src/core/math/samplers/samplerChain.ts';
import { logitsOfProbabilities } from '../../../../src/core/math/samplers/samplerState.ts';

/** A case of another program's tests: see `test/fixtures/samplers/README.md`. */
interface SamplerReference {
	readonly source: string;
	readonly test: string;
	readonly step: SamplerStep;
	/** One of the two is there. */
	readonly probabilities?: readonly number[];
	readonly logits?: readonly number[];
	readonly history?: readonly number[];
	readonly minKeep?: number;
	/** At least one of the three is there. */
	readonly expected?: readonly number[];
	readonly kept?: readonly number[];
	readonly scores?: readonly number[];
}

const file = new URL('../../../fixtures/samplers/references.json', import.meta.url);
const references: readonly SamplerReference[] = JSON.parse(readFileSync(file, 'utf8'));

for (const [number, reference] of references.entries()) {
	const { source, step, history = [], minKeep = 1, expected, kept, scores } = reference;
	test(`case ${number}, ${JSON.stringify(step)}, is met as in ${source}, ${reference.test}`, () => {
		const logits = reference.logits ?? logitsOfProbabilities(reference.probabilities!);
		const run = runSamplers(logits, [step], { history, minKeep });
		assert.ok(run.type === 'run' && (expected ?? kept ?? scores) !== undefined);
		for (const [index, probability] of expected?.entries() ?? []) {
			assert.ok(Math.abs(run.probabilities[index]! - probability) < 1e-5, `entry ${index}`);
		}
		for (const [index, score] of scores?.entries() ?? []) {
			assert.ok(Math.abs(run.state.logits[index]! - score) < 1e-12, `entry ${index}`);
		}
		if (kept === undefined) return;
		const indices = Array.from(run.state.logits.keys()).filter(index => run.fateOf(index).type === 'kept');
		assert.deepEqual(indices, kept);
	});
}
