import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shiftScale } from '../../../../webview/views/precision/shiftScale.ts';

const { lowest, highest } = shiftScale;
const positionOf = (shift: number) => shiftScale.positionOf(shift);
const valueAt = (position: number) => shiftScale.valueAt(position);

test('the ends and the middle of the track are the ends of the scale and 0', () => {
	assert.equal(valueAt(0), lowest);
	assert.equal(valueAt(0.5), 0);
	assert.equal(valueAt(1), highest);
	assert.ok(Math.abs(positionOf(0) - 0.5) < 1e-12);
});

test('a thumb rests on whole numbers near where it is put, in ascending order', () => {
	let before = -Infinity;
	for (let place = 0; place <= 2000; place++) {
		const value = valueAt(place / 2000);
		assert.ok(Number.isInteger(value) && value >= before);
		assert.ok(Math.abs(positionOf(value) - place / 2000) < 0.02);
		before = value;
	}
});

test('a key moves by a step its own way, within the scale', () => {
	const shifts = fc.double({ min: lowest, max: highest, noNaN: true });
	fc.assert(
		fc.property(
			shifts,
			fc.constantFrom(1 as const, -1 as const),
			fc.constantFrom('fine', 'coarse'),
			(shift, way, stride) => {
				const next = shiftScale.step(shift, way, stride);
				assert.ok(next >= lowest && next <= highest);
				assert.ok(way === 1 ? next > shift || shift === highest : next < shift || shift === lowest);
			},
		),
	);
});

test('fine steps from one end to the other pass 0 and every tick', () => {
	const passed = new Set<number>();
	for (let shift = lowest; shift < highest; shift = shiftScale.step(shift, 1, 'fine')) passed.add(shift);
	for (const tick of [0, ...shiftScale.ticks]) assert.ok(passed.has(tick), String(tick));
});
