import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileName } from '../../../src/core/present/fileName.ts';

test('a name keeps letters and digits', () => {
	assert.equal(fileName('train:12'), 'train-12');
	assert.equal(fileName('ロジット 3'), 'ロジット-3');
	assert.equal(fileName('../../etc/passwd'), 'etc-passwd');
});

test('what leaves nothing, or a name that Windows keeps for itself, has another', () => {
	for (const text of ['', '...', '?*', 'CON', 'lpt1', 'nul.']) assert.equal(fileName(text), 'logits');
});

test('no text makes a name with a separator, a dot, a control character or 60 characters more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
			const name = fileName(text);
			assert.match(name, /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u);
			assert.ok(Array.from(name).length <= 60);
		}),
	);
});
