import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rowCount, rowOf } from '../../../../src/core/present/rows.ts';
import {
	arrayRow,
	chosenAxes,
	lineOf,
	placeAt,
	placesAlong,
	planeOf,
	planeRow,
} from '../../../../webview/views/matrix/plane.ts';

const arrays = fc
	.record({
		shape: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }),
		order: fc.constantFrom('row-major' as const, 'column-major' as const),
	})
	.map(({ shape, order }) => {
		const size = shape.reduce((product, length) => product * length, 1);
		return { shape, order, values: Float64Array.from({ length: size }, (_, index) => index) };
	});

test('every row of an array is a row of its plane, with the very same numbers, in either order', () => {
	fc.assert(
		fc.property(arrays, array => {
			for (let row = 0; row < rowCount(array.shape); row++) {
				const plane = planeOf(array, row);
				const own = planeRow(plane, row);
				assert.equal(arrayRow(plane, own), row);
				const line = lineOf(plane, 'rows', own, new Float64Array(plane.columns));
				assert.deepEqual(Array.from(line), Array.from(rowOf(array.values, array.shape, array.order, row)));
			}
		}),
	);
});

test('the columns of a plane are its rows transposed', () => {
	fc.assert(
		fc.property(arrays, array => {
			const plane = planeOf(array, 0);
			for (let column = 0; column < plane.columns; column++) {
				const line = Array.from(lineOf(plane, 'columns', column, new Float64Array(plane.rows)));
				for (let row = 0; row < plane.rows; row++) {
					assert.equal(line[row], lineOf(plane, 'rows', row, new Float64Array(plane.columns))[column]);
				}
			}
		}),
	);
});

test('planes are numbered as their places along the axes before the last two', () => {
	fc.assert(
		fc.property(arrays, ({ shape, order, values }) => {
			const axes = chosenAxes(shape);
			const { places } = planeOf({ shape, order, values }, 0);
			assert.equal(
				places,
				axes.reduce((product, length) => product * length, 1),
			);
			for (let place = 0; place < places; place++) {
				const along = placesAlong(axes, order, place);
				assert.ok(along.every((position, axis) => position < axes[axis]!));
				assert.equal(placeAt(axes, order, along), place);
			}
		}),
	);
});

test('the last axis that is chosen runs fastest in row-major order, the first in column-major order', () => {
	assert.deepEqual(placesAlong([2, 3], 'row-major', 1), [0, 1]);
	assert.deepEqual(placesAlong([2, 3], 'column-major', 1), [1, 0]);
});

test('a row that lies side by side is not copied', () => {
	const values = Float64Array.from({ length: 6 }, (_, index) => index);
	const plane = planeOf({ values, shape: [2, 3], order: 'row-major' }, 0);
	assert.equal(lineOf(plane, 'rows', 1, new Float64Array(3)).buffer, values.buffer);
});
