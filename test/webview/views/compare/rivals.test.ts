import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillPlaceholders } from '../../../../src/core/present/translate.ts';
import type { TemperatureSetting } from '../../../../src/core/math/temperature.ts';
import { readingOf } from '../../../../webview/reading.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import { rivalOf } from '../../../../webview/views/compare/rivals.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

const NAMES = ['hardmax', 'sparsemax', 'entmax15', 'expExp', 'softplus', 'square', 'relu'] as const;

function rival(name: (typeof NAMES)[number], values: readonly number[], temperature: TemperatureSetting = 1) {
	const reading = readingOf(vectorOf(madeUpSubject(values), 0), temperature);
	return rivalOf(name, reading, fillPlaceholdersOf);
}

const fillPlaceholdersOf = (message: string, ...args: (string | number)[]) => fillPlaceholders(message, args);

test('every rival of the worked example is a distribution, and says what it loses', () => {
	for (const name of NAMES) {
		const { values, holds, sentence } = rival(name, [2, 4, 2, 1]);
		assert.ok(holds && sentence !== '');
		assert.ok(Math.abs(values!.reduce((sum, value) => sum + value, 0) - 1) < 1e-12);
	}
});

test('where a map has no result there is none', () => {
	assert.equal(rival('expExp', [7, 1]).holds, false);
	assert.equal(rival('expExp', [7, 1], 2).holds, true);
	assert.equal(rival('relu', [-7, -1]).values, undefined);
	assert.equal(rival('square', [0, 0]).values, undefined);
});

test('at its limits a rival is what it comes to, masks at 0', () => {
	assert.deepEqual(Array.from(rival('sparsemax', [1, 3, -Infinity], 'argmax').values!), [0, 1, 0]);
	assert.deepEqual(Array.from(rival('entmax15', [1, 3, -Infinity], 'uniform').values!), [0.5, 0.5, 0]);
	assert.deepEqual(Array.from(rival('softplus', [1, 3, -2], 'argmax').values!), [0.25, 0.75, 0]);
	assert.equal(rival('expExp', [1, 3], 'argmax').holds, false);
});

test('a rival that no temperature changes says so', () => {
	for (const name of NAMES) {
		const { followsTemperature } = rival(name, [2, 4, 2, 1]);
		const [one, other] = [rival(name, [2, 4, 2, 1], 0.8), rival(name, [2, 4, 2, 1], 3)];
		assert.equal(
			followsTemperature,
			one.values!.some((value, entry) => Math.abs(value - other.values![entry]!) > 1e-9),
		);
	}
});
