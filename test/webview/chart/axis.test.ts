import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
	drawable,
	isBeyond,
	logAxis,
	placeOn,
	probabilityAxis,
	valueAtTick,
	valueAxis,
} from '../../../webview/chart/axis.ts';

test('a probability axis ends at a round number just above the largest bar, never above 1', () => {
	assert.deepEqual(probabilityAxis(0.7573, undefined), { minimum: 0, maximum: 0.8, step: 0.2 });
	assert.deepEqual(probabilityAxis(0.99, undefined), { minimum: 0, maximum: 1, step: 0.2 });
	assert.deepEqual(probabilityAxis(0.001, undefined), { minimum: 0, maximum: 0.0015, step: 0.0005 });
	assert.deepEqual(probabilityAxis(0, undefined), { minimum: 0, maximum: 1, step: 0.2 });
});

test('the axis stands still while the bars fit it', () => {
	const axis = probabilityAxis(0.7573, undefined);
	assert.equal(probabilityAxis(0.26, axis), axis);
	assert.equal(probabilityAxis(0.8, axis), axis);
});

test('the axis moves when a bar outgrows it or all have become small', () => {
	const axis = probabilityAxis(0.7573, undefined);
	assert.equal(probabilityAxis(0.97, axis).maximum, 1);
	assert.equal(probabilityAxis(0.001, axis).maximum, 0.0015);
});

test('every bar fits its axis, with three to seven ticks', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 1e-12, max: 1, noNaN: true }),
			fc.double({ min: 1e-12, max: 1, noNaN: true }),
			(one, other) => {
				const { maximum, step } = probabilityAxis(other, probabilityAxis(one, undefined));
				assert.ok(other <= maximum && maximum <= 1 && other >= 0.15 * maximum);
				assert.ok(maximum / step > 2.9 && maximum / step < 7);
			},
		),
	);
});

test('a value axis holds 0 and every value', () => {
	assert.deepEqual(valueAxis([-0.12, -2.9]), { minimum: -3, maximum: 0, step: 1 });
	assert.deepEqual(valueAxis([0.9, 0.1]), { minimum: 0, maximum: 1, step: 0.2 });
	assert.deepEqual(valueAxis([0, NaN]), { minimum: 0, maximum: 1, step: 0.2 });
});

test('nothing beyond ±1e300 reaches the chart, and no axis ends there', () => {
	assert.equal(drawable(Number.MAX_VALUE), 1e300);
	assert.equal(drawable(-Infinity), -1e300);
	assert.ok(Number.isNaN(drawable(NaN)));
	const { minimum, maximum } = valueAxis([1e308, -1e308]);
	assert.ok(minimum >= -1e301 && maximum <= 1e301 && Number.isFinite(maximum - minimum));
});

test('a bar that outgrows the axis is given room for the next steps', () => {
	const axis = probabilityAxis(0.1, undefined);
	assert.deepEqual(probabilityAxis(0.16, axis), { minimum: 0, maximum: 0.5, step: 0.1 });
});

test('a logarithmic axis ends at 1 and begins at 10⁻³, 10⁻⁶ or 10⁻¹², never below', () => {
	assert.equal(logAxis(0.02, undefined).decades, 3);
	assert.equal(logAxis(2e-5, undefined).decades, 6);
	assert.equal(logAxis(1e-9, undefined).decades, 12);
	assert.equal(logAxis(5e-324, undefined).decades, 12);
});

test('a logarithmic axis stands still until the smallest bar leaves it or is far above its foot', () => {
	const axis = logAxis(1e-5, undefined);
	assert.equal(logAxis(0.01, axis), axis);
	assert.equal(logAxis(1e-7, axis).decades, 12);
	assert.equal(logAxis(0.01, logAxis(1e-9, undefined)).decades, 3);
});

test('places on a logarithmic axis are within it, 0 and NaN at its foot', () => {
	const axis = logAxis(1e-5, undefined);
	assert.equal(placeOn(axis, 1), 6);
	assert.ok(Math.abs(placeOn(axis, 1e-3) - 3) < 1e-12);
	for (const value of [0, 1e-300, 5e-324, NaN]) assert.equal(placeOn(axis, value), 0);
	assert.equal(valueAtTick(axis, 2), 1e-4);
	assert.ok(!isBeyond(axis, 0));
});
