import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note } from '../../../src/core/detect/detection.ts';
import { noteSentence } from '../../../src/core/present/noteSentence.ts';
import { english } from '../../../src/core/present/translate.ts';

test('every note is a sentence of its own', () => {
	const notes: readonly Note[] = [
		{ type: 'missing', indices: [1] },
		{ type: 'overflow', indices: [1] },
		{ type: 'underflow', indices: [1] },
		{ type: 'rounded', indices: [1] },
		{ type: 'softMask', indices: [1] },
		{ type: 'allMasked' },
		{ type: 'ragged' },
		{ type: 'cut', limit: 1000 },
		{ type: 'declaredShape', shape: [2, 3] },
		{ type: 'declaredDtype', dtype: 'float16' },
	];
	const sentences = notes.map(note => noteSentence(note, english));
	assert.equal(new Set(sentences).size, notes.length);
	assert.ok(sentences.includes('The text declares the shape 2 × 3.'));
});

test('a note lists the first five entries', () => {
	assert.match(
		noteSentence({ type: 'missing', indices: [1, 2, 3, 4, 5] }, english),
		/: \[1\], \[2\], \[3\], \[4\], \[5\]$/,
	);
	assert.match(
		noteSentence({ type: 'missing', indices: [1, 2, 3, 4, 5, 6, 7] }, english),
		/: \[1\], \[2\], \[3\], \[4\], \[5\], …$/,
	);
});

test('text of the document comes into a note as a plain label', () => {
	assert.ok(noteSentence({ type: 'declaredDtype', dtype: 'x'.repeat(100) }, english).length < 100);
});
