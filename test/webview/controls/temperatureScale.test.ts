import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
	DETENTS,
	HIGHEST,
	LOWEST,
	positionOf,
	stepTemperature,
	temperatureAt,
} from '../../../webview/controls/temperatureScale.ts';

test('the track runs from 0.05 to 20 with T = 1 in the middle', () => {
	assert.equal(positionOf(LOWEST), 0);
	assert.equal(positionOf(HIGHEST), 1);
	assert.ok(Math.abs(positionOf(1) - 0.5) < 1e-12);
});

test('a temperature outside the range rests at the nearer end', () => {
	assert.equal(positionOf(1e-9), 0);
	assert.equal(positionOf(1e9), 1);
});

test('a position gives the temperature that stands there, to three digits or at a detent near by', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), position => {
			const temperature = temperatureAt(position);
			assert.ok(temperature >= LOWEST && temperature <= HIGHEST);
			assert.ok(Math.abs(positionOf(temperature) - position) <= 0.0121);
			if (!DETENTS.includes(temperature)) assert.equal(temperature, Number(temperature.toPrecision(3)));
		}),
	);
});

test('a detent catches the thumb near by and lets go further away', () => {
	for (const detent of DETENTS) {
		assert.equal(temperatureAt(positionOf(detent) + 0.01), detent);
		assert.equal(temperatureAt(positionOf(detent) - 0.01), detent);
		assert.notEqual(temperatureAt(positionOf(detent) + 0.02), detent);
	}
});

test('the ends of the track are exact', () => {
	assert.equal(temperatureAt(0), LOWEST);
	assert.equal(temperatureAt(1), HIGHEST);
});

for (const stride of ['fine', 'coarse'] as const) {
	test(`${stride} steps climb from end to end through every detent, and back over the same rungs`, () => {
		const climbed = [LOWEST];
		while (climbed.at(-1)! < HIGHEST) climbed.push(stepTemperature(climbed.at(-1)!, 1, stride));
		for (const detent of DETENTS) assert.ok(climbed.includes(detent), `${detent} is passed`);
		const descended = [HIGHEST];
		while (descended.at(-1)! > LOWEST) descended.push(stepTemperature(descended.at(-1)!, -1, stride));
		assert.deepEqual(descended.toReversed(), climbed);
	});
}

test('a fine step is at most 5 %, a coarse one at least 30 %', () => {
	for (let rung = LOWEST; rung < HIGHEST; rung = stepTemperature(rung, 1, 'fine')) {
		assert.ok(stepTemperature(rung, 1, 'fine') / rung <= 1.0501);
	}
	for (let rung = LOWEST; rung < 15; rung = stepTemperature(rung, 1, 'coarse')) {
		assert.ok(stepTemperature(rung, 1, 'coarse') / rung >= 1.3);
	}
});

test('steps from outside the range come back to its ends', () => {
	assert.equal(stepTemperature(1000, -1, 'fine'), HIGHEST);
	assert.equal(stepTemperature(1000, 1, 'fine'), HIGHEST);
	assert.equal(stepTemperature(0, 1, 'fine'), LOWEST);
	assert.equal(stepTemperature(Infinity, -1, 'coarse'), HIGHEST);
});
