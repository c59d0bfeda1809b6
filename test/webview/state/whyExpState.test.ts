import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MOST_SHIFT, rivalMapNames, type WhyExpState, whyExpSlice } from '../../../webview/state/whyExpState.ts';

const stateArbitrary: fc.Arbitrary<WhyExpState> = fc.record(
	{
		shift: fc.double({ min: -MOST_SHIFT, max: MOST_SHIFT, noNaN: true }),
		rival: fc.constantFrom(...rivalMapNames),
		reversed: fc.boolean(),
	},
	{ noNullPrototype: true },
);

test('what was stored comes back', () => {
	fc.assert(
		fc.property(stateArbitrary, state => {
			assert.deepEqual(whyExpSlice.parse(structuredClone(whyExpSlice.store(state))), state);
		}),
	);
});

test('nothing is stored of an untouched view', () => {
	assert.equal(whyExpSlice.store(whyExpSlice.initial), undefined);
});

test('a change leaves the rest as it was', () => {
	const { initial } = whyExpSlice;
	assert.deepEqual(whyExpSlice.reduce(initial, { shift: 3 }), { ...initial, shift: 3 });
});

test('a shift beyond the limits, an unknown map and strangers are dropped, and nothing throws', () => {
	const { initial } = whyExpSlice;
	assert.equal(whyExpSlice.parse({ ...initial, shift: MOST_SHIFT + 1 }), undefined);
	assert.equal(whyExpSlice.parse({ ...initial, shift: NaN }), undefined);
	assert.equal(whyExpSlice.parse({ ...initial, rival: 'cosine' }), undefined);
	assert.equal(whyExpSlice.parse({ ...initial, reversed: 1 }), undefined);
	fc.assert(fc.property(fc.anything(), stored => void whyExpSlice.parse(stored)));
});
