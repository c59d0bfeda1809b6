import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { vectorOf } from '../../../../webview/vector.ts';
import { matchesOf } from '../../../../webview/views/labelFilter.ts';
import { isByValue, listedSeries } from '../../../../webview/views/compare/listedSeries.ts';
import { madeUpSubject, scrambledLogits } from '../../madeUpSubject.ts';

const AUTO = { most: undefined, order: 'auto' } as const;

test('unless asked, the series is the vector’s own: all of a short one, the top 50 of a long one', () => {
	for (const length of [4, 200, 201, 5000]) {
		const vector = vectorOf(madeUpSubject(scrambledLogits(length)), 0);
		assert.equal(listedSeries(vector, AUTO, undefined), vector.series);
	}
});

test('the largest stand in document order, or by value', () => {
	const vector = vectorOf(madeUpSubject([1, 9, 5, 7, 3]), 0);
	const indices = (order: 'index' | 'value', most: number | undefined) =>
		Array.from(listedSeries(vector, { order, most }, undefined).indices);
	assert.deepEqual(indices('index', 3), [1, 2, 3]);
	assert.deepEqual(indices('value', 3), [1, 3, 2]);
	assert.deepEqual(indices('value', undefined), [1, 3, 2, 4, 0]);
});

test('only the largest are by value unless asked', () => {
	const vector = vectorOf(madeUpSubject([1, 9, 5, 7, 3]), 0);
	assert.equal(isByValue(vector, AUTO), false);
	assert.equal(isByValue(vector, { most: 3, order: 'auto' }), true);
	assert.equal(isByValue(vector, { most: 3, order: 'index' }), false);
});

test('what is not listed is counted among the others, matching or not', () => {
	const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 300 });
	fc.assert(
		fc.property(values, fc.constantFrom(undefined, 5, 10), fc.boolean(), (logits, most, filtered) => {
			const vector = vectorOf(madeUpSubject(logits), 0);
			const matches = filtered ? Uint32Array.from(logits.keys()).filter(entry => entry % 3 === 0) : undefined;
			const { indices, othersCount } = listedSeries(vector, { most, order: 'value' }, matches);
			assert.equal(indices.length + othersCount, logits.length);
			assert.equal(new Set(indices).size, indices.length);
			for (const entry of indices) assert.ok(matches === undefined || entry % 3 === 0);
		}),
	);
});

test('a filter finds labels whatever their case and width', () => {
	const labels = ['Cat', undefined, 'ｃａｔｓ', 'dog', 'ネコ'];
	const vector = vectorOf(madeUpSubject([1, 2, 3, 4, 5], { labels }), 0);
	assert.deepEqual(Array.from(matchesOf(vector, ' cAT ')!), [0, 2]);
	assert.deepEqual(Array.from(matchesOf(vector, 'ﾈｺ')!), [4]);
	assert.deepEqual(Array.from(matchesOf(vector, 'cow')!), []);
});

test('a filter of nothing, and one without labels, is none', () => {
	const vector = vectorOf(madeUpSubject([1, 2], { labels: ['a', 'b'] }), 0);
	assert.equal(matchesOf(vector, '  '), undefined);
	assert.equal(matchesOf(vectorOf(madeUpSubject([1, 2]), 0), 'a'), undefined);
});
