import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remarkableNotes } from '../../../src/core/present/remarkableNotes.ts';

test('a declared type, or the declared shape of what is there, is no remark', () => {
	const notes = [
		{ type: 'declaredDtype', dtype: 'float16' },
		{ type: 'declaredShape', shape: [2, 3] },
	] as const;
	assert.deepEqual(remarkableNotes({ notes, shape: [2, 3] }), []);
});

test('a declared shape of more than what is there is one, and so is everything odd', () => {
	const notes = [
		{ type: 'declaredShape', shape: [2, 1000] },
		{ type: 'cut', limit: 6 },
		{ type: 'missing', indices: [0] },
	] as const;
	assert.deepEqual(remarkableNotes({ notes, shape: [2, 3] }), notes);
});
