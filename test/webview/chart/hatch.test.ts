import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawHatch } from '../../../webview/chart/hatch.ts';
import type { ChartTheme } from '../../../webview/chart/theme.ts';

type Point = readonly [x: number, y: number];

/** The lines of a hatch within a rectangle. */
function linesOf(x: number, y: number, width: number, height: number, crossed: boolean): (readonly [Point, Point])[] {
	const starts: Point[] = [];
	const ends: Point[] = [];
	const context = {
		strokeStyle: '',
		globalAlpha: 1,
		lineWidth: 0,
		beginPath: () => {},
		stroke: () => {},
		moveTo: (...point: Point) => void starts.push(point),
		lineTo: (...point: Point) => void ends.push(point),
	};
	drawHatch(context, x, y, width, height, { theme: { quietText: 'gray' } as ChartTheme, crossed });
	assert.equal(context.globalAlpha, 1);
	return starts.map((start, line) => [start, ends[line]!]);
}

const side = fc.integer({ min: 1, max: 100 });
const corner = fc.double({ min: -50, max: 50, noNaN: true });

test('lines of 45° from edge to edge of the rectangle', () => {
	fc.assert(
		fc.property(corner, corner, side, side, fc.boolean(), (x, y, width, height, crossed) => {
			const isEdge = ([across, down]: Point) => {
				const [left, right] = [across - x, x + width - across];
				const [above, below] = [down - y, y + height - down];
				return Math.min(left, right, above, below) > -1e-9 && Math.min(left, right, above, below) < 1e-9;
			};
			for (const [start, end] of linesOf(x, y, width, height, crossed)) {
				assert.ok(isEdge(start) && isEdge(end), `${String(start)} to ${String(end)}`);
				assert.ok(Math.abs(Math.abs(end[0] - start[0]) - Math.abs(end[1] - start[1])) < 1e-9);
			}
		}),
	);
});

test('the lines of rectangles side by side meet', () => {
	const [one, other] = [linesOf(0, 0, 40, 20, true), linesOf(40, 0, 40, 20, true)];
	const onSeam = (lines: typeof one) =>
		lines
			.flat()
			.filter(([across, down]) => across === 40 && down > 0 && down < 20)
			.map(([, down]) => down)
			.toSorted((a, b) => a - b);
	assert.equal(onSeam(one).length, 6);
	assert.deepEqual(onSeam(one), onSeam(other));
});

test('a crossed hatch has as many lines again, falling ones', () => {
	const falling = linesOf(0, 0, 60, 60, true).filter(([start, end]) => end[0] > start[0] === end[1] > start[1]);
	assert.equal(falling.length, 19);
	assert.equal(linesOf(0, 0, 60, 60, false).length, 19);
});
