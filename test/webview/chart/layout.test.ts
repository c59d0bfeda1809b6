import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { layoutChart, VALUE_AXIS } from '../../../webview/chart/layout.ts';

test('four short names stand under their bars, in the side view too', () => {
	for (const width of [216, 472, 900]) {
		assert.equal(layoutChart({ count: 4, width, widestName: 8, counted: true }).direction, 'columns');
	}
});

function figuresOf(count: number, width: number): boolean | 'tight' {
	return layoutChart({ count, width, widestName: 8, counted: true }).figures;
}

test('figures stand over four and five bars in a narrow side view, in few characters', () => {
	assert.deepEqual([figuresOf(4, 224), figuresOf(5, 224), figuresOf(6, 224)], ['tight', 'tight', false]);
	assert.equal(figuresOf(4, 480), true);
});

test('names that do not fit under their bars lie beside them', () => {
	const layout = layoutChart({ count: 10, width: 270, widestName: 120, counted: false });
	assert.equal(layout.direction, 'rows');
	assert.ok(layout.nameLength <= 0.34 * 270 + 1);
});

test('a plain count leaves names out before it lies down', () => {
	const layout = layoutChart({ count: 40, width: 472, widestName: 14, counted: true });
	assert.equal(layout.direction, 'columns');
	assert.ok(layout.nameStep > 1);
});

test('neighboring names never overlap', () => {
	const needs = fc.record({
		count: fc.integer({ min: 1, max: 200 }),
		width: fc.integer({ min: 160, max: 1600 }),
		widestName: fc.integer({ min: 6, max: 400 }),
		counted: fc.boolean(),
	});
	fc.assert(
		fc.property(needs, given => {
			const layout = layoutChart(given);
			if (layout.direction === 'columns') {
				assert.ok(layout.slot * layout.nameStep >= given.widestName);
				if (!given.counted) assert.equal(layout.nameStep, 1);
			} else {
				assert.ok(layout.slot >= 15);
				assert.equal(layout.height, given.count * layout.slot + VALUE_AXIS.height);
			}
		}),
	);
});
