import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutHeat } from '../../../../webview/views/matrix/heatLayout.ts';
import { planeOf } from '../../../../webview/views/matrix/plane.ts';
import { pointedCell, pointedLine } from '../../../../webview/views/matrix/pointedCell.ts';

const [rows, columns] = [4, 1000];
const values = Float64Array.from({ length: rows * columns }, (_, index) => (index % columns === 501 ? 9 : 0));
const plane = planeOf({ values, shape: [rows, columns], order: 'row-major' }, 0);
/** So narrow that columns share cells. */
const room = { rows, columns, width: 400, rowLetters: 1 };

describe('pointedCell', () => {
	const layout = layoutHeat({ ...room, along: 'rows' });
	const xOf = (column: number) => layout.left + ((column + 0.5) * layout.mapWidth) / columns;

	test('is the largest of the columns that share the cell under the point', () => {
		assert.ok(layout.cellColumns < columns / 2);
		assert.deepEqual(pointedCell(plane, layout, xOf(500), 1), { row: 0, column: 501 });
		assert.deepEqual(pointedCell(plane, layout, xOf(501), layout.mapHeight - 1), { row: 3, column: 501 });
	});

	test('is none beside the cells', () => {
		assert.equal(pointedCell(plane, layout, layout.left - 1, 1), undefined);
		assert.equal(pointedCell(plane, layout, xOf(0), layout.mapHeight + 1), undefined);
	});
});

describe('pointedLine', () => {
	const cursor = { row: 2, column: 7 };

	test('of rows keeps the column at hand, and of columns the row', () => {
		const beside = layoutHeat({ ...room, along: 'rows' });
		const besideLast = pointedLine(plane, beside, 'rows', cursor, beside.strip.left + 1, beside.mapHeight - 1);
		assert.deepEqual(besideLast, { row: 3, column: 7 });
		const below = layoutHeat({ ...room, along: 'columns' });
		assert.deepEqual(pointedLine(plane, below, 'columns', cursor, below.left, below.strip.top + 1), {
			row: 2,
			column: 0,
		});
	});

	test('is none beside the entropies', () => {
		const beside = layoutHeat({ ...room, along: 'rows' });
		assert.equal(pointedLine(plane, beside, 'rows', cursor, beside.left, 1), undefined);
	});
});
