import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from '../../../../src/core/detect/detection.ts';
import { english } from '../../../../src/core/present/translate.ts';
import { readingOf } from '../../../../webview/reading.ts';
import { vectorOf } from '../../../../webview/vector.ts';
import { createRivalry } from '../../../../webview/views/compare/rival.ts';
import { madeUpSubject } from '../../madeUpSubject.ts';

function linearSentence(values: readonly number[], kind: Kind): string {
	const reading = readingOf(vectorOf(madeUpSubject(values, { kind }), 0), 1);
	return createRivalry(english, () => {}).rivalOf('linear', reading).sentence;
}

test('linear normalization says what it loses, of scores but not of probabilities', () => {
	assert.match(linearSentence([2, 4, 2, 1], 'logits'), /adding a constant/);
	assert.equal(linearSentence([0.25, 0.75], 'probabilities'), '');
	assert.equal(linearSentence([25, 75], 'percent'), '');
});
