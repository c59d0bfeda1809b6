import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { viewNames } from '../../../src/protocol/viewState.ts';
import { readSlices, storeSlices } from '../../../webview/state/slices.ts';

const { slices: INITIAL } = readSlices({});

describe('the slices of the views', () => {
	test('start afresh from nothing, and drop nothing', () => {
		assert.deepEqual(readSlices({}).dropped, []);
	});

	test('come back as they were stored', () => {
		const stored = structuredClone(storeSlices(INITIAL));
		assert.deepEqual(readSlices(stored), { slices: INITIAL, dropped: [] });
	});

	for (const name of viewNames) {
		test(`start ${name} afresh from a stranger, and say so`, () => {
			for (const stranger of [null, 'x', 1, [], { version: -1 }, JSON.parse('{"__proto__":{}}')]) {
				const { slices, dropped } = readSlices({ [name]: stranger });
				assert.deepEqual(slices[name], INITIAL[name]);
				assert.deepEqual(dropped, [name]);
			}
		});

		test(`never throw, whatever was stored of ${name}`, () => {
			fc.assert(fc.property(fc.anything({ withNullPrototype: true }), stored => void readSlices({ [name]: stored })));
		});
	}
});
