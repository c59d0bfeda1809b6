import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { baseOf, baseScale, exponentOf, settingOf } from '../../../../webview/views/whyExp/baseScale.ts';

const close = (one: number, other: number, tolerance: number) =>
	assert.ok(Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(other)), `${one} is not ${other}`);

test('base e is T = 1, base 1 is uniform, base e¹⁰⁰ is T = 0.01', () => {
	assert.deepEqual(settingOf(1), { temperature: 1, reversed: false });
	assert.deepEqual(settingOf(0), { temperature: 'uniform', reversed: false });
	assert.deepEqual(settingOf(100), { temperature: 0.01, reversed: false });
});

test('a base below 1 is the temperature of its inverse, reversed', () => {
	assert.deepEqual(settingOf(Math.log(0.5)), { ...settingOf(Math.log(2)), reversed: true });
	close(baseOf(settingOf(Math.log(0.5))), 0.5, 1e-5);
});

test('the limits are the ends of the exponent', () => {
	assert.equal(exponentOf({ temperature: 'argmax', reversed: false }), Infinity);
	assert.equal(exponentOf({ temperature: 'argmax', reversed: true }), -Infinity);
	assert.equal(exponentOf({ temperature: 'uniform', reversed: true }), 0);
});

test('a setting leads back to its exponent, to the six digits of a temperature', () => {
	fc.assert(
		fc.property(fc.double({ min: -50, max: 50, noNaN: true }), exponent => {
			close(exponentOf(settingOf(exponent)), exponent, 1e-5);
		}),
	);
});

test('steps go up and down, within the slider, and pass ψ = 1 and ψ = e', () => {
	const seen = new Set<number>();
	let value = baseScale.lowest;
	while (value < baseScale.highest) {
		const next = baseScale.step(value, 1, 'fine');
		assert.ok(next > value);
		assert.ok(baseScale.step(next, -1, 'fine') < next);
		seen.add(next);
		value = next;
	}
	assert.ok(seen.has(0));
	assert.ok(seen.has(1));
	assert.equal(baseScale.step(value, 1, 'coarse'), baseScale.highest);
});

test('a step goes on from a rounded temperature', () => {
	for (const direction of [1, -1] as const) {
		let value = 1;
		for (let steps = 0; steps < 12; steps++) {
			const next = exponentOf(settingOf(baseScale.step(value, direction, 'fine')));
			assert.ok((next - value) * direction > 0.04);
			value = next;
		}
	}
});

test('the thumb stands where its value is', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), position => {
			close(baseScale.positionOf(baseScale.valueAt(position)), position, 0.0125);
		}),
	);
	for (const tick of baseScale.ticks) assert.equal(baseScale.valueAt(baseScale.positionOf(tick)), tick);
});
