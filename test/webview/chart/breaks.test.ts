import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaksOf } from '../../../webview/chart/breaks.ts';

test('bars in the order of the text are broken where it leaves values out', () => {
	const gaps = [2, 4];
	assert.deepEqual(breaksOf({ entries: [0, 1, 2, 3], gaps }), [2, 4]);
	assert.deepEqual(breaksOf({ entries: [0, 3, undefined], gaps }), [1, 2]);
	assert.deepEqual(breaksOf({ entries: [0, 1], gaps: [] }), []);
});

test('bars by value have no place where values are left out', () => {
	assert.deepEqual(breaksOf({ entries: [3, 2, 1, 0], gaps: [2] }), []);
});
