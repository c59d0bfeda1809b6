import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatNames, formNames, GREATEST_SHIFT, precisionSlice } from '../../../webview/state/precisionState.ts';

const { initial } = precisionSlice;
const parse = (stored: unknown) => precisionSlice.parse(stored);
const stateArbitrary = fc.record({
	format: fc.constantFrom(...formatNames),
	form: fc.constantFrom(...formNames),
	shift: fc.integer({ min: -GREATEST_SHIFT, max: GREATEST_SHIFT }),
});

test('what was stored is read back', () => {
	fc.assert(
		fc.property(stateArbitrary, state => {
			assert.deepEqual(parse(JSON.parse(JSON.stringify(precisionSlice.store(state)))), { ...state });
		}),
	);
});

test('a change touches what it names', () => {
	assert.deepEqual(precisionSlice.reduce(initial, { shift: 90 }), { ...initial, shift: 90 });
});

test('a stranger is not read, and none throws', () => {
	for (const stranger of [null, 1, {}, { ...initial, format: 'int8' }, { ...initial, form: '' }]) {
		assert.equal(parse(stranger), undefined);
	}
	for (const shift of [NaN, Infinity, GREATEST_SHIFT + 1, '3', undefined]) {
		assert.equal(parse({ ...initial, shift }), undefined);
	}
	fc.assert(
		fc.property(fc.anything(), anything => {
			parse(anything);
		}),
	);
});
