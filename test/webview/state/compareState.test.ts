import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { compareSlice } from '../../../webview/state/compareState.ts';

test('what is stored is read again, but for the filter, which fits one array', () => {
	const state = { rival: 'entmax15', dots: true, log: true, order: 'value', most: 20, filter: 'cat' } as const;
	const stored: unknown = JSON.parse(JSON.stringify(compareSlice.store(state)));
	assert.deepEqual(compareSlice.parse(stored), { ...state, filter: '' });
	const initial: unknown = JSON.parse(JSON.stringify(compareSlice.store(compareSlice.initial)));
	assert.deepEqual(compareSlice.parse(initial), compareSlice.initial);
});

test('nothing of a stranger is believed', () => {
	const stored = { rival: 'linear', dots: false, log: false, order: 'auto' };
	for (const odd of [{ rival: 'x' }, { dots: 1 }, { log: null }, { order: '' }, { most: 7 }, { most: NaN }]) {
		assert.equal(compareSlice.parse({ ...stored, ...odd }), undefined);
	}
	fc.assert(fc.property(fc.anything(), value => compareSlice.parse(value) === undefined || typeof value === 'object'));
});

test('a change changes its fields alone', () => {
	const changed = compareSlice.reduce(compareSlice.initial, { log: true });
	assert.deepEqual(changed, { ...compareSlice.initial, log: true });
});
