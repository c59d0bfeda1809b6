import assert from 'node:assert/strict';
import { test } from 'node:test';
import { softmax } from '../../../../src/core/math/softmax.ts';
import { compensatedSum } from '../../../../src/core/math/sum.ts';
import type { Subject } from '../../../../src/protocol/subject.ts';
import { type SamplersChange, samplersSlice } from '../../../../webview/state/samplersState.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import {
	chainOutcome,
	chainScores,
	DRAWS,
	MOST_LINES,
	stepsOf,
} from '../../../../webview/views/samplers/chainOutcome.ts';

const EXAMPLE = [2, 4, 2, 1];

function scoresOf(values: readonly number[], kind: Subject['kind'] = 'logits') {
	const subject: Subject = {
		revision: 1,
		values: Float64Array.from(values),
		shape: [values.length],
		order: 'row-major',
		kind,
		detectedKind: kind,
		kindChosen: false,
		reason: '',
		notes: [],
		truncated: false,
		title: 'x.py:1',
		row: 0,
		live: true,
		source: { uri: 'file:///x.py', offset: 0 },
	};
	return chainScores(vectorOf(subject, 0));
}

function stateAfter(...changes: readonly SamplersChange[]) {
	return changes.reduce((state, change) => samplersSlice.reduce(state, change), samplersSlice.initial);
}

test('the chain of the start cuts the last of the example, as top-p 0.95 is reached without it', () => {
	const scores = scoresOf(EXAMPLE)!;
	const { names, run, plainKept, counts } = chainOutcome(scores, stateAfter(), 1);
	assert.deepEqual(names, ['topK', 'topP', 'minP', 'temperature']);
	assert.deepEqual(Array.from(run.survivors), [0, 1, 2]);
	assert.ok(Math.abs(plainKept - compensatedSum(softmax(EXAMPLE).subarray(0, 3))) < 1e-15);
	assert.equal(run.fateOf(3).type, 'dropped');
	assert.equal(counts, undefined);
});

test('a sample is as large as it says, holds none that fell, and is the same for the same seed', () => {
	const scores = scoresOf(EXAMPLE)!;
	const state = stateAfter({ type: 'draw', seed: 7 });
	const { counts } = chainOutcome(scores, state, 1);
	assert.equal(
		Array.from(counts!.values()).reduce((sum, count) => sum + count, 0),
		DRAWS,
	);
	assert.equal(counts!.has(3), false);
	assert.deepEqual(chainOutcome(scores, state, 1).counts, counts);
	assert.notDeepEqual(chainOutcome(scores, stateAfter({ type: 'draw', seed: 8 }), 1).counts, counts);
});

test('the limits of the temperature are the limits of the distribution', () => {
	const scores = scoresOf([1, 3, -2])!;
	const only = stateAfter(
		...(['topK', 'topP', 'minP'] as const).map(step => ({ type: 'turn', step, on: false }) as const),
	);
	assert.deepEqual(Array.from(chainOutcome(scores, only, 'argmax').run.probabilities), [0, 1, 0]);
	for (const probability of chainOutcome(scores, only, 'uniform').run.probabilities) {
		assert.ok(Math.abs(probability - 1 / 3) < 1e-15);
	}
});

test('steps that are off are left out, and the others keep the order of the state', () => {
	const state = stateAfter(
		{ type: 'turn', step: 'topK', on: false },
		{ type: 'move', step: 'temperature', place: 0 },
		{ type: 'set', step: 'typical', setting: 'typical', value: 0.5 },
	);
	assert.deepEqual(stepsOf(state, 0.7), [
		{ type: 'temperature', temperature: 0.7 },
		{ type: 'typical', mass: 0.5 },
		{ type: 'topP', p: 0.95 },
		{ type: 'minP', minP: 0.05 },
	]);
});

test('a token that came is penalized, and one beyond the array is passed over', () => {
	const scores = scoresOf(EXAMPLE)!;
	const state = stateAfter(
		{ type: 'adopt', chain: { ...samplersSlice.initial, on: [] } },
		{ type: 'set', step: 'penalties', setting: 'repetition', value: 2 },
		{ type: 'see', entry: 1, count: 1 },
		{ type: 'see', entry: 99, count: 3 },
	);
	const { probabilities } = chainOutcome(scores, state, 1).run;
	assert.ok(Math.abs(probabilities[1]! - softmax([2, 2, 2, 1])[1]!) < 1e-15);
});

test('of many entries the largest have lines, and the others are summed with what is left of them', () => {
	const values = Array.from({ length: 300 }, (_, index) => (index === 299 ? -Infinity : -index / 100));
	const scores = scoresOf(values)!;
	assert.equal(scores.listed.length, MOST_LINES);
	assert.equal(scores.count, 299);
	assert.equal(scores.othersCount, 299 - MOST_LINES);
	const none = stateAfter({ type: 'adopt', chain: { ...samplersSlice.initial, on: [] } });
	const whole = chainOutcome(scores, none, 1);
	assert.equal(whole.othersKept, scores.othersCount);
	assert.ok(Math.abs(whole.othersProbability - scores.othersPlain) < 1e-14);
	const cut = chainOutcome(scores, stateAfter({ type: 'set', step: 'topK', setting: 'topK', value: 20 }), 1);
	assert.equal(cut.othersKept, 0);
	assert.equal(cut.othersProbability, 0);
});

test('probabilities go into the chain by their logarithms, and without a distribution there is no chain', () => {
	const scores = scoresOf([0.5, 0.25, 0.25, 0], 'probabilities')!;
	for (const [entry, share] of [0.5, 0.25, 0.25, 0].entries()) {
		assert.ok(Math.abs(scores.plain[entry]! - share) < 1e-15);
	}
	assert.equal(scores.count, 3);
	assert.equal(scoresOf([0.1, 0.9], 'independent'), undefined);
	assert.equal(scoresOf([NaN, 1]), undefined);
});
