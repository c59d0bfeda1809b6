import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { limitsOf, settingNames } from '../../../../webview/state/samplersState.ts';
import { settingScale, wholeScale } from '../../../../webview/views/samplers/settingScales.ts';

for (const name of settingNames) {
	test(`the slider of ${name} stays within what may be typed, for one token and for very many`, () => {
		const { lowest, highest } = limitsOf(name);
		for (const count of [1, 2, 40, 51, 128_000]) {
			const scale = settingScale(name, count);
			assert.ok(scale.lowest >= lowest && scale.highest <= highest && scale.lowest < scale.highest);
			assert.equal(scale.positionOf(scale.lowest), 0);
			assert.equal(scale.positionOf(scale.highest), 1);
		}
	});
}

test('whole numbers stay whole along the slider, and a step of a key is one of them', () => {
	const scale = wholeScale(1000);
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.constantFrom(1 as const, -1 as const),
			(position, direction) => {
				const value = scale.valueAt(position);
				assert.ok(Number.isSafeInteger(value) && value >= 1 && value <= 1000);
				const next = scale.step(value, direction, 'fine');
				assert.ok(Number.isSafeInteger(next));
				if (value > 1 && value < 1000) assert.equal(Math.sign(next - value), direction);
			},
		),
	);
	assert.equal(scale.step(40, 1, 'coarse'), 80);
	assert.equal(scale.step(1, -1, 'fine'), 1);
	assert.equal(scale.step(1000, 1, 'coarse'), 1000);
});
