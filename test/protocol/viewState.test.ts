import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseViewState, type ViewState } from '../../src/protocol/viewState.ts';

const state: ViewState = {
	version: 1,
	temperature: 0.5,
	sort: { column: 'probability', descending: true },
	locked: true,
	source: { uri: 'file:///a.py', offset: 12 },
};

describe('parseViewState', () => {
	test('reads back what was stored', () => {
		assert.deepEqual(parseViewState(JSON.parse(JSON.stringify(state))), state);
		assert.deepEqual(parseViewState({ ...state, temperature: 'uniform' })?.temperature, 'uniform');
	});

	test('leaves out a source that is none, and keeps the rest', () => {
		const { source: _, ...rest } = state;
		for (const source of [undefined, null, {}, { uri: 1, offset: 2 }, { uri: 'file:///a', offset: -1 }]) {
			assert.deepEqual(parseViewState({ ...rest, source }), rest);
		}
	});

	const strangers: unknown[] = [
		undefined,
		null,
		'{"version":1',
		[],
		{},
		{ ...state, version: 0 },
		{ ...state, version: 2 },
		{ ...state, temperature: 0 },
		{ ...state, temperature: 'hot' },
		{ ...state, sort: undefined },
		{ ...state, sort: { column: '__proto__', descending: true } },
		{ ...state, sort: { column: 'index', descending: 1 } },
		{ ...state, locked: undefined },
		JSON.parse('{"__proto__":{"version":1}}'),
	];
	for (const stored of strangers) {
		test(`starts afresh from ${JSON.stringify(stored)}`, () => assert.equal(parseViewState(stored), undefined));
	}

	test('never throws', () => {
		fc.assert(fc.property(fc.anything({ withNullPrototype: true }), stored => void parseViewState(stored)));
	});
});
