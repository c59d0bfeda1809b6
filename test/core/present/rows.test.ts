import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
	columnAt,
	indexOf,
	rowAt,
	rowCount,
	rowLength,
	rowName,
	rowNamed,
	rowOf,
} from '../../../src/core/present/rows.ts';

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

describe('rowName', () => {
	test('is the number of a row of a matrix', () => {
		assert.equal(rowName({ shape: [4, 3], order: 'row-major' }, 2), '2');
		assert.equal(rowName({ shape: [1, 4, 3, 1], order: 'row-major' }, 2), '2');
		assert.equal(rowName({ shape: [3], order: 'row-major' }, 0), '0');
		assert.equal(rowName({ shape: [], order: 'row-major' }, 0), '0');
	});

	test('has an index for each axis before that of the row, those of length 1 too', () => {
		assert.equal(rowName({ shape: [2, 2, 2], order: 'row-major' }, 2), '[1,\u00A00]');
		assert.equal(rowName({ shape: [2, 2, 2], order: 'column-major' }, 2), '[0,\u00A01]');
		assert.equal(rowName({ shape: [1, 2, 3, 4], order: 'row-major' }, 5), '[0,\u00A01,\u00A02]');
		assert.equal(rowName({ shape: [2, 3, 4, 1], order: 'row-major' }, 5), '[1,\u00A02]');
	});

	test('is the place in the whole where the text leaves rows out', () => {
		const elided = { shape: [4, 3], order: 'row-major', rowPlaces: ['0', '1', '68', '69'] } as const;
		assert.equal(rowName(elided, 2), '68');
		assert.equal(rowNamed(elided, '69'), 3);
		assert.equal(rowNamed(elided, '2'), undefined);
		assert.equal(rowNamed({ ...elided, rowPlaces: ['0', '1', '−2', '−1'] }, '-1'), 3);
	});

	test('indexes the numbers of its row as the array does', () => {
		// NumPy: np.arange(24).reshape(2, 3, 4)[1, 2] is [20, 21, 22, 23], and with order='F' [5, 11, 17, 23]
		for (const [order, expected] of [
			['row-major', [20, 21, 22, 23]],
			['column-major', [5, 11, 17, 23]],
		] as const) {
			const row = rowNamed({ shape: [2, 3, 4], order }, '[1, 2]')!;
			assert.deepEqual(
				expected.map((_, column) => indexOf([2, 3, 4], order, row, column)),
				expected,
			);
		}
	});
});

describe('rowNamed', () => {
	test('takes every name of a row back to it', () => {
		const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 });
		fc.assert(
			fc.property(shapes, fc.constantFrom('row-major', 'column-major'), (shape, order) => {
				for (let row = 0; row < rowCount(shape); row++) {
					assert.equal(rowNamed({ shape, order }, rowName({ shape, order }, row)), row);
				}
			}),
		);
	});

	test('needs no brackets', () => {
		assert.equal(rowNamed({ shape: [2, 3, 4], order: 'row-major' }, '1 2'), 5);
		assert.equal(rowNamed({ shape: [2, 3, 4], order: 'row-major' }, ' 1,2 '), 5);
		assert.equal(rowNamed({ shape: [3, 4], order: 'row-major' }, ' 2'), 2);
	});

	test('finds none for what names no row', () => {
		for (const name of ['', '1', '1, 2, 0', '1, x', '0.5, 1', '0, 3', '-1, 0']) {
			assert.equal(rowNamed({ shape: [2, 3, 4], order: 'row-major' }, name), undefined);
		}
		for (const name of ['[]', '3', '-1'])
			assert.equal(rowNamed({ shape: [3, 4], order: 'row-major' }, name), undefined);
	});
});
