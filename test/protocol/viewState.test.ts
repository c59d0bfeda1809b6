import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseViewState, type ViewState } from '../../src/protocol/viewState.ts';

const state: ViewState = {
	version: 2,
	view: 'samplers',
	temperature: 0.5,
	sort: { column: 'probability', descending: true },
	locked: true,
	slices: { samplers: { chain: ['topK'] } },
	source: { uri: 'file:///a.py', offset: 12 },
	pinned: { uri: 'file:///b.py', offset: 3 },
};

/** As the first version of the page stored it. */
const FIRST_VERSION = {
	version: 1,
	temperature: 'argmax',
	sort: { column: 'logit', descending: true },
	locked: false,
	source: { uri: 'file:///a.py', offset: 12 },
};

describe('parseViewState', () => {
	test('reads back what was stored', () => {
		assert.deepEqual(parseViewState(JSON.parse(JSON.stringify(state))), state);
		assert.deepEqual(parseViewState({ ...state, temperature: 'uniform' })?.temperature, 'uniform');
	});

	test('leaves out a source that is none, and keeps the rest', () => {
		const { source: _, pinned: __, ...rest } = state;
		for (const source of [undefined, null, {}, { uri: 1, offset: 2 }, { uri: 'file:///a', offset: -1 }]) {
			assert.deepEqual(parseViewState({ ...rest, source, pinned: source }), rest);
		}
	});

	test('reads a state of version 1, with what it lacked as at a start', () => {
		const { version: _, ...kept } = FIRST_VERSION;
		assert.deepEqual(parseViewState(FIRST_VERSION), { ...kept, version: 2, view: 'compare', slices: {} });
	});

	test('leaves out the parts of views that there are not, and keeps the others as they are', () => {
		const slices = { loss: [1], __proto__: null, constructor: 1, unknown: {} };
		assert.deepEqual(parseViewState({ ...state, slices })?.slices, { loss: [1] });
		assert.deepEqual(parseViewState({ ...state, slices: 'x' })?.slices, {});
	});

	const strangers: unknown[] = [
		undefined,
		null,
		'{"version":1',
		[],
		{},
		{ ...state, version: 0 },
		{ ...state, version: 3 },
		{ ...state, view: undefined },
		{ ...state, view: 'constructor' },
		{ ...FIRST_VERSION, temperature: -1 },
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
