import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matrixSlice } from '../../../webview/state/matrixState.ts';

const { initial } = matrixSlice;
const parse = (stored: unknown) => matrixSlice.parse(stored);

test('what was stored is read back', () => {
	for (const along of ['rows', 'columns'] as const) {
		for (const log of [false, true]) {
			const state = matrixSlice.reduce(initial, { along, log });
			assert.deepEqual(parse(JSON.parse(JSON.stringify(matrixSlice.store(state)))), { along, log });
		}
	}
});

test('a stranger is not read, and none throws', () => {
	for (const stranger of [undefined, 'rows', {}, { ...initial, along: 'depth' }, { ...initial, log: 1 }]) {
		assert.equal(parse(stranger), undefined);
	}
	fc.assert(
		fc.property(fc.anything(), anything => {
			parse(anything);
		}),
	);
});
