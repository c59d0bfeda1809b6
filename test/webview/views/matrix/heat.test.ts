import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Kind } from '../../../../src/core/detect/detection.ts';
import { softmax } from '../../../../src/core/math/softmax.ts';
import { softmaxEntropyNats } from '../../../../src/core/math/entropy.ts';
import { type Heat, heatOf, MASKED, UNDEFINED } from '../../../../webview/views/matrix/heat.ts';
import { lineOf, planeOf } from '../../../../webview/views/matrix/plane.ts';
import { scrambledLogits } from '../../madeUpSubject.ts';

const never = () => false;

function heatWith(
	values: Float64Array,
	shape: readonly number[],
	{
		along = 'rows',
		kind = 'logits',
		cellRows = shape[0]!,
		cellColumns = shape[1]!,
	}: { along?: 'rows' | 'columns'; kind?: Kind; cellRows?: number; cellColumns?: number } = {},
): Heat {
	const plane = planeOf({ values, shape, order: 'row-major' }, 0);
	return heatOf({ plane, kind, along, cellRows, cellColumns });
}

function assertClose(actual: ArrayLike<number>, expected: readonly number[]): void {
	assert.equal(actual.length, expected.length);
	for (const [index, value] of expected.entries()) {
		const error = Math.abs(actual[index]! - value);
		assert.ok(error <= 1e-6 * Math.abs(value) + 1e-12, `${index}: ${actual[index]} instead of ${value}`);
	}
}

/** What the cells should be, the long way. */
function expectedCells({ source: { plane, along, cellRows, cellColumns } }: Heat, temperature: number): number[] {
	const cells = new Array<number>(cellRows * cellColumns).fill(-1);
	const lines = along === 'rows' ? plane.rows : plane.columns;
	const length = along === 'rows' ? plane.columns : plane.rows;
	for (let line = 0; line < lines; line++) {
		const probabilities = softmax(lineOf(plane, along, line, new Float64Array(length)), temperature);
		for (const [entry, probability] of probabilities.entries()) {
			const [row, column] = along === 'rows' ? [line, entry] : [entry, line];
			for (let cell = 0; cell < cells.length; cell++) {
				const [cellRow, cellColumn] = [Math.floor(cell / cellColumns), cell % cellColumns];
				const down =
					row >= Math.floor((cellRow * plane.rows) / cellRows) &&
					row < Math.floor(((cellRow + 1) * plane.rows) / cellRows);
				const across =
					column >= Math.floor((cellColumn * plane.columns) / cellColumns) &&
					column < Math.floor(((cellColumn + 1) * plane.columns) / cellColumns);
				if (down && across) cells[cell] = Math.max(cells[cell]!, probability);
			}
		}
	}
	return cells;
}

test('cells hold the largest probability of the entries that share them, along either axis', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 2, max: 7 }),
			fc.integer({ min: 2, max: 9 }),
			fc.integer({ min: 1, max: 7 }),
			fc.integer({ min: 1, max: 9 }),
			fc.constantFrom('rows' as const, 'columns' as const),
			fc.constantFrom(0.3, 1, 4),
			(rows, columns, cellRows, cellColumns, along, temperature) => {
				const heat = heatWith(scrambledLogits(rows * columns), [rows, columns], {
					along,
					cellRows: Math.min(rows, cellRows),
					cellColumns: Math.min(columns, cellColumns),
				});
				assert.equal(heat.advance(temperature, false, never), false);
				assert.ok(heat.complete);
				assertClose(heat.cells, expectedCells(heat, temperature));
			},
		),
	);
});

for (const [length, columns, cellColumns] of [
	['long', 8192, 100],
	['short', 60, 25],
] as const) {
	test(`while a temperature moves, ${length} rows are as they are at rest`, () => {
		const values = scrambledLogits(3 * columns);
		values.fill(-Infinity, 0, Math.ceil((2 * columns) / cellColumns));
		values[columns] = NaN;
		const heat = heatWith(values, [3, columns], { cellColumns });
		heat.advance(1, false, never);
		heat.advance(0.7, true, never);
		const moving = { cells: heat.cells.slice(), entropies: heat.entropies.slice(), largest: heat.largest };
		heat.advance(0.7, false, never);
		assertClose(moving.cells, Array.from(heat.cells));
		assert.deepEqual(Array.from(moving.entropies, Number.isNaN), [false, true, false]);
		assertClose(moving.entropies.filter(Number.isFinite), Array.from(heat.entropies.filter(Number.isFinite)));
		assert.ok(Math.abs(moving.largest - heat.largest) < 1e-7);
		assert.equal(heat.cells[0], MASKED);
	});
}

test('while a temperature moves, scores far below the others are no masks', () => {
	const [columns, cellColumns] = [8192, 4];
	const values = scrambledLogits(columns);
	values.fill(-1e39, 0, columns / 4).fill(-Number.MAX_VALUE, columns / 4, columns / 2);
	values.fill(-Infinity, columns / 2, (3 * columns) / 4);
	const heat = heatWith(values, [1, columns], { cellColumns });
	heat.advance(1, false, never);
	heat.advance(0.7, true, never);
	assert.deepEqual(Array.from(heat.cells.subarray(0, 3)), [0, 0, MASKED]);
});

test('work that is cut off goes on where it was, at whatever temperature comes', () => {
	const heat = heatWith(scrambledLogits(40), [8, 5]);
	let calls = 0;
	while (heat.advance(1, false, () => true)) calls++;
	assert.ok(calls >= 7);
	heat.advance(2, true, () => true);
	assert.ok(!heat.complete);
	while (heat.advance(3, true, () => true));
	assert.ok(heat.complete);
	assertClose(heat.cells, expectedCells(heat, 3));
});

test('what has been computed is not computed again', () => {
	const heat = heatWith(scrambledLogits(40), [8, 5]);
	heat.advance(1, false, never);
	let asked = 0;
	heat.advance(1, false, () => {
		asked++;
		return false;
	});
	assert.equal(asked, 0);
});

test('a causal mask is masked above its diagonal, and each row is a distribution below', () => {
	const size = 6;
	const values = scrambledLogits(size * size).map((score, index) =>
		index % size > Math.floor(index / size) ? -Infinity : score,
	);
	const heat = heatWith(values, [size, size]);
	heat.advance(1, false, never);
	for (let row = 0; row < size; row++) {
		const cells = heat.cells.subarray(row * size, (row + 1) * size);
		assert.ok(cells.every((cell, column) => (cell === MASKED) === column > row));
		assert.ok(Math.abs(cells.reduce((sum, cell) => sum + Math.max(0, cell), 0) - 1) < 1e-6);
		assert.equal(heat.entropies[row], softmaxEntropyNats(values.subarray(row * size, (row + 1) * size)));
	}
	assert.deepEqual(heat.marks, { masked: true, undefined: false });
});

test('a line without a distribution is undefined, and leaves the others alone', () => {
	const heat = heatWith(Float64Array.of(1, NaN, 2, 3, -Infinity, -Infinity), [3, 2]);
	heat.advance(1, false, never);
	assert.deepEqual(Array.from(heat.cells.subarray(0, 2)), [UNDEFINED, UNDEFINED]);
	assertClose(heat.cells.subarray(2, 4), Array.from(softmax([2, 3])));
	assert.deepEqual(Array.from(heat.cells.subarray(4)), [UNDEFINED, UNDEFINED]);
	assert.deepEqual(Array.from(heat.entropies, Number.isNaN), [true, false, true]);
});

test('the limits are hardmax and the uniform distribution over what is not masked', () => {
	const heat = heatWith(Float64Array.of(1, 5, 5, 0, -Infinity, 2), [2, 3]);
	heat.advance('argmax', false, never);
	assert.deepEqual(Array.from(heat.cells), [0, 0.5, 0.5, 0, MASKED, 1]);
	heat.advance('uniform', false, never);
	assertClose(heat.cells, [1 / 3, 1 / 3, 1 / 3, 0.5, MASKED, 0.5]);
});

test('probabilities are shown as they are, and the temperature acts on their logarithms', () => {
	const heat = heatWith(Float64Array.of(0.25, 0.75, 0.9, 0.1), [2, 2], { kind: 'probabilities' });
	heat.advance(1, false, never);
	assertClose(heat.cells, [0.25, 0.75, 0.9, 0.1]);
	heat.advance(0.5, false, never);
	assertClose(heat.cells, [0.1, 0.9, 0.81 / 0.82, 0.01 / 0.82]);
});
