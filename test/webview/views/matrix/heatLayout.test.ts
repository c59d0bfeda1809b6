import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellAfterKey } from '../../../../webview/views/matrix/cellAfterKey.ts';
import {
	cellOf,
	cellUnder,
	firstOf,
	layoutHeat,
	stripCellUnder,
	tickStride,
} from '../../../../webview/views/matrix/heatLayout.ts';

const needs = fc.record({
	rows: fc.integer({ min: 1, max: 3000 }),
	columns: fc.integer({ min: 1, max: 200_000 }),
	along: fc.constantFrom('rows' as const, 'columns' as const),
	width: fc.integer({ min: 200, max: 1500 }),
	rowLetters: fc.integer({ min: 1, max: 6 }),
});

test('everything stands within the canvas, and cells are whole pixels', () => {
	fc.assert(
		fc.property(needs, need => {
			const layout = layoutHeat(need);
			const { left, mapWidth, mapHeight, strip, width, height, cellRows, cellColumns } = layout;
			assert.ok(left + mapWidth <= width && strip.left + strip.width <= width + 1e-9);
			assert.ok(mapHeight <= height && strip.top + strip.height <= height);
			assert.ok(Number.isInteger(mapWidth / cellColumns) && Number.isInteger(mapHeight / cellRows));
			assert.ok(cellRows <= need.rows && cellColumns <= need.columns);
		}),
	);
});

test('the cell under the middle of a cell is that cell; beside them there is none', () => {
	const layout = layoutHeat({ rows: 7, columns: 30, along: 'rows', width: 600, rowLetters: 1 });
	const { left, mapWidth, mapHeight } = layout;
	assert.deepEqual(cellUnder(layout, left + (4.5 * mapWidth) / 30, (2.5 * mapHeight) / 7), {
		cellRow: 2,
		cellColumn: 4,
	});
	assert.equal(cellUnder(layout, left - 1, 5), undefined);
	assert.equal(cellUnder(layout, left + mapWidth, 5), undefined);
	assert.equal(cellUnder(layout, left + 5, mapHeight), undefined);
});

test('the strip of entropies, with its figures, has a cell for each line', () => {
	const beside = layoutHeat({ rows: 7, columns: 30, along: 'rows', width: 600, rowLetters: 1 });
	const { strip, mapHeight, width } = beside;
	assert.ok(beside.entropies);
	assert.equal(stripCellUnder(beside, 'rows', strip.left + 1, (2.5 * mapHeight) / 7), 2);
	assert.equal(stripCellUnder(beside, 'rows', width - 1, (6.5 * mapHeight) / 7), 6);
	assert.equal(stripCellUnder(beside, 'rows', strip.left - 1, 5), undefined);
	assert.equal(stripCellUnder(beside, 'rows', strip.left + 1, mapHeight), undefined);
	const below = layoutHeat({ rows: 7, columns: 30, along: 'columns', width: 600, rowLetters: 1 });
	const { left, mapWidth, height } = below;
	assert.equal(stripCellUnder(below, 'columns', left + (4.5 * mapWidth) / 30, height - 1), 4);
	assert.equal(stripCellUnder(below, 'columns', left + 1, below.mapHeight), undefined);
	assert.equal(layoutHeat({ rows: 7, columns: 30, along: 'rows', width: 300, rowLetters: 1 }).entropies, false);
});

test('a cell holds the places from its first to before the first of the next', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (count, most) => {
			const cells = Math.min(count, most);
			for (let place = 0; place < count; place++) {
				const cell = cellOf(place, count, cells);
				assert.ok(firstOf(cell, count, cells) <= place && place < firstOf(cell + 1, count, cells));
			}
		}),
	);
});

test('ticks are round numbers apart, with room between them', () => {
	assert.equal(tickStride(10, 1000, 20), 1);
	assert.equal(tickStride(1000, 480, 14), 50);
	assert.equal(tickStride(128_000, 900, 56), 10_000);
});

test('keys walk through the cells and stay within', () => {
	const size = { rows: 20, columns: 30, cellColumns: 30 };
	const walk = (key: string, row: number, column: number, control = false) =>
		cellAfterKey(key, control, { row, column }, size);
	assert.deepEqual(walk('ArrowRight', 3, 4), { row: 3, column: 5 });
	assert.deepEqual(walk('ArrowLeft', 3, 0), { row: 3, column: 0 });
	assert.deepEqual(walk('ArrowDown', 19, 4), { row: 19, column: 4 });
	assert.deepEqual(walk('PageUp', 15, 4), { row: 5, column: 4 });
	assert.deepEqual(walk('PageDown', 15, 4), { row: 19, column: 4 });
	assert.deepEqual(walk('Home', 3, 9), { row: 3, column: 0 });
	assert.deepEqual(walk('End', 3, 9, true), { row: 19, column: 29 });
	assert.equal(walk('a', 3, 9), undefined);
});

test('where columns share cells, an arrow leads to the first column of the next cell', () => {
	const size = { rows: 2, columns: 1000, cellColumns: 100 };
	assert.deepEqual(cellAfterKey('ArrowRight', false, { row: 0, column: 7 }, size), { row: 0, column: 10 });
	assert.deepEqual(cellAfterKey('ArrowLeft', false, { row: 0, column: 17 }, size), { row: 0, column: 0 });
	assert.deepEqual(cellAfterKey('ArrowRight', false, { row: 0, column: 999 }, size), { row: 0, column: 999 });
});
