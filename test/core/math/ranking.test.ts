import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import './arbitraries.ts';
import { topIndices } from '../../../src/core/math/ranking.ts';

/** The definition: NaN last, then descending, then by index. */
function sortedIndices(values: readonly number[]): number[] {
	return Array.from(values.keys()).toSorted((left, right) => {
		const [first, second] = [values[left]!, values[right]!];
		if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
		return first === second ? 0 : first < second ? 1 : -1;
	});
}

test('the top k are the first k of the sorted indices: ties by index, NaN last', () => {
	const value = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, NaN, Infinity, -Infinity));
	fc.assert(
		fc.property(fc.array(value, { maxLength: 20 }), fc.nat({ max: 24 }), (values, k) => {
			assert.deepEqual(Array.from(topIndices(values, k)), sortedIndices(values).slice(0, k));
		}),
	);
});

test('a real value displaces a NaN that came first', () => {
	assert.deepEqual(Array.from(topIndices([NaN, NaN, -Infinity, 2], 2)), [3, 2]);
});

test('the top 0 are none, and of nothing there are none', () => {
	assert.equal(topIndices([1, 2], 0).length, 0);
	assert.equal(topIndices([], 5).length, 0);
});

test('a k that is no count is refused with what was got', () => {
	for (const k of [-1, 1.5, NaN, Infinity]) {
		assert.throws(() => topIndices([1], k), { name: 'RangeError', message: `k must be a whole number >= 0, got ${k}` });
	}
});
