import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { viewNames } from '../../../src/protocol/viewState.ts';
import {
	forgetEntries,
	readSlices,
	reduceSlices,
	type SliceAction,
	storeSlices,
} from '../../../webview/state/slices.ts';

const { slices: INITIAL } = readSlices({});

const changed = (actions: readonly SliceAction[]) =>
	actions.reduce((slices, action) => reduceSlices(slices, action), INITIAL);

describe('the slices of the views', () => {
	test('start afresh from nothing, and drop nothing', () => {
		assert.deepEqual(readSlices({}).dropped, []);
	});

	test('come back as they were stored', () => {
		const stored = structuredClone(storeSlices(INITIAL));
		assert.deepEqual(readSlices(stored), { slices: INITIAL, dropped: [] });
	});

	test('forget for another array what names entries of the one before, and nothing else', () => {
		const entries: readonly SliceAction[] = [
			{ type: 'changeSlice', view: 'loss', change: { type: 'choose', row: 0, target: 2 } },
			{ type: 'changeSlice', view: 'samplers', change: { type: 'see', entry: 1, count: 3 } },
			{ type: 'changeSlice', view: 'compare', change: { filter: 'cat' } },
		];
		const looks: readonly SliceAction[] = [
			{ type: 'changeSlice', view: 'samplers', change: { type: 'draw', seed: 7 } },
			{ type: 'changeSlice', view: 'compare', change: { log: true } },
			{ type: 'changeSlice', view: 'whyExp', change: { shift: 3 } },
			{ type: 'changeSlice', view: 'precision', change: { format: 'float16', shift: 10 } },
			{ type: 'changeSlice', view: 'maximumEntropy', change: { items: 12 } },
		];
		assert.deepEqual(forgetEntries(changed([...entries, ...looks])), changed(looks));
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
