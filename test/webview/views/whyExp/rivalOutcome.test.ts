import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linearNormalize } from '../../../../src/core/math/linear.ts';
import { seriesValues, type Series } from '../../../../src/core/present/series.ts';
import { createRivalReader } from '../../../../webview/views/whyExp/rivalOutcome.ts';

const all = (length: number): Series => ({
	indices: Uint32Array.from({ length }, (_, entry) => entry),
	othersCount: 0,
});
const read = (scores: readonly number[], lines: Series = all(scores.length)) =>
	createRivalReader(Float64Array.from(scores), lines);
const example = [2, 4, 2, 1];

test('linear normalization of the worked example, and of it shifted', () => {
	const linear = read(example);
	const at = (shift: number) => linear({ name: 'linear', shift, exponent: 1 });
	assert.deepEqual(at(0), {
		type: 'distribution',
		values: { entries: Float64Array.of(2 / 9, 4 / 9, 2 / 9, 1 / 9), others: 0 },
	});
	assert.deepEqual(at(3), {
		type: 'distribution',
		values: { entries: Float64Array.of(5 / 21, 7 / 21, 5 / 21, 4 / 21), others: 0 },
	});
});

test('linear normalization names the first score that c brings below 0, and says so of a sum of 0', () => {
	assert.deepEqual(read(example)({ name: 'linear', shift: -1.5, exponent: 1 }), { type: 'negative', index: 3 });
	assert.deepEqual(read([-Infinity, -1])({ name: 'linear', shift: 0, exponent: 1 }), { type: 'negative', index: 1 });
	assert.deepEqual(read([0, 0])({ name: 'linear', shift: 0, exponent: 1 }), { type: 'zeroSum' });
});

test('linear normalization along some lines is that of all entries, masks left out', () => {
	const score = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constant(-Infinity));
	fc.assert(
		fc.property(
			fc.array(score, { minLength: 3, maxLength: 40 }),
			fc.double({ min: 0.1, max: 9, noNaN: true }),
			(scores, shift) => {
				if (scores.every(value => value === -Infinity)) return;
				const lines: Series = { indices: Uint32Array.of(2, 0), othersCount: scores.length - 2 };
				const outcome = read(scores, lines)({ name: 'linear', shift, exponent: 1 });
				assert.ok(outcome.type === 'distribution');
				const whole = seriesValues(lines, linearNormalize(scores.map(value => value + shift)).values);
				const pairs = [...outcome.values.entries, outcome.values.others].map(
					(value, line) => [value, [...whole.entries, whole.others][line]!] as const,
				);
				for (const [value, expected] of pairs) assert.ok(Math.abs(value - expected) < 1e-12);
			},
		),
	);
});

test('the towers of exp overflow past 6.565 and 1.8817, at the base that is chosen', () => {
	const tower = read([1, 6.6]);
	assert.deepEqual(tower({ name: 'expExp', shift: 0, exponent: 1 }), { type: 'overflow', index: 1 });
	assert.equal(tower({ name: 'expExp', shift: -0.1, exponent: 1 }).type, 'distribution');
	assert.equal(tower({ name: 'expExp', shift: 0, exponent: 0.5 }).type, 'distribution');
	assert.deepEqual(tower({ name: 'expExpExp', shift: 1, exponent: 1 }), { type: 'overflow', index: 0 });
	assert.equal(read([1.88])({ name: 'expExpExp', shift: 0, exponent: 1 }).type, 'distribution');
});

test('an infinite base has no map, but for those that have no scale of their own', () => {
	assert.deepEqual(read(example)({ name: 'softplus', shift: 0, exponent: Infinity }), { type: 'limit' });
	assert.equal(read(example)({ name: 'square', shift: 0, exponent: Infinity }).type, 'distribution');
});
