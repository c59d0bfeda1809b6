import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Kind } from '../../../src/core/detect/detection.ts';
import type { TemperatureSetting } from '../../../src/core/math/temperature.ts';
import { dragOf, roundTo } from '../../../webview/editing/draggedScore.ts';
import { readingOf } from '../../../webview/reading.ts';
import { vectorOf } from '../../../webview/vector.ts';
import { madeUpSubject } from '../madeUpSubject.ts';

function reading(values: readonly number[], kind: Kind = 'logits', temperature: TemperatureSetting = 1) {
	return readingOf(vectorOf(madeUpSubject(values, { kind, detectedKind: kind }), 0), temperature);
}

/** The probability of the entry once it has the score under the pointer. */
function dragged(values: readonly number[], entry: number, to: number, kind?: Kind, temperature?: TemperatureSetting) {
	const score = dragOf(reading(values, kind, temperature), entry).scoreAt(to, 1e-6);
	assert.ok(score !== undefined);
	return reading(values.with(entry, score), kind, temperature).probabilityAt(entry);
}

describe('a dragged bar', () => {
	test('gets the score under which it ends at the pointer, at any temperature', () => {
		const scores = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 12 });
		const property = fc.property(
			scores,
			fc.nat(),
			fc.double({ min: 0.01, max: 0.99, noNaN: true }),
			fc.constantFrom(0.5, 1, 3),
			(values, place, to, temperature) => {
				const ends = dragged(values, place % values.length, to, 'logits', temperature);
				assert.ok(Math.abs(ends - to) < 1e-5, `it ends at ${ends}, not at ${to}`);
			},
		);
		fc.assert(property, { numRuns: 100 });
	});

	test('of a masked entry unmasks it', () => {
		assert.ok(Math.abs(dragged([1, -Infinity, 2], 1, 0.3) - 0.3) < 1e-5);
	});

	test('of a probability grows by what the others leave, and shrinks freely', () => {
		assert.ok(dragged([0.5, 0.3, 0.1], 0, 0.9, 'probabilities') < 0.6 + 1e-5);
		assert.ok(Math.abs(dragged([50, 30, 20], 0, 0.1, 'percent') - 0.1) < 1e-5);
		assert.ok(Math.abs(dragged([-1, -2, -3], 1, 0.05, 'logprobs') - 0.05) < 1e-5);
	});

	test('of a score that stands alone is the score', () => {
		assert.equal(dragOf(reading([0.2, 0.7], 'independent'), 0).scoreAt(0.41234, 0.01), 0.41);
	});

	test('has no score where all others are masked, and at the limits of the temperature', () => {
		assert.equal(dragOf(reading([1, -Infinity]), 0).scoreAt(0.5, 0.01), undefined);
		assert.equal(dragOf(reading([1, 2], 'logits', 'argmax'), 0).scoreAt(0.5, 0.01), undefined);
	});

	test('never leads to infinity, however far it is dragged', () => {
		const drag = dragOf(reading([1, 2, 3]), 0);
		for (const value of [-5, 0, 1, 7]) assert.ok(Number.isFinite(drag.scoreAt(value, 0.004)));
	});
});

test('a score is as round as the step allows', () => {
	assert.equal(roundTo(5.6789, 0.02), 5.68);
	assert.equal(roundTo(1234.5, 30), 1230);
	assert.equal(roundTo(-0.001, 0.5), 0);
});
