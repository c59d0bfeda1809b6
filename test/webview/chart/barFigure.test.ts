import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { barFigure, tightFigure } from '../../../webview/chart/barFigure.ts';

test('a figure beside a bar has at most eight characters', () => {
	fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), value => barFigure(value).length <= 8));
});

test('it never says 0 or 1 of what is not', () => {
	assert.equal(barFigure(0), '0');
	assert.equal(barFigure(1), '1');
	assert.equal(barFigure(0.99999), '>0.9999');
	assert.equal(barFigure(3.7e-12), '3.7e-12');
	assert.equal(barFigure(0.7573), '0.7573');
});

test('where bars stand close it has five characters, and never says 0 or 1 of what is not', () => {
	fc.assert(
		fc.property(fc.double({ min: 1e-99, max: 1, noNaN: true }), value => {
			const figure = tightFigure(value);
			assert.ok(figure.length <= 5, figure);
			assert.equal(figure === '1', value === 1);
		}),
	);
	assert.equal(tightFigure(0), '0');
	assert.equal(tightFigure(0.7573), '0.757');
	assert.equal(tightFigure(0.99951), '>.999');
	assert.equal(tightFigure(4.2e-12), '4e-12');
});
