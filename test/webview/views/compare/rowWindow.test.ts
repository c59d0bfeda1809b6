import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { rowWindow } from '../../../../webview/views/compare/rowWindow.ts';

test('a short table is all there', () => {
	assert.deepEqual(rowWindow(60, 500, 100, 24), { start: 0, end: 60 });
	assert.deepEqual(rowWindow(0, 0, 100, 24), { start: 0, end: 0 });
});

test('of a long one, all rows in sight are there and few others', () => {
	const numbers = fc.record({
		count: fc.integer({ min: 61, max: 1_000_000 }),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		height: fc.integer({ min: 0, max: 2000 }),
	});
	fc.assert(
		fc.property(numbers, ({ count, share, height }) => {
			const scrollTop = share * Math.max(0, count * 24 - height);
			const { start, end } = rowWindow(count, scrollTop, height, 24);
			assert.ok(start * 24 <= scrollTop);
			assert.ok(end === count || end * 24 >= scrollTop + height);
			assert.ok(start >= 0 && end <= count && end - start <= height / 24 + 20);
		}),
	);
});

test('a scroll position left over from a longer table still gives rows', () => {
	const { start, end } = rowWindow(100, 1_000_000, 300, 24);
	assert.ok(start < end && end === 100);
});
