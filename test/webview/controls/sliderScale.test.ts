import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { linearScale } from '../../../webview/controls/sliderScale.ts';

describe('linearScale', () => {
	const scale = linearScale(-1, 1, 0.1);

	test('rests on multiples of the step, written as people do', () => {
		assert.equal(scale.valueAt(0.651), 0.3);
		assert.equal(scale.valueAt(0), -1);
		assert.equal(scale.valueAt(1), 1);
		assert.equal(scale.valueAt(0.5), 0);
	});

	test('holds every position and value within its ends', () => {
		assert.equal(scale.positionOf(5), 1);
		assert.equal(scale.positionOf(-Infinity), 0);
		assert.equal(scale.valueAt(7), 1);
	});

	test('a fine step is one, a coarse one ten, and a value between two goes to the next', () => {
		assert.equal(scale.step(0.2, 1, 'fine'), 0.3);
		assert.equal(scale.step(0.25, 1, 'fine'), 0.3);
		assert.equal(scale.step(0.25, -1, 'fine'), 0.2);
		assert.equal(scale.step(-1, 1, 'coarse'), 0);
		assert.equal(scale.step(0.95, 1, 'coarse'), 1);
	});

	test('every step leads on, until the end', () => {
		fc.assert(
			fc.property(fc.double({ min: -1, max: 1, noNaN: true }), value => {
				assert.ok(scale.step(value, 1, 'fine') > value || value === 1);
				assert.ok(scale.step(value, -1, 'fine') < value || value === -1);
			}),
		);
	});

	test('refuses ends that are none', () => {
		assert.throws(() => linearScale(1, 1, 0.1), RangeError);
		assert.throws(() => linearScale(0, 1, 0), RangeError);
	});
});
