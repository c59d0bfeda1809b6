import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maximumEntropySlice, MOST_ITEMS } from '../../../webview/state/maximumEntropyState.ts';

const { initial } = maximumEntropySlice;

test('a change replaces what it names and nothing else', () => {
	assert.deepEqual(maximumEntropySlice.reduce(initial, { items: 7 }), { ...initial, items: 7 });
	assert.deepEqual(maximumEntropySlice.reduce(initial, { negative: true }), { ...initial, negative: true });
});

test('what was stored comes back, and nothing is stored of a fresh state', () => {
	const state = { negative: true, items: MOST_ITEMS };
	assert.deepEqual(maximumEntropySlice.parse(structuredClone(maximumEntropySlice.store(state))), state);
	assert.equal(maximumEntropySlice.store(initial), undefined);
});

test('a number of items that no one can choose is not read', () => {
	for (const items of [0, -1, 1.5, MOST_ITEMS + 1, NaN, Infinity, '3', undefined]) {
		assert.equal(maximumEntropySlice.parse({ negative: false, items }), undefined, String(items));
	}
	assert.equal(maximumEntropySlice.parse({ negative: 0, items: 3 }), undefined);
});
