import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { softmax } from '../../../src/core/math/softmax.ts';
import { baseOfTemperature, requireTemperature, temperatureOfBase } from '../../../src/core/math/temperature.ts';
import './arbitraries.ts';

test('the base e is T = 1, and e¹⁰⁰ is T = 0.01', () => {
	assert.deepEqual(temperatureOfBase(Math.E), { type: 'temperature', temperature: 1 });
	const cold = temperatureOfBase(Math.exp(100));
	assert.ok(cold.type === 'temperature' && Math.abs(cold.temperature - 0.01) < 1e-15);
});

test('the base 1 is uniform, and a base below 1 reverses the order', () => {
	assert.deepEqual(temperatureOfBase(1), { type: 'uniform' });
	assert.deepEqual(temperatureOfBase(1 / Math.E), { type: 'reversed', temperature: 1 });
});

test('softmax at the temperature of ψ is ψ^x normalized', () => {
	fc.assert(
		fc.property(fc.double({ min: 1.01, max: 1000, noNaN: true }), base => {
			const result = temperatureOfBase(base);
			assert.ok(result.type === 'temperature');
			const [first] = softmax([2, 1, 0], result.temperature);
			assert.ok(Math.abs(first! - base ** 2 / (base ** 2 + base + 1)) < 1e-12);
		}),
	);
});

test('a base that is not finite or not positive is refused with what was got', () => {
	for (const base of [0, -1, NaN, Infinity]) {
		assert.throws(() => temperatureOfBase(base), {
			name: 'RangeError',
			message: `base must be finite and > 0, got ${base}`,
		});
	}
});

test('the base of a temperature leads back to it', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), temperature => {
			const result = temperatureOfBase(baseOfTemperature(temperature));
			assert.ok(result.type === 'temperature' && Math.abs(result.temperature / temperature - 1) < 1e-12);
		}),
	);
});

test('the limits have the bases 1 and ∞, and so has a temperature whose base no double holds', () => {
	assert.equal(baseOfTemperature('uniform'), 1);
	assert.equal(baseOfTemperature('argmax'), Infinity);
	assert.equal(baseOfTemperature(0.001), Infinity);
});

test('a temperature must be finite and positive', () => {
	assert.equal(requireTemperature(0.7), 0.7);
	for (const temperature of [0, -1, NaN, Infinity]) assert.throws(() => requireTemperature(temperature), RangeError);
	assert.throws(() => baseOfTemperature(-2), RangeError);
});
