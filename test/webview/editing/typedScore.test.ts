import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedScore } from '../../../webview/editing/typedScore.ts';

test('a typed score is a number, or a mask', () => {
	for (const typed of ['-inf', '-Infinity', ' −∞ ']) assert.equal(typedScore(typed), -Infinity);
	assert.equal(typedScore('−2,5'), -2.5);
});

test('nothing else is a score', () => {
	for (const typed of ['', 'inf', 'nan', '1/3', '-infinite']) assert.equal(typedScore(typed), undefined);
});
