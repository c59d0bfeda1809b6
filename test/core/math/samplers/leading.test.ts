import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { topIndices } from '../../../../src/core/math/ranking.ts';
import { leadingIndices } from '../../../../src/core/math/samplers/leading.ts';
import { softmax } from '../../../../src/core/math/softmax.ts';
import '../arbitraries.ts';

/** Longer than what is ranked at first, with ties and masks. */
const valuesArbitrary = fc
	.array(fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(-Infinity, 0, 1)), {
		minLength: 60,
		maxLength: 400,
	})
	.map(values => Float64Array.of(...values, 0));

test('the leading part is the beginning of the ranking that reaches the mass', () => {
	fc.assert(
		fc.property(
			valuesArbitrary,
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.integer({ min: 1, max: 90 }),
			(values, mass, minKeep) => {
				const probabilities = softmax(values);
				const leading = leadingIndices(values, probabilities, mass, minKeep);
				const ranking = topIndices(values, values.length).filter(index => values[index]! > -Infinity);
				assert.deepEqual(leading.toSorted(), ranking.subarray(0, leading.length).toSorted());
				const massOf = (count: number) =>
					ranking.subarray(0, count).reduce((sum, index) => sum + probabilities[index]!, 0);
				if (leading.length < ranking.length) assert.ok(massOf(leading.length) >= mass - 1e-12);
				if (leading.length > minKeep) assert.ok(massOf(leading.length - 1) < mass + 1e-12);
				assert.ok(leading.length >= Math.min(minKeep, ranking.length));
			},
		),
	);
});

test('values that are all equal, or as far apart as doubles are, have leading parts too', () => {
	const equal = new Float64Array(1000);
	assert.deepEqual(
		leadingIndices(equal, softmax(equal), 0.5, 1),
		Uint32Array.from({ length: 500 }, (_, index) => index),
	);
	const far = Float64Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? 1e308 : -1e308));
	const { length } = leadingIndices(far, softmax(far), 0.9, 1);
	assert.equal(length, 450);
});
