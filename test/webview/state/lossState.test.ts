import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LossState, lossSlice, MOST_CHOSEN } from '../../../webview/state/lossState.ts';

const { initial } = lossSlice;
const choose = (state: LossState, row: number, target: number) =>
	lossSlice.reduce(state, { type: 'choose', row, target });

test('a class of a later row leaves the rows between without one', () => {
	assert.deepEqual(choose(initial, 2, 5), { chosen: [-1, -1, 5] });
	assert.deepEqual(choose(choose(initial, 2, 5), 0, 1), { chosen: [1, -1, 5] });
});

test('a row beyond those that are kept changes nothing', () => {
	assert.equal(choose(initial, MOST_CHOSEN, 1), initial);
});

test('all classes are replaced at once, as many as are kept', () => {
	assert.deepEqual(lossSlice.reduce(choose(initial, 0, 3), { type: 'chooseAll', targets: [1, 2] }), { chosen: [1, 2] });
	const many = Array.from({ length: MOST_CHOSEN + 5 }, () => 0);
	assert.equal(lossSlice.reduce(initial, { type: 'chooseAll', targets: many }).chosen.length, MOST_CHOSEN);
});

test('what was stored comes back', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -1, max: 200_000 }), { minLength: 1, maxLength: 50 }), chosen => {
			assert.deepEqual(lossSlice.parse(structuredClone(lossSlice.store({ chosen }))), { chosen });
		}),
	);
	assert.equal(lossSlice.store(initial), undefined);
});

test('classes that are no whole numbers, too many of them and strangers are dropped, and nothing throws', () => {
	assert.equal(lossSlice.parse({ chosen: [0.5] }), undefined);
	assert.equal(lossSlice.parse({ chosen: [-2] }), undefined);
	assert.equal(lossSlice.parse({ chosen: ['1'] }), undefined);
	assert.equal(lossSlice.parse({ chosen: Array.from({ length: MOST_CHOSEN + 1 }, () => 0) }), undefined);
	fc.assert(fc.property(fc.anything(), stored => void lossSlice.parse(stored)));
});
