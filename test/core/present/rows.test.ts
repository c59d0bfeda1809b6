import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnAt, indexOf, rowAt, rowCount, rowLength, rowOf } from '../../../src/core/present/rows.ts';

test('[n], [n, 1] and [1, n] are one vector of n', () => {
	for (const shape of [[4], [4, 1], [1, 4], [1, 4, 1]]) {
		assert.equal(rowCount(shape), 1);
		assert.equal(rowLength(shape), 4);
	}
	assert.deepEqual([rowCount([]), rowLength([])], [1, 1]);
	assert.deepEqual([rowCount([1, 1]), rowLength([1, 1])], [1, 1]);
});

test('the last axis is the vector, all before it count rows', () => {
	assert.deepEqual([rowCount([2, 3]), rowLength([2, 3])], [2, 3]);
	assert.deepEqual([rowCount([2, 5, 3]), rowLength([2, 5, 3])], [10, 3]);
	assert.deepEqual([rowCount([0]), rowLength([0])], [1, 0]);
});

test('rows of a row-major array follow one another', () => {
	assert.deepEqual(rowOf([1, 2, 3, 4, 5, 6], [2, 3], 'row-major', 1), Float64Array.of(4, 5, 6));
});

test('rows of a column-major array are woven', () => {
	assert.deepEqual(rowOf([1, 4, 2, 5, 3, 6], [2, 3], 'column-major', 1), Float64Array.of(4, 5, 6));
});

test('row and column lead back to the index in both orders', () => {
	const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });
	fc.assert(
		fc.property(shapes, fc.constantFrom('row-major', 'column-major'), (shape, order) => {
			const length = shape.reduce((product, axis) => product * axis, 1);
			const values = Float64Array.from({ length }, (_, index) => index);
			for (const index of values.keys()) {
				const row = rowAt(shape, order, index);
				const column = columnAt(shape, order, index);
				assert.equal(indexOf(shape, order, row, column), index);
				assert.equal(rowOf(values, shape, order, row)[column], index);
			}
		}),
	);
});

test('a row that is not there and a shape that does not fit are refused', () => {
	assert.throws(() => rowOf([1, 2], [2], 'row-major', 1), { name: 'RangeError', message: /0\.\.0, got 1/ });
	assert.throws(() => rowOf([1, 2], [2], 'row-major', 0.5), RangeError);
	assert.throws(() => rowOf([1, 2, 3], [2], 'row-major', 0), {
		name: 'RangeError',
		message: 'shape [2] must hold 3 values, got 2',
	});
});
