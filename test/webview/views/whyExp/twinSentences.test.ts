import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../../src/core/present/translate.ts';
import { readingOf } from '../../../../webview/reading.ts';
import { whyExpSlice, type WhyExpState } from '../../../../webview/state/whyExpState.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import { createTwinReader, largestMove } from '../../../../webview/views/whyExp/twinReading.ts';
import { obstacleOf, storyOf } from '../../../../webview/views/whyExp/twinSentences.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

const nameAt = (entry: number) => `[${entry}]`;

function twinsOf(values: readonly number[], change: Partial<WhyExpState>) {
	const vector = vectorOf(madeUpSubject(values), 0);
	const state = { ...whyExpSlice.initial, ...change };
	return { twins: createTwinReader(vector, () => {}).read(readingOf(vector, 1), state), state };
}

test('a shift leaves softmax as it is and moves linear normalization', () => {
	const { twins, state } = twinsOf([2, 4, 2, 1], { shift: 3 });
	assert.deepEqual(twins.softmax, twinsOf([2, 4, 2, 1], {}).twins.softmax);
	assert.ok(Math.abs(largestMove(twins) - (4 / 9 - 7 / 21)) < 1e-15);
	assert.equal(
		storyOf(twins, state, english),
		'+3 on every score: softmax stays on its marks (c = 0), linear leaves them.',
	);
});

test('equal scores stand still under both', () => {
	const { twins, state } = twinsOf([2, 2], { shift: 1 });
	assert.equal(storyOf(twins, state, english), '+1 on every score: here both stand still.');
});

test('where linear fails it is said, with the score to blame, and where c brings a result too', () => {
	const { twins, state } = twinsOf([-3, -1, -2], { shift: 1 });
	assert.equal(storyOf(twins, state, english), '+1 on every score: softmax stands still, linear has no result.');
	assert.equal(obstacleOf(twins, 'linear', nameAt, Infinity, english), 'No result: [0] is −2, below 0.');
	const saved = twinsOf([-3, -1, -2], { shift: 4 });
	assert.equal(
		storyOf(saved.twins, saved.state, english),
		'+4 on every score: softmax stands still, linear has a result only now.',
	);
});

test('a base below 1 gives the smallest score the most', () => {
	const { entries } = twinsOf([2, 4, 1], { reversed: true }).twins.softmax;
	assert.ok(entries[2]! > entries[0]! && entries[0]! > entries[1]!);
});
