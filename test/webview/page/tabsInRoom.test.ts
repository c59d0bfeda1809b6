import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { tabsInRoom } from '../../../webview/page/tabsInRoom.ts';

describe('tabsInRoom', () => {
	const widths = [70, 80, 70, 50, 120];

	test('all stand where all fit, and need no list', () => {
		assert.deepEqual(tabsInRoom(widths, 0, 390, 28), [true, true, true, true, true]);
	});

	test('the first stand that leave room for the list', () => {
		assert.deepEqual(tabsInRoom(widths, 0, 389, 28), [true, true, true, true, false]);
		assert.deepEqual(tabsInRoom(widths, 1, 178, 28), [true, true, false, false, false]);
	});

	test('the open one always stands', () => {
		assert.deepEqual(tabsInRoom(widths, 4, 240, 28), [true, false, false, false, true]);
		assert.deepEqual(tabsInRoom(widths, 4, 10, 28), [false, false, false, false, true]);
	});

	test('none stands behind one that is left out, but for the open one, and they fit', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 9 }),
				fc.nat(8),
				fc.nat(1200),
				(widths, at, room) => {
					const open = at % widths.length;
					const standing = tabsInRoom(widths, open, room, 28);
					assert.ok(standing[open]);
					const others = standing.filter((_, place) => place !== open);
					assert.deepEqual(
						others,
						others.toSorted((a, b) => Number(b) - Number(a)),
					);
					const width = widths.reduce((sum, each, place) => sum + (standing[place] ? each : 0), 0);
					const alone = others.every(stands => !stands);
					assert.ok(alone || width + (standing.includes(false) ? 28 : 0) <= room);
				},
			),
		);
	});
});
